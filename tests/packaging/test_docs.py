"""What the documents for developers name is there."""

import re

import pytest

from tests.conftest import ROOT

NAMED = re.compile(r"`((?:briefing|templates|styles|tests|docs|scripts)/[\w./-]+)`")
DOCUMENTS = ("AGENTS.md", "CONTRIBUTING.md", "docs/architecture.md")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_exists(document: str) -> None:
    named = set(NAMED.findall((ROOT / document).read_text("utf-8")))
    named -= {name for name in named if "NAME" in name}
    assert named
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_the_table_of_changes_has_places_enough() -> None:
    text = (ROOT / "docs/architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| [^-|]+ \| .+ \|$", text.partition("## To change")[2], re.MULTILINE)
    assert len(rows) - 1 >= 25


@pytest.mark.parametrize("group", ["readers", "layouts", "engines", "checks", "outputs"])
def test_every_door_for_third_parties_is_told(group: str) -> None:
    assert f"`briefing.{group}`" in (ROOT / "docs/architecture.md").read_text("utf-8")
