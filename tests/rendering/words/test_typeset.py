"""Typesetting: what is squeezed, spaced and tied, and that no character is added or lost."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.record import Text
from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.title_lines import break_lines
from briefing.rendering.words.typeset import curl_marks, typeset

WORDS = st.text(alphabet="江海灯一二3五0aGT5%、，。：“”《》（）· <&>'\"", max_size=40)


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


@given(WORDS, st.sampled_from(["zh-Hans", "zh-Hant", "en"]), st.booleans())
def test_the_words_stay_as_they_were(text: str, lang: str, tail: bool) -> None:
    assert plain(typeset(text, lang, tail)) == text


@given(WORDS)
def test_every_element_is_closed(text: str) -> None:
    markup = typeset(text, "zh-Hans")
    assert markup.count("<span") == markup.count("</span>")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("用5G网", '<span class="g">用</span>5<span class="g">G</span>网'),
        ("他说：“好”，走了", '他说<span class="h">：</span>“好<span class="h">”</span>，走了'),
        ("“灯”亮", '<span class="h">“</span>灯”亮'),
    ],
)
def test_marks_are_squeezed_and_gaps_set(text: str, marked: str) -> None:
    assert re.sub(r'<span class="n">(.*?)</span>$', r"\1", typeset(text, "zh-Hans")) == marked


@pytest.mark.parametrize("held", ["2026年", "第三届", "42座"])
def test_a_number_stays_with_what_it_counts(held: str) -> None:
    markup = typeset(f"沿岸的渔民都说{held}灯塔修得很好很亮", "zh-Hans")
    (tie,) = [
        plain(t) for t in re.findall(r'class="n">((?:(?!class="n").)*?)</span>(?!<)', markup)
    ][:1]
    assert held.startswith(tie) or tie.startswith(held)


def test_no_character_is_left_alone_on_the_last_line() -> None:
    assert typeset("让灯塔重新亮起来。", "zh-Hans").endswith('<span class="n">起来。</span>')


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("the People's Government", "the People’s Government"),
        ("the ministers' meeting", "the ministers’ meeting"),
        ('one "river", one "sea"', "one “river”, one “sea”"),
        ("a mast of 5'10\"", "a mast of 5'10\""),
        ("the 'keepers' of it", "the 'keepers' of it"),
        ('an open "end', 'an open "end'),
    ],
)
def test_a_rendering_has_the_marks_of_print_where_they_are_sure(text: str, printed: str) -> None:
    assert curl_marks(text) == printed


@pytest.mark.parametrize(("source", "printed"), [("zh-Hans", "keeper’s"), ("en", "keeper&#39;s")])
def test_a_quoted_source_keeps_its_own_marks(source: str, printed: str) -> None:
    pair = PageLanguages(("en",), source=source).pair(Text(en="the keeper's light is on"))
    assert pair.first
    assert printed in pair.first.set
    assert pair.first.text == "the keeper's light is on"


def test_english_ends_with_two_words_together() -> None:
    assert typeset("it pays for it.", "en").endswith('<span class="n">for it.</span>')


def test_words_that_could_be_tied_twice_are_there_once() -> None:
    assert plain(typeset("of 5-7 billion and E-5 3 million, US$1-2 trillion", "en")) == (
        "of 5-7 billion and E-5 3 million, US$1-2 trillion"
    )


@pytest.mark.parametrize("held", ["RMB 2 billion", "3 million", "83 per cent", "US$50 trillion"])
def test_an_amount_stays_whole(held: str) -> None:
    markup = typeset(f"a fund with an initial {held}, for the whole of the basin", "en")
    assert f'<span class="n">{held}</span>' in markup


def test_a_foreign_name_is_cut_after_its_dots_alone() -> None:
    assert typeset("伊尔莎·范登贝尔赫", "zh-Hans") == (
        '<span class="n">伊尔莎·</span><span class="n">范登贝尔赫</span>'
    )


def test_a_single_letter_stays_with_its_word() -> None:
    assert typeset("the E-Harbour Office", "en", tail=False) == (
        'the <span class="n">E-Harbour</span> Office'
    )


@pytest.mark.parametrize(
    ("title", "lang", "longest"),
    [
        ("首届岚川灯塔与海岸治理论坛暨沿岸城市圆桌会议", "zh", 13),
        ("First Lanchuan Forum on Lighthouses, Harbours and the Governance of the Coast", "en", 44),
    ],
)
def test_a_title_is_broken_between_words_into_even_lines(
    title: str, lang: str, longest: int
) -> None:
    cut = break_lines(title, lang, longest)
    assert len(cut) == 2
    assert max(map(len, cut)) <= longest
    assert (" " if lang == "en" else "").join(cut) == title


def test_a_word_that_is_too_long_for_a_line_stays_whole() -> None:
    assert break_lines("Incomprehensibilities", "en", 8) == ("Incomprehensibilities",)
