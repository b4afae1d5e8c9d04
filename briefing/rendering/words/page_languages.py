"""Which languages a page shows and which of them leads."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing.project import Project
from briefing.record import Proposal, Record, Text
from briefing.record.passages import passages
from briefing.rendering.audience.audiences import Audience
from briefing.rendering.audience.page_words import Words, page_words, shipped_words
from briefing.rendering.words.passage import Pair, Passage, Side

LEAST = 4  # fewer characters than this after a headline are set off with it
SIDES: tuple[Side, Side] = ("first", "second")


@dataclass(frozen=True, slots=True)
class PageLanguages:
    """The languages of the pages, the source's own first, and the words that they print in each.

    `codes` are `zh-Hans`, `zh-Hant` or `en`; `source` is the language of what is quoted. A
    rendering with open flags is a guess, and stands on the page only where `flagged` is set.
    """

    codes: tuple[str, ...]
    flagged: bool = False
    source: str = "zh-Hans"
    page_words: Words = field(default_factory=shipped_words, compare=False)

    def pair(self, text: Text | None) -> Pair:
        """Return `text` in the languages shown, or in the one it has when it has none of them."""
        if text is None:
            return Pair()
        sides = zip(self.codes, SIDES, strict=False)
        found = [self._passage(text, lang, side) for lang, side in sides]
        if not any(found):
            only = self._passage(text, "zh-Hans", "first") or self._passage(text, "en", "first")
            return Pair(only)
        return Pair(*found)

    def pair_once(self, text: Text | None) -> Pair:
        """Return `text` as `pair` does, but a name that both languages spell alike only once."""
        found = self.pair(text)
        if not found.first or not found.second or found.first.text != found.second.text:
            return found
        return Pair(replace(found.first, lang="en"))

    def _passage(self, text: Text, lang: str, side: Side) -> Passage | None:
        found = passage(text, lang, side)
        if found and lang == "en" and self.source != "en":
            found = replace(found, rendered=True)
        return found if found and (self.flagged or not found.flags) else None

    def page_word(self, key: str, **numbers: object) -> Pair:
        """Return the page's own words under `key` (a heading, a label, a note) with `numbers`."""
        words = self.page_words[key]
        if not numbers:
            return self.in_each_language(words)
        return self.in_each_language({lang: words[lang].format(**numbers) for lang in self.codes})

    def in_each_language(self, by_lang: Mapping[str, str]) -> Pair:
        """Return words of the page itself, given by language."""
        sides = zip(self.codes, SIDES, strict=False)
        return Pair(*(Passage(by_lang[lang], lang, side) for lang, side in sides))

    @property
    def rendered_tail(self) -> str:
        """The ending of the words that speak of renderings: `_zh` where these are in Chinese."""
        return "" if self.codes[-1] == "en" else "_zh"


def page_languages(record: Record, audience: Audience, project: Project) -> PageLanguages:
    """Return the languages in which this record is shown to this audience, and its page words.

    The source's language leads; the other is shown when the audience has it and any text has it.
    Raises InputError when a table of words is not right.
    """
    words = page_words(audience.chain, project)
    return PageLanguages(_codes(record, audience), audience.flagged, record.source.language, words)


def _codes(record: Record, audience: Audience) -> tuple[str, ...]:
    source = record.source.language
    short = "en" if source == "en" else "zh"
    if short not in audience.languages:
        other = audience.languages[0]
        return ("zh-Hans" if other == "zh" else other,)
    other = "en" if short == "zh" else "zh"
    if other not in audience.languages or (other == "zh" and not _has_chinese(record)):
        return (source,)
    return (source, "zh-Hans" if other == "zh" else "en")


def _has_chinese(record: Record) -> bool:
    return any(passage.text.zh for passage in passages(record))


def passage(text: Text, lang: str, side: Side) -> Passage | None:
    """Return `text` in `lang`, or None where it is missing."""
    words = text.get(lang)
    if not words:
        return None
    origin = text.origin.get("en" if lang == "en" else "zh")
    if origin is None or origin.review == "reviewed":
        return Passage(words, lang, side)
    return Passage(words, lang, side, unreviewed=origin.by == "machine", flags=origin.flags)


def set_off_headline(pair: Pair, proposal: Proposal) -> Pair:
    """Return the proposal's text with its headline set off where it stands in the text.

    A headline that is the whole of the text is set off like any other.
    """
    return Pair(*(_set_off(p, proposal.headline) for p in (pair.first, pair.second)))


def _set_off(words: Passage | None, headline: Text | None) -> Passage | None:
    if words is None or headline is None:
        return words
    head = headline.get(words.lang)
    at = words.text.find(head) if head else -1
    if at < 0 or len(head) > _longest_headline(words.lang):
        return words
    head = _add_stop(words.text, at, head)
    if 0 < len(words.text) - at - len(head) < LEAST:
        head = words.text[at:]
    return replace(words, head=len(head), head_at=at)


def _longest_headline(lang: str) -> int:
    """Return how many characters may be set off: more would shout."""
    return 140 if lang == "en" else 48


def _add_stop(text: str, at: int, head: str) -> str:
    following = text[at + len(head) : at + len(head) + 1]
    return head + following if following and following in "。，：；.,:;" else head
