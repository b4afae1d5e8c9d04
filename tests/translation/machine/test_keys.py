"""Keys come from the environment or a closed file, and show nowhere."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.translation.machine.engines import find_engine
from briefing.translation.machine.engines.engine_contract import Options
from briefing.translation.machine.keys import key_for

DEEPL = find_engine("deepl")


def test_a_key_is_read_from_its_own_variable_only() -> None:
    found = key_for(DEEPL, {"BRIEFING_KEY_DEEPL": "s3cret", "OPENAI_API_KEY": "other"}, None)
    assert found.get_secret_value() == "s3cret"
    assert (
        key_for(find_engine("openai"), {"OPENAI_API_KEY": "other"}, None).get_secret_value() == ""
    )


def test_a_key_does_not_show_when_printed() -> None:
    options = Options(key=key_for(DEEPL, {"BRIEFING_KEY_DEEPL": "s3cret"}, None))
    assert "s3cret" not in f"{options!r} {options}"


def test_a_closed_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("s3cret\n")
    file.chmod(0o600)
    assert key_for(DEEPL, {}, file).get_secret_value() == "s3cret"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_file_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "key"
    file.write_text("s3cret\n")
    file.chmod(mode)
    with pytest.raises(InputError, match="chmod 600") as caught:
        key_for(DEEPL, {}, file)
    assert "s3cret" not in str(caught.value)


def test_a_missing_key_names_the_variable() -> None:
    with pytest.raises(InputError, match="BRIEFING_KEY_DEEPL"):
        key_for(DEEPL, {}, None)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nokey"):
        key_for(DEEPL, {}, tmp_path / "nokey")
