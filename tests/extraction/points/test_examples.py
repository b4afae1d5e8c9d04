"""The table of examples: which single sentences propose something, turn of phrase by turn."""

import csv
from pathlib import Path

import pytest

from tests.extraction.points.speech import Language, proposals


def _examples() -> list[tuple[Language, str, str]]:
    """Return the language, `yes` or `no`, and the words of each example."""
    lines = (Path(__file__).parent / "examples.csv").read_text("utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [(row["language"], row["holds"], row["sentence"]) for row in rows]  # type: ignore[misc]


@pytest.mark.parametrize(("language", "holds", "sentence"), _examples())
def test_a_sentence_is_read_as_its_example_says(
    language: Language, holds: str, sentence: str
) -> None:
    found = "".join(proposals(sentence, language))
    assert len(found) > len(sentence) / 2 if holds == "yes" else not found
