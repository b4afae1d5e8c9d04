"""What holds for every text: exact spans, apart, within a line, and an end to hostile text."""

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extraction.points.speech import found, proposals

PIECES = st.sampled_from(
    [
        *[
            "第一，",
            "第二，",
            "一是",
            "二是",
            "（一）",
            "①",
            "• ",
            "；",
            "。",
            "，",
            "：",
            "\n",
            "“",
            "”",
            "（",
            "）",
        ],
        *[
            "要修桥",
            "建议护岸",
            "感谢各位",
            "去年修了渠",
            "将推进清淤",
            "一方面",
            "另一方面",
            "三点建议",
        ],
        *["First, ", "we must dig", ". ", "3.5", "提"],
    ]
)


@settings(max_examples=150, deadline=None)
@example("一是二是。一是第一，二是", "zh-Hans")
@example("一是”。二是要修桥", "zh-Hans")
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["zh-Hans", "zh-Hant", "en"]))
def test_points_are_exact_in_order_apart_and_within_a_line(text: str, language: str) -> None:
    points = found(text, language).points  # type: ignore[arg-type]
    ends = [0, *(point.span.end for point in points)]
    for point, end in zip(points, ends, strict=False):
        quote = text[slice(*point.span)]
        assert end <= point.span.start < point.span.end <= len(text)
        assert quote == quote.strip()
        assert "\n" not in quote
        assert point.span.start <= point.headline.start < point.headline.end <= point.span.end


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet=string.printable + "，。“”第一二是要", max_size=80))
def test_any_text_is_read_the_same_twice(text: str) -> None:
    assert found(text) == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "第一，" * 20_000,
        "“" * 30_000 + "要修桥。" + "”" * 30_000,
        "要修桥，" * 20_000,
        "一是" * 20_000,
        "他去了县城，" + "推进建设，" * 20_000,
    ],
    ids=[
        "only markers",
        "deeply nested quotation marks",
        "one endless sentence",
        "marker on marker",
        "verbs on end",
    ],
)
def test_hostile_text_comes_to_an_end(text: str) -> None:
    assert len(proposals(text)) < 10
