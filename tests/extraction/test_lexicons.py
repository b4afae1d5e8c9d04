"""The lexicons can be read as they are meant: every row whole, every list with its source."""

import csv
from importlib import resources
from importlib.resources.abc import Traversable

import pytest

from briefing.extraction import lexicons
from briefing.extraction.lexicons import table
from briefing.extraction.proposals.cues import cues

FILES = [
    file for file in resources.files(lexicons).iterdir() if file.name.endswith((".csv", ".txt"))
]


def _name(file: Traversable) -> str:
    return file.name


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_a_lexicon_says_where_its_words_come_from(file: Traversable) -> None:
    notes = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
    assert "source" in " ".join(notes).lower()


@pytest.mark.parametrize("file", [f for f in FILES if f.name.endswith(".csv")], ids=_name)
def test_a_row_has_as_many_cells_as_its_lexicon_has_columns(file: Traversable) -> None:
    lines = file.read_text("utf-8").splitlines()
    rows = csv.reader(line for line in lines if line.strip() and not line.startswith("#"))
    width = len(next(rows))
    assert [row for row in rows if len(row) != width] == []


def test_every_cue_is_one_of_a_language() -> None:
    assert len(cues("zh")) + len(cues("en")) == len(table("proposal_cues"))
