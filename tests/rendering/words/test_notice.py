"""What must be said of a machine's words on the pages, however deep they stand in a part."""

import json
from dataclasses import dataclass

from briefing.rendering.words.notice import machine_label, machine_notice, passages_in
from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.passage import Pair, Passage

BOTH = PageLanguages(("zh-Hans", "en"))
QUOTED = Passage("灯塔", "zh-Hans")
BY_MACHINE = Passage("lighthouse", "en", "second", unreviewed=True)
REVIEWED = Passage("lighthouse", "en", "second")


@dataclass(frozen=True)
class Part:
    """A part of a brief, with parts inside."""

    inner: tuple[object, ...]


def test_every_passage_is_found_however_deep() -> None:
    part = Part((Pair(QUOTED, REVIEWED), (Part((BY_MACHINE,)),), "words", 3))
    assert list(passages_in(part)) == [QUOTED, REVIEWED, BY_MACHINE]


def test_nothing_is_said_where_no_machine_s_words_are_printed() -> None:
    assert not machine_notice((Pair(QUOTED, REVIEWED),), BOTH)


def test_the_notice_is_in_both_languages_even_where_the_pages_show_one() -> None:
    notice = machine_notice((BY_MACHINE,), PageLanguages(("en",), source="zh-Hans"))
    assert [passage.lang for passage in notice] == ["en", "zh-Hans"]
    assert [passage.lang for passage in machine_notice((BY_MACHINE,), BOTH)] == ["zh-Hans", "en"]


def test_the_label_in_the_file_says_that_a_machine_made_some_of_it() -> None:
    # GB 45438-2025, annex E
    assert json.loads(machine_label("0.1")) == {"Label": "1", "ContentProducer": "briefing 0.1"}
