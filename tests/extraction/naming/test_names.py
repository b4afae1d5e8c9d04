"""Where a name ends inside unseparated Chinese text, and where its title begins."""

import pytest

from briefing.extraction.naming.chinese.chinese_mentions import find_mentions
from briefing.reading import Span

# Each sentence with the name and the title that a reader finds in it; all people are invented.
SENTENCES = {
    "局长章虎：要修路。": ("章虎", "局长"),
    "青川市副市长江涛表示，要修路。": ("江涛", "青川市副市长"),
    "院长高翎在论坛上致辞。": ("高翎", "院长"),
    "书记张国强调，要修路。": ("张国", "书记"),
    "书记张国强调研时说，要修路。": ("张国强", "书记"),
    "秘书长闻人雪介绍，路已修好。": ("闻人雪", "秘书长"),
    "前政务司长范徐若兰指出，路要修好。": ("范徐若兰", "前政务司长"),
    "水文站站长才旦卓玛说，水清了。": ("才旦卓玛", "水文站站长"),
    "主任 罗 平 表示，要修路。": ("罗 平", "主任"),
    "日本河流学会会长佐藤由美子认为，水要清。": ("佐藤由美子", "日本河流学会会长"),
    "“一河一策”研究院院长白帆说，水要清。": ("白帆", "“一河一策”研究院院长"),
    "来自云岭大学的教授顾砚之说，水要清。": ("顾砚之", "教授"),
    "由青川市水务局局长林望舒主持会议。": ("林望舒", "青川市水务局局长"),
}


@pytest.mark.parametrize("text", SENTENCES)
def test_name_and_title_are_parted_where_a_reader_parts_them(text: str) -> None:
    found = find_mentions(text, Span(0, len(text)), frozenset())
    name, title = SENTENCES[text]
    assert [(text[slice(*m.name)], m.title and text[slice(*m.title)]) for m in found] == [
        (name, title)
    ]


WORDS = [
    "方面表示，要修路。",
    "时间：九点",
    "高质量发展要提速。",
    "与会专家普遍认为水清。",
    "江河大学表示支持。",
    "家长越来越关心水。",
    "请教师和父母表示，要修路。",
    "青川人士，向多年来帮忙的人说谢谢。",
]


@pytest.mark.parametrize("text", WORDS)
def test_words_that_begin_like_a_surname_are_no_names(text: str) -> None:
    assert find_mentions(text, Span(0, len(text)), frozenset()) == []


# Each text with the title and name that a reader finds first.
TITLED = {
    "青川市委员、远山集团总裁李可庄10日接受采访时说，水要清。": (
        "李可庄",
        "青川市委员、远山集团总裁",
    ),
    "云岭论坛秘书长、原驻外大使周望重做客访谈，谈水。": ("周望重", "云岭论坛秘书长、原驻外大使"),
    "青川县澡石镇教学点教师支月英说，水要清。": ("支月英", "青川县澡石镇教学点教师"),
    "候任南区议员、自由党叶望冬指，路要修。": ("叶望冬", "候任南区议员、自由党"),
    "自由党叶望冬指，路要修。": ("叶望冬", "自由党"),
    "立委苏望慧今（28）日也表示，路要修。": ("苏望慧", "立委"),
    "青川县江遥希望小学校长江遥说，路要修。": ("江遥", "青川县江遥希望小学校长"),
    "推广部副执行长林望明，今天上午也继续指出，路要修。": ("林望明", "推广部副执行长"),
}


@pytest.mark.parametrize("text", TITLED)
def test_a_date_a_former_post_or_a_school_named_after_somebody_parts_no_title(text: str) -> None:
    name, title = TITLED[text]
    first = find_mentions(text, Span(0, len(text)), frozenset())[0]
    assert first.title
    assert (text[slice(*first.name)], text[slice(*first.title)]) == (name, title)


@pytest.mark.parametrize("text", ["代表和委员认为，水要清。", "教师支持改革，专家来自全国。"])
def test_a_rare_surname_after_a_calling_is_no_common_word(text: str) -> None:
    assert find_mentions(text, Span(0, len(text)), frozenset()) == []
