"""Where sentences and clauses end."""

import pytest

from briefing.extraction.text.sentences import clauses, sentences
from briefing.reading.document import Span


def split(text: str) -> list[str]:
    return [text[slice(*span)] for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["船到了。", "人呢？", "都上岸了！"],
        ["他说：“船要检修。", "人要轮休。”", "随后散会。"],
        ["“水满了，船就高了。”", "她这样比方。"],
        ["这是所谓“大家来！”的办法，很好。", "下一位。"],
        ["桥长3.5公里，造价（约1.2亿元。未含税）不高。", "路更便宜。"],
        ["“没有收尾的引号。", "第二句。"],
    ],
)
def test_chinese_sentences(parts: list[str]) -> None:
    assert split("".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Abel of the U.S. Board met Dr. Cho at 5 p.m. sharp.", "They agreed."],
        ["It cost 3.5 million.", "We paid."],
        ["See No. 5, e.g. the annex.", "It was signed by J. Moss."],
        ["He said, “Dig now.", "Plant later.”", "Then he left."],
        ["The talks ended in the U.S.", "The parties went home."],
        ["Why wait?", "Begin!"],
    ],
)
def test_english_sentences(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_no_sentence_crosses_a_line_end() -> None:
    assert split("第一行没有句号\n第二行。\n\n 第三行") == ["第一行没有句号", "第二行。", "第三行"]


def test_sentences_hold_everything_but_blanks() -> None:
    text = "甲。 乙“丙。丁”戊！\n（己。庚 辛。”壬"
    assert "".join(split(text)).replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_clauses_end_at_commas_outside_of_quotations() -> None:
    text = "他把“早出、晚归，不误点”当规矩，天天如此；从不例外。"
    spans = clauses(text, Span(0, len(text)))
    assert [text[slice(*span)] for span in spans] == [
        "他把“早出、晚归，不误点”当规矩，",
        "天天如此；",
        "从不例外。",
    ]
