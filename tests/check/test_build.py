"""A build waits for its preflight: what fails is told, and nothing is written."""

from pathlib import Path

import pytest

from briefing.desk.build import build
from briefing.desk.input_file import InputFile
from briefing.errors import ResultError
from tests.conftest import DIGEST


def digest_in(folder: Path, text: str = DIGEST) -> InputFile:
    place = folder / "bamboo.txt"
    place.write_text(text, "utf-8")
    return InputFile(place)


def test_text_off_the_page_stops_the_build_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "cards.css").write_text(".post{position:relative;left:-300pt}", "utf-8")
    with pytest.raises(ResultError, match=r"bamboo\.pdf, page \d: “.*” stands outside the page"):
        build(digest_in(tmp_path), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_is_only_warned_of_is_told_and_written(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[brand]\naccent = "#f2c4b6"\n', "utf-8")
    made = build(digest_in(tmp_path), tmp_path / "out")
    assert {finding.code for finding in made.warned} == {"contrast"}
    assert made.outputs[0].read_bytes().startswith(b"%PDF")


def test_a_character_no_font_can_draw_is_told_with_speaker_and_fonts(tmp_path: Path) -> None:
    rare = DIGEST.replace("竹材收购", "竹材\U0003134a收购")
    with pytest.raises(ResultError) as told:
        build(digest_in(tmp_path, rare), tmp_path / "out")
    for words in ("U+3134A", "方一禾", "Noto Serif CJK SC, Noto Sans CJK SC"):
        assert words in str(told.value)
    assert not (tmp_path / "out").exists()
