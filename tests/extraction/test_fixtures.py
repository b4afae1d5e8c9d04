"""Extraction measured on documents that its rules were not written from, by layout."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fixtures.scoring import HERE, counted, documents, families, pins, scored

from briefing.extraction.extract import extract
from briefing.reading import read


def _record(source: Path) -> dict[str, Any]:
    return extract(read(source)).model_dump(mode="json", by_alias=True)


@pytest.mark.parametrize("family", families())
def test_a_layout_is_read_at_least_as_well_as_its_pins_say(family: str) -> None:
    figures = scored(family, _record)
    low = {
        name: f"{figures[name]:.3f} < {floor}"
        for name, floor in pins()[family].items()
        if figures[name] < floor
    }
    assert not low


@pytest.mark.parametrize("family", families())
def test_no_document_yields_a_proposal_that_it_does_not_hold(family: str) -> None:
    for source, _ in documents(family):
        text = source.read_text("utf-8")
        for person in _record(source)["people"]:
            for proposal in person.get("proposals", []):
                start, end = proposal["span"]
                quote = proposal["text"].get("zh") or proposal["text"].get("en")
                assert text[start:end] == quote, f"{source.name}: {proposal['id']}"


@pytest.mark.parametrize("family", families())
def test_the_expected_records_quote_their_documents_exactly(family: str) -> None:
    for source, gold in documents(family):
        text = source.read_text("utf-8")
        strings = [gold[key] for key in ("title", "venue", "theme", "chair")]
        strings += [item for key in ("hosts", "organizers", "supporters") for item in gold[key]]
        for person in gold["speakers"]:
            strings += [person["name"], person["title"]]
            strings += [p["quote"] for p in person["proposals"]]
        missing = [s for s in strings if s and s not in text]
        assert not missing, f"{source.name}: {missing}"


def test_an_expected_record_scores_full_marks_against_itself_and_none_against_nothing() -> None:
    for source, gold in documents("mixed"):
        ids = {person["name"]: f"p{n}" for n, person in enumerate(gold["speakers"], 1)}
        record = {
            "event": gold,
            "people": [
                {
                    **p,
                    "id": ids[p["name"]],
                    "proposals": [{"text": q["quote"]} for q in p["proposals"]],
                }
                for p in gold["speakers"]
            ],
            "sessions": [
                {"moderator": ids.get(s["moderator"]), "speakers": [ids[n] for n in s["speakers"]]}
                for s in gold["sessions"]
            ],
        }
        counts = counted(gold, record)
        assert all(
            counts[figure, "both"] == 2 * hits
            for (figure, what), hits in counts.items()
            if what == "hits"
        ), source.name
        assert not any(n for (_, what), n in counted(gold, {}).items() if what == "hits"), (
            source.name
        )


def test_the_generated_documents_are_what_the_generator_writes() -> None:
    run = subprocess.run(
        [sys.executable, str(HERE / "generate.py"), "--check"], capture_output=True, text=True
    )
    assert (run.returncode, run.stdout) == (0, "")


def test_every_family_has_enough_documents_and_a_pin() -> None:
    assert pins().keys() == set(families())
    assert all(len(list(documents(family))) >= 12 for family in families())
