"""The glossary terms of a record, for translators' tools and for engines that take terms."""

from collections.abc import Mapping

from briefing.chinese.fold import fold
from briefing.record import Record
from briefing.record.passages import passages
from briefing.translation.exchange.tbx import Term
from briefing.translation.glossary import Entry, Glossary

_KINDS = frozenset({"term", "institution", "company", "place"})
"""Kinds that stand for themselves; posts and modifiers mean something only within a title."""


def terms_of(record: Record, glossary: Glossary) -> tuple[Term, ...]:
    """Return the glossary's terms that the record's Chinese holds, longest first.

    For a record in English the terms are turned: English first.
    """
    text = fold("\n".join(passage.text.zh for passage in passages(record)))
    spoken = "\n".join(passage.text.en for passage in passages(record)).casefold()
    dated = glossary.on(record.event.date)
    turned = record.source.language == "en"
    entries = (
        _find_usable(form, dated) for form in sorted(glossary.forms, key=lambda f: (-len(f), f))
    )
    return tuple(
        _as_english_term(entry) if turned else _as_term(entry)
        for entry in entries
        if entry and (entry.en.casefold() in spoken if turned else entry.zh in text)
    )


def renderings(terms: tuple[Term, ...]) -> Mapping[str, str]:
    """Return the terms as engines take them: each with its one rendering."""
    return {term.source: term.target for term in terms}


def _find_usable(form: str, glossary: Glossary) -> Entry | None:
    entry = glossary.find(form, *_KINDS)
    usable = entry and entry.zh == form and entry.en and len(form) > 1
    return entry if usable else None


def _as_term(entry: Entry) -> Term:
    return Term(entry.zh, entry.en, entry.kind, forbidden=entry.forbidden)


def _as_english_term(entry: Entry) -> Term:
    return Term(entry.en, entry.zh, entry.kind)
