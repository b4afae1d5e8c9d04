"""The segmenter cuts as jieba does with its whole dictionary."""

import pytest

from briefing.chinese.words import Segmenter, jieba, segmenter

TEXTS = [
    "推进一体化在线政务服务平台建设，让群众少跑腿。",
    "研究生命起源的科学家指出，长江大桥的养护要提前谋划。",
    "二〇二六年，湖区渔民收入增长12.5%，AI应用更加广泛。",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_cut_as_with_the_whole_dictionary(text: str) -> None:
    assert Segmenter().tokens(text) == list(jieba.Tokenizer().tokenize(text))


def test_a_term_stays_whole_after_more_characters_are_met() -> None:
    segmenter = Segmenter()
    segmenter.know(["政务服务平台"])
    assert "平台" in [word for word, _, _ in segmenter.tokens("平台很好")]
    assert "政务服务平台" in [w for w, _, _ in segmenter.tokens("新建政务服务平台两座")]


def test_a_later_text_is_cut_as_well_as_the_first() -> None:
    segmenter = Segmenter()
    for text in (
        "水文站长说，河流健康。",
        "健康水文，长河流站。",
        "第二届流域论坛讨论水文站长的健康。",
    ):
        assert segmenter.tokens(text) == list(jieba.Tokenizer().tokenize(text))


def test_the_segmenter_of_the_house_keeps_terms_of_policy_whole() -> None:
    words = [word for word, _, _ in segmenter().tokens("要推进乡村振兴和放管服改革。")]
    assert {"乡村振兴", "放管服改革"} <= set(words)
