"""What a third party adds by an entry point, and what is said of one that is not right."""

from importlib.metadata import EntryPoint

import pytest

from briefing.entries import loaded
from briefing.errors import EnvironmentFault
from briefing.outputs import Output


def entry(value: str) -> EntryPoint:
    return EntryPoint("odt", value, "briefing.outputs")


def test_what_is_of_its_kind_is_given() -> None:
    assert loaded(entry("briefing.outputs.markdown:SPEC"), Output, "output").suffix == ".md"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("no_such_package:SPEC", "the output odt cannot be loaded"),
        ("briefing.outputs.markdown:NO_SUCH_NAME", "the output odt cannot be loaded"),
        ("briefing.outputs.markdown:write", "the output odt is no Output"),
    ],
)
def test_what_is_not_right_is_told_with_its_name(value: str, said: str) -> None:
    with pytest.raises(EnvironmentFault, match=said):
        loaded(entry(value), Output, "output")
