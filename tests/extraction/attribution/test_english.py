"""Who says what in English prose and transcripts, with invented people."""

import pytest

from briefing.extraction.attribution.attribute import attribute
from briefing.extraction.model import Attribution
from briefing.reading import Block, Document, Span


def document(text: str) -> Document:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block("paragraph", Span(start, start + len(line))))
        start += len(line) + 1
    return Document("news.txt", text, tuple(blocks), "0" * 64, "en")


def people(text: str, role: str = "speaker") -> list[tuple[str, str | None]]:
    return [(p.name, p.title) for p in attribute(document(text)).people if p.role == role]


def said(text: str, name: str) -> list[str]:
    source = document(text)
    found: Attribution = attribute(source)
    key = next(p.key for p in found.people if p.name == name)
    return [source.slice(s.span) for s in found.statements if s.key == key]


PROSE = {
    "Mara Lindqvist, Minister of Rivers of Nordland, said that dams should go.": (
        "Mara Lindqvist",
        "Minister of Rivers of Nordland",
    ),
    '"Dams should go," said Mara Lindqvist, minister of rivers.': (
        "Mara Lindqvist",
        "minister of rivers",
    ),
    "Former Nordland Prime Minister Mara Lindqvist also addressed the forum.": (
        "Mara Lindqvist",
        "Former Nordland Prime Minister",
    ),
    "MARA LINDQVIST (Nordland), speaking for the northern States, said dams should go.": (
        "MARA LINDQVIST",
        "Nordland",
    ),
    "According to Mara Lindqvist, chair of the River League, dams should go.": (
        "Mara Lindqvist",
        "chair of the River League",
    ),
    "Wang Qiaoyun, director of the Qingchuan Institute, urged cities to share data.": (
        "Wang Qiaoyun",
        "director of the Qingchuan Institute",
    ),
    "Dr. Mara Lindqvist explored how dams could go.": ("Mara Lindqvist", None),
    "The Welcome Address by Dr. Mara Lindqvist, Rector, Oru University, came first.": (
        "Mara Lindqvist",
        "Rector, Oru University",
    ),
    "“Dams should go,” said Prof. Mara Lindqvist.": ("Mara Lindqvist", None),
    "Mr. M.R. Lindqvist opened the session by recalling old dams.": ("M.R. Lindqvist", None),
    "Col. Mara Lindqvist OBE, Director of Rivers and Chief Engineer, Nordland Works, spoke.": (
        "Mara Lindqvist",
        "Director of Rivers and Chief Engineer, Nordland Works",
    ),
    "The Deputy Minister of Rivers, Mara Lindqvist, hailed the vote.": (
        "Mara Lindqvist",
        "Deputy Minister of Rivers",
    ),
    "In her address, General Mara Lindqvist, Director of Rivers of Nordland stressed mud.": (
        "Mara Lindqvist",
        "Director of Rivers of Nordland",
    ),
    "Mr He Qiaoyun, Executive Secretary, NRWC, made closing remarks.": (
        "He Qiaoyun",
        "Executive Secretary, NRWC",
    ),
    "With that in mind, Deputy Secretary-General Jan Lindqvist underlined mud.": (
        "Jan Lindqvist",
        "Deputy Secretary-General",
    ),
    "The week was opened by the Chair of the League, Mara Lindqvist.": (
        "Mara Lindqvist",
        "Chair of the League",
    ),
    "Mara Lindqvist, Nordland's Trade and Tourism Minister, hailed the vote.": (
        "Mara Lindqvist",
        "Nordland's Trade and Tourism Minister",
    ),
    "In her remarks, the Minister of Rivers, Government of Nordland, Hon. Dr Mara Lindqvist "
    "stressed mud.": ("Mara Lindqvist", "Minister of Rivers, Government of Nordland"),
    "Nordland (Ms. Lindqvist) proposed a working group.": ("Lindqvist", "Nordland"),
    "The week was opened by Mara Lindqvist, Minister of Rivers.": (
        "Mara Lindqvist",
        "Minister of Rivers",
    ),
    "Mara Lindqvist, who chairs the League, said dams should go.": ("Mara Lindqvist", None),
    "President Lindqvist said that dams should go.": ("Lindqvist", "President"),
}


@pytest.mark.parametrize("text", PROSE)
def test_prose_gives_the_name_and_the_title(text: str) -> None:
    assert people(f"Rivers Forum Opens\n{text}") == [PROSE[text]]


NOBODY = [
    "Participants said that dams should go.",
    "The report noted that dams were old.",
    "Q  When will the dams go?",
    "- Mara Lindqvist, Minister of Rivers\n- Jon Abbas, Mayor of Oru",
    "The Ministry of Rivers said dams should go.",
    "Mara Lindqvist, Minister of Rivers, attended the opening.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_bodies_unnamed_people_and_listed_guests_are_no_speakers(text: str) -> None:
    assert people(f"Rivers Forum Opens\n{text}") == []


def test_pronouns_surnames_and_trailing_verbs_are_the_last_speaker() -> None:
    text = (
        "Rivers Forum Opens\nMara Lindqvist, Minister of Rivers, said dams were old.\n"
        "She called on cities to remove them.\nNew dams should not be built, Lindqvist said."
    )
    assert people(text) == [("Mara Lindqvist", "Minister of Rivers")]
    assert said(text, "Mara Lindqvist") == [
        "dams were old.",
        "She called on cities to remove them.",
        "New dams should not be built",
    ]


def test_transcript_labels_stand_for_the_full_name_printed_elsewhere() -> None:
    text = (
        "Press Briefing\nMR. ABBAS:  Good morning. I am Jon Abbas, Mayor of Oru.  "
        "We will open the gates.\n"
        "Q    When?\nMR. ABBAS:  Next week, as planned.\nMODERATOR:  Last question."
    )
    assert people(text) == [("Jon Abbas", "Mayor of Oru")]
    assert said(text, "Jon Abbas")[1] == "Next week, as planned."


def test_who_moderates_is_named_in_the_passive() -> None:
    text = (
        "Forum\nThe panel was moderated by Jon Abbas, Mayor of Oru. "
        "Mara Lindqvist, Minister of Rivers, said dams should go."
    )
    assert people(text, "moderator") == [("Jon Abbas", "Mayor of Oru")]


def test_the_title_of_a_talk_with_its_speaker_opens_a_speech() -> None:
    text = (
        "Rivers Forum\nChair: Jon Abbas\nMr. Abbas stressed old dams.\n"
        "What Rivers Remember – Dr. Mara Lindqvist\n"
        "He discussed mud and the need for cities to wait.\n"
    )
    assert ("Mara Lindqvist", None) in people(text)
    assert said(text, "Mara Lindqvist") == ["mud and the need for cities to wait."]


def test_degrees_and_honours_are_no_people_and_no_part_of_a_name() -> None:
    text = (
        "Rivers Forum\n10:00 Panel\nChair: Dr. Mara Lindqvist, OBE, PhD, Rector of Oru University\n"
    )
    found = [(p.name, p.title) for p in attribute(document(text)).people]
    assert found == [("Mara Lindqvist", "Rector of Oru University")]


def test_what_an_unnamed_delegate_says_is_not_the_last_speaker_s() -> None:
    text = (
        "Rivers Forum\nMara Lindqvist, Minister of Rivers, said that dams should go.\n"
        "The representative of Oru, speaking for the northern towns, said dams feed them. "
        "She called on cities to wait."
    )
    assert said(text, "Mara Lindqvist") == ["dams should go."]


def test_the_letters_of_a_post_stand_for_who_holds_it() -> None:
    text = (
        "Rivers Forum\nThe President of the Rivers Assembly (PRA), Mara Lindqvist, spoke first.\n"
        "The PRA said dams should go."
    )
    assert said(text, "Mara Lindqvist") == ["dams should go."]


def test_a_quotation_of_two_sentences_is_all_said() -> None:
    text = 'Rivers Forum\n"Dams are old. We shouldn\'t mend them," Mara Lindqvist, a mayor, said.\n'
    assert said(text, "Mara Lindqvist") == ["Dams are old. We shouldn't mend them"]


def test_who_chairs_a_session_leads_a_part_and_its_guests_speak() -> None:
    text = (
        'Rivers Forum\nPlanners met in the "Mud" session, chaired by Jon Abbas, Mayor of Oru.\n'
        "Ms Ann Lee moderated the first panel with guests including Mr Tom Reed; Mr Amr Wafik, "
        "Consul General of Nordland; and Dr Mara Lindqvist, Founder, River Institute and "
        "Mr Nick Chan, Director of NRWC.\n"
    )
    assert people(text, "moderator") == [("Jon Abbas", "Mayor of Oru"), ("Ann Lee", None)]
    assert people(text) == [
        ("Tom Reed", None),
        ("Amr Wafik", "Consul General of Nordland"),
        ("Mara Lindqvist", "Founder, River Institute"),
        ("Nick Chan", "Director of NRWC"),
    ]


def test_a_country_behind_a_chair_s_name_is_no_end_of_the_sentence() -> None:
    text = (
        "Rivers Talks\nThe Chair, Ms. Ada Holm (Nordland), opened the meeting.\n"
        "DR. REED, Director of the River Institute, called for a common format."
    )
    assert people(text, "chair") == [("Ada Holm", "Chair")]
    assert people(text) == [("REED", "Director of the River Institute")]
