"""Which languages a page shows, and what of a text is printed in each; all words are invented."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.project import Project
from briefing.record import Origin, Proposal, Record, Text
from briefing.rendering import audience_named
from briefing.rendering.words.page_languages import (
    PageLanguages,
    page_languages,
    set_off_headline,
)
from briefing.rendering.words.passage import Pair
from tests.rendering.forum import MACHINE, both, forum
from tests.rendering.hard import english, traditional

BOTH = PageLanguages(("zh-Hans", "en"))
CHINESE = PageLanguages(("zh-Hans",))


def words(pair: Pair) -> list[str]:
    return [passage.text for passage in pair]


def test_the_source_leads_and_the_rendering_follows() -> None:
    pair = BOTH.pair(both("灯塔", "lighthouse"))
    assert pair.first is not None
    assert pair.second is not None
    assert (pair.first.lang, pair.second.lang) == ("zh-Hans", "en")
    assert (pair.second.side, pair.second.rendered) == ("second", True)


def test_a_text_in_neither_language_shown_is_printed_in_the_one_it_has() -> None:
    assert words(CHINESE.pair(Text(en="Lighthouse"))) == ["Lighthouse"]
    assert words(CHINESE.pair(both("灯塔", "lighthouse"))) == ["灯塔"]
    assert not BOTH.pair(None)


def test_a_guess_is_printed_for_the_reviewer_alone() -> None:
    guess = Text(zh="岚", en="Lan", origin={"en": Origin(by="glossary", flags=("look it up",))})
    assert words(BOTH.pair(guess)) == ["岚"]
    assert words(PageLanguages(("zh-Hans", "en"), flagged=True).pair(guess)) == ["岚", "Lan"]


def test_unreviewed_machine_text_is_printed_with_its_mark() -> None:
    second = BOTH.pair(both("灯塔", "lighthouse", MACHINE)).second
    assert second is not None
    assert (second.unreviewed, second.mark) == (True, "†")


def test_a_name_that_both_languages_spell_alike_is_printed_once() -> None:
    name = Text(zh="Ada Quill", en="Ada Quill")
    assert words(BOTH.pair(name)) == ["Ada Quill", "Ada Quill"]
    assert words(BOTH.pair_once(name)) == ["Ada Quill"]


def test_page_words_are_in_every_language_shown_with_their_numbers() -> None:
    chinese, english_ = words(BOTH.page_word("selection", n=3, whole=9))
    assert "3" in chinese
    assert "9" in chinese
    assert english_.isascii() or "’" in english_
    assert words(CHINESE.page_word("selection", n=3, whole=9)) == [chinese]


@pytest.mark.parametrize(
    ("make", "audience", "codes"),
    [
        (forum, "delegation", ("zh-Hans", "en")),
        (forum, "official", ("zh-Hans",)),
        (traditional, "delegation", ("zh-Hant", "en")),
        (english, "delegation", ("en",)),
    ],
)
def test_the_audience_and_the_source_settle_the_languages(
    make: Callable[[], Record], audience: str, codes: tuple[str, ...], tmp_path: Path
) -> None:
    project = Project(tmp_path)
    found = page_languages(make(), audience_named(audience, project), project)
    assert found.codes == codes


@pytest.mark.parametrize(
    ("text", "headline", "set_off"),
    [
        ("点亮灯塔。三年内修好四十二座。", "点亮灯塔", "点亮灯塔。"),
        ("我建议，点亮灯塔，三年内修好。", "点亮灯塔", "点亮灯塔，"),
        ("点亮灯塔吧。", "点亮灯塔", "点亮灯塔吧。"),
        ("三年内修好四十二座。", "点亮灯塔", ""),
        ("点亮" * 30, "点亮" * 30, ""),
    ],
)
def test_a_headline_is_set_off_with_its_stop_where_it_stands(
    text: str, headline: str, set_off: str
) -> None:
    proposal = Proposal(id="p1.1", text=Text(zh=text), headline=Text(zh=headline), span=(0, 9))
    first = set_off_headline(CHINESE.pair(proposal.text), proposal).first
    assert first is not None
    assert first.text[first.head_at : first.head_at + first.head] == set_off
