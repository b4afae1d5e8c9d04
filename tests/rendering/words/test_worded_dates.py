"""The date of the event: the calendar's, or a person's words for it in English."""

import pytest

from briefing.record import Event, Origin, Text
from briefing.rendering.words.date_lines import event_date
from briefing.rendering.words.page_languages import PageLanguages

BOTH = PageLanguages(("zh-Hans", "en"))
PRINTED = "2026年3月5日上午"
RULE = {"en": Origin(by="glossary")}
HAND = {"en": Origin(by="person", review="reviewed")}


def english(text: Text | None, languages: PageLanguages = BOTH) -> str:
    pair = event_date(Event(date="2026-03-05", date_text=text), languages)
    return next(passage.text for passage in pair if passage.lang == "en")


def test_the_date_is_printed_by_the_calendar() -> None:
    by_rule = Text(zh=PRINTED, en="the morning of March 5, 2026", origin=RULE)
    assert english(by_rule) == english(None) == "5 March 2026"


@pytest.mark.parametrize("origin", [RULE, HAND, {}])
def test_a_persons_words_for_the_date_are_printed(origin: dict[str, Origin]) -> None:
    words = "Thursday morning, 5 March 2026"
    written = Text(zh=PRINTED, en=words, origin=origin)
    assert english(written) == english(written, PageLanguages(("en",))) == words


def test_a_persons_words_for_a_date_that_changed_since_are_not_printed() -> None:
    stale = {"en": Origin(by="person", flags=("source changed",))}
    assert english(Text(zh=PRINTED, en="4 March", origin=stale)) == "5 March 2026"


def test_a_machines_words_for_the_date_are_not_printed() -> None:
    machine = {"en": Origin(by="machine", engine="test")}
    assert english(Text(zh="三月初", en="Early March", origin=machine)) == "5 March 2026"
