"""Plain text as programs write it: wrapped, quoted, numbered, timed, with unseen characters."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading import read
from tests.reading.made.digest import EXPECTED, FIRST, HEAD, LAST, LINES, MARKED, OPENING, found

_LONG = "三是公开账目。每季公布一次护林开支，由梧河大学牵头编写一套面向中小学的护林课程，"
_LONG += "先在沿河十所学校试用。"
_WIDE = (HEAD, OPENING, FIRST, *MARKED[:2], _LONG, LAST)


def _wrapped(line: str, width: int = 30) -> list[str]:
    return [line[at : at + width] for at in range(0, len(line), width)]


def test_lines_wrapped_at_a_column_are_whole_again() -> None:
    text = "\n".join(piece for line in _WIDE for piece in _wrapped(line))
    assert read(text.encode()).text.split("\n") == list(_WIDE)


def test_english_mail_is_whole_again() -> None:
    words = "Ms. Rowan said that rivers need budgets, and that people need to read them aloud. " * 4
    body = "\n".join(textwrap.wrap(words, 72))
    quoted = "\n".join(f"> {line}" for line in body.split("\n"))
    for given_text in (body, quoted):
        assert read(given_text.encode()).text == words.strip()


@given(st.lists(st.text("河水要清账目公开", min_size=1, max_size=60), min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_paragraphs_of_a_line_each_are_untouched(words: list[str]) -> None:
    text = "\n".join(f"{line}。" for line in words)
    assert read(text.encode()).text == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("：", "∶"),
        ("：", "﹕"),
        ("\n", "\u2028"),
        ("\n", "\x85"),
        ("\n", "\x0b"),
        ("河", "\u200b河"),
        ("河", "河\ufeff"),
        ("苗若溪", "苗 若 溪"),
        ("苗若溪", "苗\u3000若\u3000溪"),
        ("副县长苗若溪", "副县长苗若溪（女，苗族）"),
    ],
)
def test_forms_of_the_same_text_are_read_alike(old: str, new: str) -> None:
    assert found("\n".join(LINES).replace(old, new).encode(), "a.txt") == EXPECTED


def test_radicals_are_matched_and_kept_in_quotations() -> None:
    text = "\n".join(LINES).replace("一", "⼀").replace("水", "⽔")
    people = found(text.encode(), "a.txt")
    assert [(name, len(said)) for name, _, said in people] == [("苗若溪", 3), ("蓝见山", 1)]
    assert "⽔位" in people[0][2][0]


def test_line_numbers_are_listed_and_not_read() -> None:
    text = "\n".join(f"{n:>3}  {line}" for n, line in enumerate(LINES, 1))
    document = read(text.encode())
    assert document.text.split("\n") == list(LINES)
    assert [one.reason for one in document.left_out] == ["furniture"]


@pytest.mark.parametrize(
    "form",
    ["{name} 00:0{n}:15\n{said}", "{name}（00:0{n}:15）：\n{said}", "[00:0{n}:15] {name}：{said}"],
)
def test_times_of_a_meeting_record_are_listed_and_not_read(form: str) -> None:
    speeches = (
        ("苗若溪", "建议统一测站，把支流放进同一张表。"),
        ("蓝见山", "建议用竹桥替代石坝。"),
    )
    parts = [form.format(name=name, n=n, said=said) for n, (name, said) in enumerate(speeches)]
    document = read("\n".join([HEAD, OPENING, *parts]).encode())
    assert [(one.reason, one.text.strip("（）[]")) for one in document.left_out] == [
        ("time", "00:00:15"),
        ("time", "00:01:15"),
    ]
    assert found("\n".join([HEAD, OPENING, *parts]).encode(), "a.txt") == [
        (name, "", [said]) for name, said in speeches
    ]


def test_an_agenda_keeps_its_times() -> None:
    text = "梧河论坛议程\n09:00 开幕\n09:30 主旨发言\n10:00 茶歇\n"
    assert read(text.encode()).text == text
