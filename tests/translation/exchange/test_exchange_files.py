"""Files for translators, as the command line makes and takes them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from exchange_sheets import PAIR, record

from briefing.errors import InputError
from briefing.translation.exchange import remember, sheet_of
from briefing.translation.exchange.glossary_terms import renderings, terms_of
from briefing.translation.exchange.tbx import Term
from briefing.translation.exchange.translator_files import (
    add_near_matches,
    import_units,
    read_units,
    write_sheet,
)
from briefing.translation.glossary import build
from briefing.translation.memory import Memory, Unit, open_memory

TERMS = (Term("绿色港口", "green port"),)


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """An empty memory."""
    with open_memory(
        tmp_path / "m.sqlite", PAIR, lambda: datetime(2026, 3, 2, tzinfo=UTC)
    ) as found:
        yield found  # type: ignore[misc]


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".tmx", ".xlf", ".xliff"])
def test_a_file_is_written_and_read_by_its_ending(tmp_path: Path, ending: str) -> None:
    path = write_sheet(sheet_of(record()), TERMS, tmp_path / f"review{ending}")
    assert next(unit.id for unit in read_units(path, PAIR)) == "event.title"
    result, outcome, _ = import_units(record(), path)
    assert result == record()
    assert outcome.changed_source == outcome.unknown == outcome.kept == ()


def test_a_name_without_ending_is_an_omegat_project(tmp_path: Path) -> None:
    folder = write_sheet(sheet_of(record()), TERMS, tmp_path / "project")
    assert "绿色港口" in (folder / "glossary" / "glossary.txt").read_text("utf-8")
    with pytest.raises(InputError, match="no OmegaT project"):
        read_units(folder, PAIR)


def test_a_glossary_is_written(tmp_path: Path) -> None:
    path = write_sheet(sheet_of(record()), TERMS, tmp_path / "terms.tbx")
    assert "绿色港口" in path.read_text("utf-8")


def test_what_a_person_approved_is_remembered_and_a_machines_is_not(
    tmp_path: Path, memory: Memory
) -> None:
    path = write_sheet(sheet_of(record()), (), tmp_path / "review.csv")
    _, _, units = import_units(record(), path)
    assert remember(units, memory, "W. Lin") == 1
    (unit,) = memory.units()
    assert (unit.source, unit.target, unit.author) == ("守住底线", "Hold the line", "W. Lin")


def test_a_rendering_of_a_changed_source_is_not_remembered(tmp_path: Path, memory: Memory) -> None:
    path = tmp_path / "review.csv"
    text = "id,zh,en,status,digest\np1.1.headline,旧底线,Old line,approved,0123456789abcdef\n"
    path.write_text(text, "utf-8")
    _, outcome, units = import_units(record(), path)
    assert outcome.changed_source == ("p1.1.headline",)
    assert remember(units, memory) == 0


def test_near_matches_are_suggested_in_the_note_and_not_put_in_place(memory: Memory) -> None:
    memory.add([Unit("=SUM(A1)不是公式！", "This is no formula!", "approved")])
    found = {unit.id: unit for unit in add_near_matches(sheet_of(record()), memory).units}
    assert found["p1.2.text"].target == ""
    assert "This is no formula!" in found["p1.2.text"].note
    assert found["p1.2.headline"].note == ""


def test_the_terms_of_a_record_are_those_it_holds() -> None:
    rows = [
        {"zh": "港口论坛", "en": "ports forum", "kind": "term", "forbidden": "harbour forum"},
        {"zh": "海湾", "en": "Gulf", "kind": "place"},
        {"zh": "校长", "en": "President", "kind": "post"},
        {"zh": "绿色港口", "en": "green port", "kind": "term"},
    ]
    terms = terms_of(record(), build(rows))
    assert [term.source for term in terms] == ["港口论坛", "海湾"]
    assert terms[0].forbidden == ("harbour forum",)
    assert renderings(terms) == {"港口论坛": "ports forum", "海湾": "Gulf"}
