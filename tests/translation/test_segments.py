"""Texts cut for engines and put together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.chinese.marks import notations
from briefing.chinese.numerals import read_roman
from briefing.translation.segments import LONGEST, Size, join, split

CHINESE = st.text("港口一二是第十、，。！？；：“”‘’「」『』（）()1.5 \n①•为", max_size=60)
ENGLISH = st.text('ab Z.,;!? \n“”’"1Mr', max_size=60)


@given(CHINESE, st.integers(1, 40))
def test_nothing_of_a_chinese_text_is_lost(text: str, longest: int) -> None:
    assert "".join(s.source for s in split(text, "zh", Size(longest))) == text


@given(ENGLISH, st.integers(1, 40))
def test_nothing_of_an_english_text_is_lost(text: str, longest: int) -> None:
    assert "".join(s.source for s in split(text, "en", Size(longest))) == text


@given(CHINESE, st.integers(3, 40), st.integers(9, 90))
def test_no_segment_is_longer_than_the_engine_takes(text: str, longest: int, url: int) -> None:
    size = Size(longest, url)
    assert all(size.holds(s.text) for s in split(text, "zh", size))


def test_sentences_are_cut_at_their_ends() -> None:
    sources = [s.source for s in split("要开放！要合作；路在哪里？路在脚下。")]
    assert sources == ["要开放！", "要合作；", "路在哪里？", "路在脚下。"]


def test_a_long_sentence_is_cut_at_commas() -> None:
    sentence = "，".join(["我们要把港口建设得更好更强更有活力"] * 20) + "。"
    segments = split(sentence)
    assert len(segments) == 2
    assert segments[0].source.endswith("，")
    assert all(len(s.text) <= LONGEST for s in segments)


def test_a_limit_in_url_bytes_is_kept() -> None:
    pieces = split("港" * 400, "zh", Size(400, 3600))
    assert [len(s.text) for s in pieces] == [400]
    pieces = split("港" * 400, "zh", Size(400, 1800))
    assert [len(s.text) for s in pieces] == [200, 200]


@pytest.mark.parametrize(
    ("printed", "bare", "back"),
    [
        ("一是建设港口。", "建设港口。", "First: EN"),
        ("第三，建设港口。", "建设港口。", "Third: EN"),
        ("其二，建设港口。", "建设港口。", "Second: EN"),
        ("（十二）建设港口。", "建设港口。", "(12) EN"),
        ("三、建设港口。", "建设港口。", "3. EN"),
        ("2.建设港口。", "建设港口。", "2. EN"),
        ("④建设港口。", "建设港口。", "(4) EN"),
        ("⑪建设港口。", "建设港口。", "(11) EN"),
        ("㊱建设港口。", "建设港口。", "(36) EN"),
        ("⑴建设港口。", "建设港口。", "(1) EN"),
        ("⒈建设港口。", "建设港口。", "1. EN"),
        ("㈠建设港口。", "建设港口。", "(1) EN"),
        ("❶建设港口。", "建设港口。", "(1) EN"),
        ("➋建设港口。", "建设港口。", "(2) EN"),
        ("Ⅳ建设港口。", "建设港口。", "IV. EN"),
        ("Ⅳ、建设港口。", "建设港口。", "IV. EN"),
        ("ⅳ）建设港口。", "建设港口。", "(iv) EN"),
        ("１．建设港口。", "建设港口。", "1. EN"),
        ("ａ）建设港口。", "建设港口。", "(a) EN"),
        ("Ｂ．建设港口。", "建设港口。", "B. EN"),
        ("乙、建设港口。", "建设港口。", "B. EN"),
        ("贰、建设港口。", "建设港口。", "2. EN"),
        ("第3，建设港口。", "建设港口。", "Third: EN"),
        ("3️⃣建设港口。", "建设港口。", "(3) EN"),
        ("• 建设港口。", "建设港口。", "• EN"),
        ("十二是建设港口。", "建设港口。", "Point 12: EN"),
        ("“建设港口。”", "建设港口。", "“EN”"),
        ("「建設港口。」", "建設港口。", "“EN”"),
        ("『建設港口。』", "建設港口。", "‘EN’"),
        ("一是“建设港口。”", "建设港口。", "First: “EN”"),
    ],
)
def test_markers_and_enclosing_marks_stay_out_and_come_back(
    printed: str, bare: str, back: str
) -> None:
    (segment,) = split(printed)
    assert segment.text == bare
    assert join([segment], ["EN"]) == back


@pytest.mark.parametrize(
    "printed",
    [
        "1.5万人参加。",
        "一切为了人民。",
        "第一产业稳步增长。",
        "“甲”与“乙”都要发展。",
        "2026年开工。",
        "0.修桥。",
        "第3条写明工期。",
        "Ⅱ级响应已经启动。",
        "一、二期工程同时开工。",
        "A、B两港合并。",
    ],
)
def test_what_only_looks_like_a_marker_or_an_enclosure_is_sent(printed: str) -> None:
    (segment,) = split(printed)
    assert segment.text == printed


def test_a_quotation_over_several_sentences_keeps_its_marks() -> None:
    segments = split("“要开放。要合作。”")
    assert [s.text for s in segments] == ["要开放。", "要合作。"]
    assert join(segments, ["Open up.", "Work together."]) == "“Open up. Work together.”"


def test_lines_stay_lines() -> None:
    segments = split("一、开放。\n二、合作。")
    renderings = ["Open." if "开" in s.text else "Join." if s.text else "" for s in segments]
    assert join(segments, renderings) == "1. Open.\n2. Join."


def test_english_sentences_are_cut_but_not_at_titles_or_decimals() -> None:
    text = "Mr. Lin asked for 1.5 million. Dr. Ode agreed, e.g. on ports. Fine!"
    assert [s.text for s in split(text, "en")] == [
        "Mr. Lin asked for 1.5 million.",
        "Dr. Ode agreed, e.g. on ports.",
        "Fine!",
    ]


def test_english_markers_become_chinese_ones() -> None:
    segments = split("First, we open. Second, we join.", "en")
    assert join(segments, ["开放。", "合作。"], "zh") == "第一，开放。第二，合作。"


def test_every_character_that_is_a_mark_is_printed_in_plain_english() -> None:
    for notation in notations():
        for char, number in notation.characters.items():
            (segment,) = split(f"{char}、建设港口。" if notation.pattern else f"{char}建设港口。")
            lead = join([segment], ["EN"]).removesuffix(" EN")
            assert lead.isascii(), char
            counted = read_roman(lead.strip("(.)")) == number or str(number) in lead
            assert counted or lead.strip("(.)").lower() == chr(96 + number), char


def test_initials_are_no_markers() -> None:
    segments = split("A. Smith said that the port is full.", "en")
    assert [segment.marker for segment in segments if segment.marker] == []
