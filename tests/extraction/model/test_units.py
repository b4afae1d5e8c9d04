"""What a model is shown and can point at; all texts are invented."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.readers.model.addresses import Shown, strip_label
from briefing.extraction.readers.model.units import FIRST, SECOND, mark_units, number_units
from briefing.reading import Document, Span, read

MARK = re.compile(r"⟦\d+⟧|⟨\d+⟩")
TEXT = (
    "湖泊论坛纪要\n"
    "水务局局长方一禾说，应当防止围湖造田，一是退耕；二是清淤。鱼少了。\n"
    "渔政站站长尤静建议禁渔三年，她说：“先休，后捕。”"
)


def document(text: str = TEXT) -> Document:
    return read(text.encode(), name="lake.txt")


def shown(text: str = TEXT) -> Shown:
    found = number_units(document(text))
    return Shown(document(text), found, frozenset(one.number for one in found.sentences))


def words(address: object) -> str | None:
    asked = shown()
    span = asked.span(address)
    return asked.document.slice(span) if span else None


def number(of: str) -> int:
    asked = shown()
    return next(one.number for one in asked.units.sentences if of in asked.document.slice(one.span))


@given(st.text(alphabet="湖水，。；：一二是（）⟦⟧⟨⟩12\n “”a.;", max_size=80))
def test_without_its_marks_the_message_is_the_source(text: str) -> None:
    given_ = document(f"湖{text}")
    shown_text = mark_units(given_, number_units(given_), Span(0, len(given_.text)))
    assert MARK.sub("", shown_text) == given_.text.translate(
        str.maketrans(dict.fromkeys("⟦⟧⟨⟩", "?"))
    )


@pytest.mark.parametrize("scheme", [FIRST, SECOND])
def test_numbers_rise_with_gaps_so_that_a_slip_of_one_names_nothing(scheme) -> None:  # type: ignore[no-untyped-def]
    numbers = [one.number for one in number_units(document(), scheme).sentences]
    assert all(later - earlier > 1 for earlier, later in itertools.pairwise(numbers))


def test_an_address_names_a_sentence_or_its_clauses() -> None:
    n = number("围湖")
    assert words(str(n)) == "水务局局长方一禾说，应当防止围湖造田，一是退耕；二是清淤。"
    assert words(n) == words(str(n))
    assert words(f"{n}.2") == "应当防止围湖造田，一是退耕；二是清淤。"
    assert words(f"{n}.2-{n}.2") == "应当防止围湖造田，"
    assert words(f"{n}.3-{n}.4") == "一是退耕；二是清淤。"
    assert words(f"{n}.4-{number('鱼少')}") == "二是清淤。鱼少了。"


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "0",
        "10000000",
        "12.",
        "x",
        "11.0",
        "11.9",
        "11-",
        "13",
        None,
        2.5,
        True,
        [],
        {},
        "1" * 500,
    ],
)
def test_an_address_of_nothing_names_nothing(wrong: object) -> None:
    assert words(wrong) is None


def test_an_address_stays_on_its_line_and_runs_forward() -> None:
    first, second = number("围湖"), number("鱼少")
    assert words(f"{first}-{number('禁渔')}") is None
    assert words(f"{second}-{first}") is None
    assert words(f"{first}.3-{first}.2") is None


def test_a_cut_inside_a_clause_may_leave_out_a_lead_in_only() -> None:
    n = number("禁渔")
    assert words(f"{n}.1@禁渔-{n}.1") == "禁渔三年，"
    n = number("围湖")
    assert words(f"{n}.2@围湖-{n}.2") == "应当防止围湖造田，"  # never the contrary of what is said


def test_what_was_not_shown_cannot_be_pointed_at() -> None:
    asked = shown()
    few = Shown(asked.document, asked.units, frozenset({number("鱼少")}))
    assert few.span(str(number("鱼少")))
    assert few.span(str(number("围湖"))) is None


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("水务局局长方一禾：应当清淤。", "方一禾", "应当清淤。"),
        ("水务局局长方一禾指出，应当清淤。", "方一禾", "应当清淤。"),
        ("方一禾承诺年底前清淤，并公开账目。", "方一禾", "方一禾承诺年底前清淤，并公开账目。"),
        ("方一禾反对，说太贵。", "方一禾", "方一禾反对，说太贵。"),
        ("应当清淤。", "方一禾", "应当清淤。"),
        ("Jane Reed said that lakes must be cleared.", "Jane Reed", "lakes must be cleared."),
        ("Jane Reed denied that lakes must be cleared.", "Jane Reed", ""),
        ("方一禾：", "方一禾", "方一禾："),
    ],
)
def test_a_label_is_no_part_of_the_words_said(text: str, name: str, left: str) -> None:
    given_ = document(text)
    span = strip_label(given_, Span(0, len(given_.text)), name)
    assert given_.slice(span).strip() == (left or text)
