"""Labels before a colon in English: of people, and of roles without a name. All invented."""

import pytest

from briefing.extraction.extract import extract
from briefing.extraction.labels.english_labels import head_of
from briefing.extraction.labels.head import Head
from briefing.extraction.naming.mention import Evidence
from briefing.reading import Span, read
from briefing.record import Record

SAID = ": We should build a bridge before the next flood."


def head(label: str) -> Head | None:
    """Return the head of a line that begins with `label` and a colon."""
    return head_of(label + SAID, Span(0, len(label + SAID)), frozenset())


def record(*lines: str) -> Record:
    return extract(read("\n\n".join(["Stone Bridge Forum", *lines]).encode(), name="digest.txt"))


@pytest.mark.parametrize(
    ("label", "title", "name"),
    [
        ("Reporter Mara Quill", "Reporter", "Mara Quill"),
        ("Chief Editor Mara Quill", "Chief Editor", "Mara Quill"),
        ("Daily Stone Reporter Mara Quill", "Daily Stone Reporter", "Mara Quill"),
        ("EDITOR MARA QUILL", "EDITOR", "MARA QUILL"),
        ("Mara Quill, Reporter", "Reporter", "Mara Quill"),
        ("Mara Quill (Daily Stone reporter)", "Daily Stone reporter", "Mara Quill"),
        ("Press Secretary Mara Quill", "Press Secretary", "Mara Quill"),
        ("Audience member Mara Quill", "Audience member", "Mara Quill"),
    ],
)
def test_a_label_of_a_post_and_a_name_is_a_person_whatever_the_post(
    label: str, title: str, name: str
) -> None:
    found = head(label)
    assert found
    assert found.kind == "person"
    assert found.mention
    assert found.mention.evidence is Evidence.TITLED
    assert found.mention.title
    assert label[slice(*found.mention.title)] == title
    assert label[slice(*found.mention.name)] == name


@pytest.mark.parametrize(
    "label", ["Q", "REPORTER", "City Reporter", "AUDIENCE MEMBER 2", "Question from the floor"]
)
def test_a_role_that_asks_is_nobody_and_only_asks(label: str) -> None:
    found = head(label)
    assert found
    assert (found.kind, found.asks, found.mention) == ("nobody", True, None)


@pytest.mark.parametrize("label", ["A", "THE CHAIR", "THE PRESIDENT", "SPEAKER 3", "STAFF"])
def test_a_role_that_states_something_is_nobody_and_does_not_only_ask(label: str) -> None:
    found = head(label)
    assert found
    assert (found.kind, found.asks) == ("nobody", False)


def test_a_moderator_by_name_is_a_person_and_leads() -> None:
    found = head("Moderator Mara Quill")
    assert found
    assert (found.kind, found.host) == ("person", True)


@pytest.mark.parametrize("label", ["THE PRESIDENT", "SPEAKER 3"])
def test_what_somebody_without_a_name_states_is_for_the_reviewer(label: str) -> None:
    found = record(
        "Joan Hill, Mayor of Stone: We must begin with the oldest bridge.",
        f"{label}: We will pay for it.",
        "REPORTER: When?",
    )
    assert [left.text for left in found.unplaced] == [f"{label}: We will pay for it."]


def test_a_post_before_what_may_be_a_name_ends_the_speech_above_and_is_told() -> None:
    found = record(
        "Joan Hill, Mayor of Stone: We must begin with the oldest bridge.",
        "Mayor Quill: We should pay for it together.",
    )
    assert [left.text for left in found.unplaced] == ["Mayor Quill: We should pay for it together."]
    assert [(w.code, w.line) for w in found.warnings] == [("unknown-label", 5)]
