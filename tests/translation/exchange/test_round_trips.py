"""Out to a translator's file and back, without loss; and what comes back applied with care."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from exchange_sheets import PAIR, english_record, record
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError, UsageError
from briefing.translation.exchange import FORMATS, Sheet, Unit, apply, format_of, sheet_of
from briefing.translation.exchange.units import STATUSES

ALL = pytest.mark.parametrize("name", FORMATS)
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn"))
TEXTS = st.text(CHARACTERS, min_size=1, max_size=30).filter(lambda t: bool(t.strip()))


def back(name: str, sheet: Sheet) -> tuple[Unit, ...]:
    form = FORMATS[name]
    pair = (sheet.source_language, sheet.target_language)
    return form.read(form.write(sheet), f"file{form.suffix}", pair)


@ALL
def test_what_goes_out_comes_back(name: str) -> None:
    sheet = sheet_of(record())
    expected = tuple(unit for unit in sheet.units if unit.target or name != "tmx")
    assert back(name, sheet) == expected


@ALL
def test_an_english_source_goes_out_and_comes_back(name: str) -> None:
    sheet = sheet_of(english_record())
    assert (sheet.source_language, sheet.target_language) == ("en", "zh-Hans")
    expected = tuple(unit for unit in sheet.units if unit.target or name != "tmx")
    assert back(name, sheet) == expected


@ALL
@settings(max_examples=30, deadline=None)
@given(
    source=TEXTS, target=TEXTS, note=st.one_of(st.just(""), TEXTS), status=st.sampled_from(STATUSES)
)
def test_any_text_survives(name: str, source: str, target: str, note: str, status: str) -> None:
    unit = Unit("p1.1.text", source, target, status, note=note)  # type: ignore[arg-type]
    unit = replace(unit, digest=unit.fingerprint)
    assert back(name, Sheet("forum", *PAIR, (unit,))) == (unit,)


@ALL
def test_importing_what_was_exported_changes_nothing(name: str) -> None:
    result, outcome = apply(record(), back(name, sheet_of(record())))
    assert result == record()
    assert outcome.applied == ()
    assert outcome.changed_source == outcome.unknown == ()


@ALL
def test_an_edit_comes_home_as_a_persons(name: str) -> None:
    sheet = sheet_of(record())
    edited = tuple(
        replace(unit, target="Keep to it.", status="approved") if unit.id == "p1.1.text" else unit
        for unit in sheet.units
    )
    result, outcome = apply(record(), back(name, replace(sheet, units=edited)))
    text = result.people[0].proposals[0].text
    assert outcome.applied == ("p1.1.text",)
    assert text.en == "Keep to it."
    assert (text.origin["en"].by, text.origin["en"].review) == ("person", "reviewed")
    assert text.origin["en"].flags == ()


@ALL
def test_a_changed_source_is_listed_and_not_applied(name: str) -> None:
    sheet = sheet_of(record())
    older = tuple(
        replace(unit, source="旧的一句话。", target="Old.", status="approved", digest="")
        if unit.id == "p1.1.text"
        else unit
        for unit in sheet.units
    )
    result, outcome = apply(record(), back(name, replace(sheet, units=older)))
    assert outcome.changed_source == ("p1.1.text",)
    assert result == record()


def test_approval_alone_is_an_edit() -> None:
    sheet = sheet_of(record())
    approved = [replace(unit, status="approved") for unit in sheet.units if unit.id == "p1.1.text"]
    result, outcome = apply(record(), approved)
    assert outcome.applied == ("p1.1.text",)
    assert result.people[0].proposals[0].text.origin["en"].by == "person"


def test_a_machines_text_does_not_replace_a_persons() -> None:
    unit = Unit("p1.1.headline", "守住底线", "Guard bottom line", "machine")
    result, outcome = apply(record(), [unit])
    assert outcome.kept == ("p1.1.headline",)
    assert result == record()


def test_an_edit_that_was_not_declared_reviewed_is_a_persons_and_unreviewed() -> None:
    result, _ = apply(record(), [Unit("p1.2.headline", "-5%也不行", "Not even -5%", "machine")])
    headline = result.people[0].proposals[1].headline
    assert headline
    assert (headline.origin["en"].by, headline.origin["en"].review) == ("person", "unreviewed")


def test_a_unit_without_id_goes_to_every_passage_with_its_source() -> None:
    result, outcome = apply(record(), [Unit("", "=SUM(A1)不是公式。", "No formula.", "approved")])
    assert outcome.applied == ("p1.2.text",)
    assert result.people[0].proposals[1].text.en == "No formula."


def test_a_unit_of_another_record_is_listed() -> None:
    _, outcome = apply(record(), [Unit("p9.9.text", "别的论坛。", "Another.", "approved")])
    assert outcome.unknown == ("p9.9.text",)


def test_a_source_in_another_normal_form_is_the_same() -> None:
    decomposed = unicodedata.normalize("NFD", "海湾港口论坛")
    _, outcome = apply(record(), [Unit("event.title", f" {decomposed}", "Forum", "approved")])
    assert outcome.applied == ("event.title",)


def test_control_characters_do_not_break_the_file() -> None:
    unit = Unit("p1.1.text", "甲\x00乙\x0b", "A\x08B\ufffe", "approved")
    unit = replace(unit, digest=unit.fingerprint)
    for name in FORMATS.keys() - {"csv"}:
        (found,) = back(name, Sheet("forum", *PAIR, (unit,)))
        assert (found.source, found.target, found.digest) == ("甲乙", "AB", unit.digest)


def test_a_cell_is_never_a_formula_in_a_spreadsheet() -> None:
    data = FORMATS["csv"].write(sheet_of(record())).decode("utf-8-sig")
    assert "'=SUM(A1)" in data
    assert ",=SUM" not in data


def test_the_simple_memory_sheet_is_read() -> None:
    data = "# ours\nzh,en,review\n建设港口,Build ports,reviewed\n开放,Open,\n".encode()
    found = FORMATS["csv"].read(data, "memory.csv", PAIR)
    assert [(unit.source, unit.target, unit.status) for unit in found] == [
        ("建设港口", "Build ports", "approved"),
        ("开放", "Open", "machine"),
    ]


@pytest.mark.parametrize("data", [b"id,zh\n1,2\n", b"", b"\xff\xfe\x00", b'zh,en\n"a'])
def test_a_sheet_that_is_none_is_refused_with_its_place(data: bytes) -> None:
    with pytest.raises(InputError, match=r"sheet\.csv"):
        FORMATS["csv"].read(data, "sheet.csv", PAIR)


@pytest.mark.parametrize("name", ["xliff", "xliff2"])
def test_a_file_in_the_other_direction_is_refused(name: str) -> None:
    data = FORMATS[name].write(sheet_of(english_record()))
    with pytest.raises(InputError, match="en"):
        FORMATS[name].read(data, "file.xlf", PAIR)


def test_the_format_is_known_by_its_ending_and_xliff_by_its_content() -> None:
    sheet = sheet_of(record())
    assert format_of(Path("a.TMX")).name == "tmx"
    for name in ("xliff", "xliff2"):
        assert format_of(Path("a.xlf"), FORMATS[name].write(sheet)).name == name
    with pytest.raises(UsageError, match="docx"):
        format_of(Path("a.docx"))
