"""The one person whom a label or a line names and nothing else, in both languages. All invented."""

import pytest

from briefing.extraction.labels.language import CHINESE, ENGLISH
from briefing.extraction.naming.mention import Evidence
from briefing.reading import Span

NOBODY: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("words", "name", "title", "evidence"),
    [
        ("林望舒", "林望舒", None, Evidence.BARE),
        ("石桥市市长林望舒", "林望舒", "石桥市市长", Evidence.TITLED),
        ("林望舒（石桥市市长）", "林望舒", "石桥市市长", Evidence.TITLED),
        ("林望舒，石桥市市长", "林望舒", "石桥市市长", Evidence.TITLED),
        ("晚报记者林望舒", "林望舒", "晚报记者", Evidence.TITLED),
        ("退休工人老周", "老周", "退休工人", Evidence.KNOWN),
    ],
)
def test_a_chinese_label_names_a_person_with_the_title_on_either_side(
    words: str, name: str, title: str | None, evidence: Evidence
) -> None:
    who = CHINESE.person(words, Span(0, len(words)), NOBODY)
    assert who
    assert words[slice(*who.name)] == name
    assert (words[slice(*who.title)] if who.title else None) == title
    assert who.evidence is evidence


@pytest.mark.parametrize("words", ["石桥市水务局", "高级工程师", "加强领导", "网友留言", "主持人"])
def test_a_body_a_post_or_a_matter_is_no_person(words: str) -> None:
    assert CHINESE.person(words, Span(0, len(words)), NOBODY) is None


@pytest.mark.parametrize(
    ("words", "name", "title"),
    [
        ("Mayor Joan Hill", "Joan Hill", "Mayor"),
        ("Joan Hill, Mayor of Stone", "Joan Hill", "Mayor of Stone"),
        ("Joan Hill (Builders’ Union)", "Joan Hill", "Builders’ Union"),
    ],
)
def test_an_english_label_names_a_person_with_the_title_on_either_side(
    words: str, name: str, title: str
) -> None:
    who = ENGLISH.person(words, Span(0, len(words)), NOBODY)
    assert who
    assert who.title
    assert (words[slice(*who.name)], words[slice(*who.title)]) == (name, title)


def test_two_people_on_one_line_are_no_person_alone() -> None:
    words = "Ann Reed, CEO, and Peter Okafor, Director of Bridges"
    assert ENGLISH.person(words, Span(0, len(words)), NOBODY) is None
