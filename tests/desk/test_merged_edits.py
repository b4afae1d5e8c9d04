"""A person's edits are kept when the source is read again, and told from what a machine wrote.

The digests are invented.
"""

from pathlib import Path

import pytest

from briefing.desk.building.edits import Merged, add_english, keep_edits
from briefing.errors import InputError
from briefing.record import Origin, Person, Proposal, Record, Source, Text
from briefing.record.passages import mapped
from briefing.record_file import save

QUOTED = "支持合作社购置破竹设备。"
TEXT = f"林望舒：{QUOTED}"


def extracted(quoted: str = QUOTED) -> Record:
    """What a program would have understood of the digest."""
    at = TEXT.find("支")
    point = Proposal(
        id="p1.1", text=Text(zh=quoted), span=(at, at + len(quoted)), rule="said", headline=None
    )
    person = Person(id="p1", name=Text(zh="林望舒"), proposals=(point,))
    source = Source(name="d.txt", sha256="0" * 64, language="zh-Hans", encoding="utf-8")
    return Record(source=source, people=(person,))


def saved_with(english: str, origin: Origin, folder: Path) -> Path:
    """The record as a file, its proposal with this English."""

    def rendered(key: str, text: Text) -> Text:
        change = {"en": english, "origin": {"en": origin}}
        return text.model_copy(update=change) if key == "p1.1.text" else text

    place = folder / "d.briefing.yaml"
    save(mapped(extracted(), rendered), place)
    return place


def english_of(record: Record) -> Text:
    return record.people[0].proposals[0].text


def by_machine(record: Record) -> Record:
    """A machine that renders whatever has no English yet."""
    made = Origin(by="machine", engine="trial")

    def render(key: str, text: Text) -> Text:
        if text.en or key != "p1.1.text":
            return text
        return text.model_copy(update={"en": "By machine.", "origin": {"en": made}})

    return mapped(record, render)


def test_without_a_saved_record_the_programs_own_is_printed(tmp_path: Path) -> None:
    machine = extracted()
    assert keep_edits(machine, TEXT, tmp_path / "none.yaml") == Merged(machine, machine)


def test_what_a_person_wrote_is_in_the_record_and_not_in_the_programs_own(tmp_path: Path) -> None:
    ours = Origin(by="person", review="reviewed")
    saved = saved_with("Support cooperatives.", ours, tmp_path)
    merged = keep_edits(extracted(), TEXT, saved)
    assert english_of(merged.record).en == "Support cooperatives."
    assert english_of(merged.machine).en == ""
    assert merged.before is not None


def test_an_engine_is_asked_once_for_both_records(tmp_path: Path) -> None:
    saved = saved_with("", Origin(by="machine"), tmp_path)
    asked: list[Record] = []

    def whole(record: Record) -> Record:
        asked.append(record)
        return by_machine(record)

    both = add_english(keep_edits(extracted(), TEXT, saved), lambda record: record, whole)
    assert len(asked) == 1
    assert english_of(both.machine) == english_of(both.record)
    assert english_of(both.machine).en == "By machine."


def test_the_engine_is_not_asked_for_words_that_a_person_replaced(tmp_path: Path) -> None:
    saved = saved_with("Ours.", Origin(by="person", review="reviewed"), tmp_path)
    both = add_english(keep_edits(extracted(), TEXT, saved), lambda record: record, by_machine)
    assert english_of(both.record).en == "Ours."
    assert english_of(both.machine).en == ""


def test_that_a_machines_words_are_approved_stays_a_persons_doing(tmp_path: Path) -> None:
    approved = Origin(by="machine", engine="trial", review="reviewed")
    saved = saved_with("By machine.", approved, tmp_path)
    both = add_english(keep_edits(extracted(), TEXT, saved), lambda record: record, by_machine)
    assert english_of(both.record).origin["en"].review == "reviewed"
    assert english_of(both.machine).origin["en"].review == "unreviewed"


def test_what_is_no_record_is_refused_with_its_place(tmp_path: Path) -> None:
    place = tmp_path / "d.briefing.yaml"
    place.write_text("people: nobody\n", "utf-8")
    with pytest.raises(InputError, match=r"d\.briefing\.yaml"):
        keep_edits(extracted(), TEXT, place)
