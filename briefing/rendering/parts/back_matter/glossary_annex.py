"""The glossary annex: the terms that the printed proposals use, as the glossary renders them.

A term stands in it when its Chinese is in a proposal and its English in the printed rendering of
that proposal. Words and posts are left out: they are no terms; so are the shipped terms that make
topics, which every reader of policy knows and the topic index renders.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.chinese.fold import fold
from briefing.project import Project
from briefing.record import Record
from briefing.rendering.parts.back_matter.topic_index import sort_key
from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.passage import Pair, Passage
from briefing.translation.glossary import TOPIC, Entry, Glossary, project_glossary

LEAST = 3  # terms, below which there is nothing to look up
KINDS = frozenset({"term", "institution", "company", "place"})


@dataclass(frozen=True, slots=True)
class Gloss:
    """A term in both languages, and the anchors of its first proposal of each speaker."""

    terms: Pair
    refs: tuple[str, ...]


def make_glossary(record: Record, languages: PageLanguages, project: Project) -> tuple[Gloss, ...]:
    """Return the terms by pinyin; none where they are too few, or only one language is printed.

    Raises InputError when a table of the project is not right.
    """
    both = tuple(_proposals_in_both_languages(record, languages))
    if not both:
        return ()
    terms = project_glossary(project).on(record.event.date)
    found: dict[tuple[str, str], dict[str, str]] = {}
    for speaker, proposal, zh, en in both:
        for entry, start in _longest_entries(fold(zh), terms):
            if entry.en.casefold() in en.casefold():
                words = zh[start : start + len(entry.zh)], entry.en
                found.setdefault(words, {}).setdefault(speaker, proposal)
    lang = next(lang for lang in languages.codes if lang.startswith("zh"))
    glosses = [_make_gloss(*words, lang, tuple(refs.values())) for words, refs in found.items()]
    if len(glosses) < LEAST:
        return ()
    return tuple(sorted(glosses, key=lambda gloss: sort_key(str(gloss.terms.first), "zh")))


def _proposals_in_both_languages(
    record: Record, languages: PageLanguages
) -> Iterator[tuple[str, str, str, str]]:
    """Yield speaker, id, Chinese and English of each proposal that is printed in both."""
    for person in record.speakers:
        for proposal in person.proposals:
            words = {p.lang[:2]: p.text for p in languages.pair(proposal.text)}
            if len(words) == 2:
                yield person.id, proposal.id, words["zh"], words["en"]


def _longest_entries(folded: str, terms: Glossary) -> Iterator[tuple[Entry, int]]:
    """Yield the longest entry at each place of a text, and the place; matches never overlap."""
    at = 0
    while at < len(folded):
        here = [entry for entry in terms.starting(folded, at) if entry.en]
        if not here:
            at += 1
            continue
        size = max(len(entry.zh) for entry in here)
        kept = [entry for entry in here if len(entry.zh) == size and _is_for_annex(entry)]
        yield from ((entry, at) for entry in kept[:1])
        at += size


def _is_for_annex(entry: Entry) -> bool:
    return entry.kind in KINDS and entry.klass != TOPIC


def _make_gloss(zh: str, en: str, lang: str, refs: tuple[str, ...]) -> Gloss:
    return Gloss(Pair(Passage(zh, lang), Passage(en, "en", "second")), refs)
