"""Trimming: what stands around the words of a span goes, the words stay."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.text.spans import trim

TEXTS = st.text(alphabet="水林，。“” \u3000\n", max_size=12)


def test_white_space_and_the_named_marks_go_at_their_own_end_only() -> None:
    text = " ，要修桥。， "
    assert text[slice(*trim(text, (0, len(text)), before="，", after="，"))] == "要修桥。"
    assert text[slice(*trim(text, (0, len(text)), before="，"))] == "要修桥。，"
    assert text[slice(*trim(text, (0, len(text))))] == "，要修桥。，"


def test_what_holds_nothing_else_becomes_empty() -> None:
    start, end = trim("，， ，", (0, 4), "，", "，")
    assert start == end


@given(TEXTS, st.data())
def test_a_trimmed_span_lies_inside_and_loses_only_those_characters(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inner = trim(text, (start, end), "，", "。")
    assert start <= inner.start <= inner.end <= end
    assert all(char.isspace() or char == "，" for char in text[start : inner.start])
    assert all(char.isspace() or char == "。" for char in text[inner.end : end])
