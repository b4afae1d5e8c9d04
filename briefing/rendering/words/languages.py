"""Which languages a page shows and which of them leads."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing.project import Project
from briefing.record import Proposal, Record, Text
from briefing.record import passages as translation
from briefing.rendering.audience.audiences import Audience
from briefing.rendering.audience.page_words import Words, fixed_words, shipped_words
from briefing.rendering.words.passage import Pair, Passage, Side

LEAST = 4  # fewer characters than this after a headline are set off with it
SIDES: tuple[Side, Side] = ("first", "second")


@dataclass(frozen=True, slots=True)
class Tongue:
    """The languages of the pages, the source's own first: `zh-Hans`, `zh-Hant` or `en`.

    `source` is the language of what is quoted; a rendering with open flags is a guess, and stands
    on the page only where `flagged` is set.
    """

    langs: tuple[str, ...]
    flagged: bool = False
    source: str = "zh-Hans"
    fixed: Words = field(default_factory=shipped_words, compare=False)

    def pair(self, text: Text | None) -> Pair:
        """Return `text` in the languages shown, or in the one it has when it has none of them."""
        if text is None:
            return Pair()
        shown = [self._of(text, lang, side) for lang, side in zip(self.langs, SIDES, strict=False)]
        if not any(shown):
            return Pair(self._of(text, "zh-Hans", "first") or self._of(text, "en", "first"))
        return Pair(*shown)

    def once(self, text: Text | None) -> Pair:
        """Return `text` as `pair` does, but a name that both languages spell alike only once."""
        found = self.pair(text)
        if not found.first or not found.second or found.first.text != found.second.text:
            return found
        return Pair(replace(found.first, lang="en"))

    def _of(self, text: Text, lang: str, side: Side) -> Passage | None:
        found = passage(text, lang, side)
        if found and lang == "en" and self.source != "en":
            found = replace(found, rendered=True)
        return found if found and (self.flagged or not found.flags) else None

    def say(self, key: str) -> Pair:
        """Return the fixed words `key` of the pages."""
        return self.words(self.fixed[key])

    def words(self, by_lang: Mapping[str, str]) -> Pair:
        """Return fixed words of the page, given by language."""
        shown = [
            Passage(by_lang[lang], lang, side)
            for lang, side in zip(self.langs, SIDES, strict=False)
        ]
        return Pair(*shown)

    @property
    def rendered_tail(self) -> str:
        """The ending of the words that speak of renderings: `_zh` where these are in Chinese."""
        return "" if self.langs[-1] == "en" else "_zh"

    def each(self, make: Mapping[str, object]) -> Pair:
        """Return `make` (language to words) as strings."""
        return self.words({lang: str(make[lang]) for lang in self.langs})


def tongue(record: Record, audience: Audience, project: Project) -> Tongue:
    """Return the languages in which this record is shown to this audience, and its fixed words.

    The source's language leads; the other is shown when the audience has it and any text has it.
    Raises InputError when a table of words is not right.
    """
    words = fixed_words(audience.chain, project)
    return Tongue(_langs(record, audience), audience.flagged, record.source.language, words)


def _langs(record: Record, audience: Audience) -> tuple[str, ...]:
    own = record.source.language
    short = "en" if own == "en" else "zh"
    if short not in audience.languages:
        other = audience.languages[0]
        return ("zh-Hans" if other == "zh" else other,)
    other = "en" if short == "zh" else "zh"
    if other not in audience.languages or (other == "zh" and not _has_chinese(record)):
        return (own,)
    return (own, "zh-Hans" if other == "zh" else "en")


def _has_chinese(record: Record) -> bool:
    return any(passage.text.zh for passage in translation.passages(record))


def passage(text: Text, lang: str, side: Side) -> Passage | None:
    """Return `text` in `lang`, or None where it is missing."""
    words = text.get(lang)
    if not words:
        return None
    origin = text.origin.get("en" if lang == "en" else "zh")
    if origin is None or origin.review == "reviewed":
        return Passage(words, lang, side)
    return Passage(words, lang, side, unreviewed=origin.by == "machine", flags=origin.flags)


def with_headline(pair: Pair, proposal: Proposal) -> Pair:
    """Return the proposal's text with its headline set off where it stands in the text.

    A headline that is the whole of the text is set off like any other.
    """
    return Pair(*(_headed(p, proposal.headline) for p in (pair.first, pair.second)))


def _headed(words: Passage | None, headline: Text | None) -> Passage | None:
    if words is None or headline is None:
        return words
    head = headline.get(words.lang)
    at = words.text.find(head) if head else -1
    if at < 0 or len(head) > _longest_head(words.lang):
        return words
    head = _with_stop(words.text, at, head)
    if 0 < len(words.text) - at - len(head) < LEAST:
        head = words.text[at:]
    return replace(words, head=len(head), head_at=at)


def _longest_head(lang: str) -> int:
    """Return how many characters may be set off: more would shout."""
    return 140 if lang == "en" else 48


def _with_stop(text: str, at: int, head: str) -> str:
    following = text[at + len(head) : at + len(head) + 1]
    return head + following if following and following in "。，：；.,:;" else head
