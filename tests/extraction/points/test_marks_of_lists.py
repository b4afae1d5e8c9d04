"""A speaker announces three points: whatever marks lead them, three are found, without their marks.

All sentences are invented.
"""

import pytest

from briefing.extraction import extract
from briefing.reading import read
from briefing.record import Proposal

ZH = ("统一浮标的颜色", "疏浚河口的航道", "点亮三座灯塔")
EN = ("Paint every buoy alike", "Dredge the mouth of the river", "Light the three towers")

SIGNS = (
    """
一、 二、 三、|（一） （二） （三）|㈠ ㈡ ㈢|㊀ ㊁ ㊂|第一， 第二， 第三，|第1， 第2， 第3，
1. 2. 3.|1、 2、 3、|１． ２． ３．|（１） （２） （３）|(1) (2) (3)|1) 2) 3)|⑴ ⑵ ⑶|⒈ ⒉ ⒊
① ② ③|⓵ ⓶ ⓷|❶ ❷ ❸|➀ ➁ ➂|➊ ➋ ➌|1️⃣ 2️⃣ 3️⃣
Ⅰ Ⅱ Ⅲ|Ⅰ、 Ⅱ、 Ⅲ、|Ⅰ． Ⅱ． Ⅲ．|ⅰ） ⅱ） ⅲ）|（ⅰ） （ⅱ） （ⅲ）
a） b） c）|ａ） ｂ） ｃ）|(a) (b) (c)|（ａ） （ｂ） （ｃ）|⒜ ⒝ ⒞|ⓐ ⓑ ⓒ|A） B） C）|Ⓐ Ⓑ Ⓒ|🄐 🄑 🄒
A. B. C.|A、 B、 C、|Ａ． Ｂ． Ｃ．|a. b. c.|I、 II、 III、
""".strip()
    .replace("\n", "|")
    .split("|")
)
ON_LINES = ["甲、 乙、 丙、", "（甲） （乙） （丙）"]
ENGLISH = (
    """
1. 2. 3.|(1) (2) (3)|1) 2) 3)|(a) (b) (c)|a) b) c)|(i) (ii) (iii)|⑴ ⑵ ⑶|⒈ ⒉ ⒊|① ② ③|❶ ❷ ❸|➊ ➋ ➌
⒜ ⒝ ⒞|Ⅰ. Ⅱ. Ⅲ.|First, Second, Third,|A. B. C.|I. II. III.|a. b. c.
""".strip()
    .replace("\n", "|")
    .split("|")
)


def proposals(text: str) -> list[Proposal]:
    """Return the proposals of the only speaker in a document."""
    record = extract(read(text.encode(), name="forum.txt"))
    (person,) = record.people
    return person.proposals


def printed(text: str, points: list[Proposal]) -> list[str]:
    return [text[slice(*point.span)].rstrip("。；.;") for point in points]


@pytest.mark.parametrize("marks", SIGNS + ON_LINES)
def test_marks_at_the_beginning_of_lines(marks: str) -> None:
    three = marks.split(" ")
    lines = [f"{mark}{words}。" for mark, words in zip(three, ZH, strict=True)]
    text = "航运论坛侧记\n港务局局长顾砚之：我提三点建议。\n" + "\n".join(lines) + "\n"
    points = proposals(text)
    assert printed(text, points) == list(ZH)
    assert [point.marker for point in points] == [mark.strip("，、,.") for mark in three]


@pytest.mark.parametrize("marks", SIGNS)
def test_marks_within_a_paragraph(marks: str) -> None:
    three = marks.split(" ")
    points = [f"{mark}{words}" for mark, words in zip(three, ZH, strict=True)]
    text = f"航运论坛侧记\n港务局局长顾砚之：我提三点建议：{'；'.join(points)}。\n"
    found = proposals(text)
    assert printed(text, found) == list(ZH)
    assert [point.marker for point in found] == [mark.strip("，、,.") for mark in three]


@pytest.mark.parametrize("marks", SIGNS)
def test_marks_behind_a_sentence_that_tells_who_speaks(marks: str) -> None:
    three = marks.split(" ")
    points = [f"{mark}{words}。" for mark, words in zip(three, ZH, strict=True)]
    text = f"航运论坛侧记\n会上，港务局局长顾砚之提出了三点建议。{''.join(points)}\n"
    assert printed(text, proposals(text)) == list(ZH)


@pytest.mark.parametrize("marks", [*ENGLISH, "i. ii. iii."])
def test_marks_at_the_beginning_of_english_lines(marks: str) -> None:
    three = marks.split(" ")
    lines = [f"{mark} {words}." for mark, words in zip(three, EN, strict=True)]
    text = (
        "Shipping Forum\n\nJane Moor, Director of the Harbour Office: I make three suggestions.\n"
        + "\n".join(lines)
    )
    points = proposals(text)
    assert printed(text, points) == list(EN)
    assert [point.marker for point in points] == [mark.strip("，、,.") for mark in three]


@pytest.mark.parametrize("marks", ENGLISH)
def test_marks_within_an_english_paragraph(marks: str) -> None:
    three = marks.split(" ")
    points = [f"{mark} {words}" for mark, words in zip(three, EN, strict=True)]
    told = "Shipping Forum\n\nJane Moor, Director of the Harbour Office: I make three suggestions: "
    text = told + "; ".join(points) + ".\n"
    assert printed(text, proposals(text)) == list(EN)


@pytest.mark.parametrize(
    "mark", ["一、", "（二）", "1.", "３．", "⑴", "⒈", "㈠", "❶", "Ⅰ、", "①", "★"]
)
def test_a_mark_before_a_label_is_no_part_of_the_name(mark: str) -> None:
    text = f"航运论坛侧记\n{mark}港务局局长顾砚之：要疏浚河口的航道。\n"
    record = extract(read(text.encode(), name="forum.txt"))
    assert [person.name.zh for person in record.people] == ["顾砚之"]
    assert record.people[0].title.zh == "港务局局长"


def test_initials_at_the_beginning_of_lines_are_no_marks() -> None:
    """A list of people below a heading proposes nothing, though A. and B. follow one another."""
    text = "Shipping Forum\n\nSpeakers\nA. Smith, Harbour Master\nB. Jones, Pilot\nC. Lee, Clerk\n"
    record = extract(read(text.encode(), name="forum.txt"))
    assert [point for person in record.people for point in person.proposals] == []


@pytest.mark.parametrize(
    ("mark", "kept"),
    [("①", "①"), ("⑴", "⑴"), ("（三）", "（三）"), ("五、", "五"), ("3、", "3"), ("㈠", "㈠")],
)
def test_the_mark_of_a_lone_point_is_no_part_of_the_quotation(mark: str, kept: str) -> None:
    text = f"航运论坛侧记\n港务局局长顾砚之：{mark}应当疏浚河口的航道。\n"
    (point,) = proposals(text)
    assert text[slice(*point.span)] == "应当疏浚河口的航道。"
    assert point.marker == kept


@pytest.mark.parametrize(
    "text",
    [
        "2024年货运量为3.5万吨，2025年为4.1万吨。",
        "会上用V1.0比V2.0，10:30开始，11:00结束，应当更早。",
        "根据第1条和第2条规定，船要登记。",
        "Ⅰ期工程应当完工。\nⅡ期工程应当开工。",
        "Ⅰ级响应要启动，Ⅱ级响应要解除。",
        "A、B两港要通航。\nB、C两港要停航。",
        "一、二期工程要完工，三、四期要开工。",
        "1、2号泊位要完工。\n3、4号泊位要开工。",
        "泊位要分为Ⅰ、Ⅱ、Ⅲ三类。",
    ],
)
def test_years_versions_articles_and_phases_make_no_list(text: str) -> None:
    points = proposals(f"航运论坛侧记\n港务局局长顾砚之：{text}\n")
    assert [point.marker for point in points if point.marker or point.kind == "numbered"] == []
