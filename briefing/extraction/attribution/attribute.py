"""Who says what: recognisers of layouts are tried on a document, their claims put together."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from briefing.extraction.attribution.installed_layouts import layouts
from briefing.extraction.attribution.join_mentions import join_mentions
from briefing.extraction.attribution.layout_contract import Claim, Recognised
from briefing.extraction.attribution.leaders import mark_leaders
from briefing.extraction.attribution.page import Page, pages_of
from briefing.extraction.model import Attribution, Passage, Statement
from briefing.extraction.naming.chinese.shared_titles import lend_titles
from briefing.extraction.naming.mention import Mention
from briefing.reading.document import Document, Span


def attribute(document: Document) -> Attribution:
    """Return the people, their statements in order, labels, and the layouts seen."""
    pages = pages_of(document)
    found = [result for page in pages for result in _recognise_all(page)]
    claims = sorted(
        mark_leaders(document, list(chain.from_iterable(result.claims for result in found))),
        key=lambda c: c.at,
    )
    keys, people = join_mentions(
        document, claims, list(chain.from_iterable(map(_list_mentions, pages)))
    )
    silent = {person.key for person in people if person.role != "speaker"}
    return Attribution(
        people=tuple(people),
        statements=tuple(_list_statements(claims, keys, silent)),
        passages=(*_list_passages(claims, found), *_list_questions(claims, keys, silent)),
        layouts=tuple(result.layout for result in found if result.layout),
        leaders=tuple(_list_leaders(claims, keys)),
    )


def _recognise_all(page: Page) -> Iterator[Recognised]:
    """Yield what each layout recognises on the lines that those before it left."""
    for layout in layouts():
        if layout.language in (None, page.language.code):
            result = layout.recognise(page)
            page = page.without(result.taken)
            code = page.language.code
            claims = tuple(replace(claim, language=code) for claim in result.claims)
            yield replace(result, claims=claims)


def _list_mentions(page: Page) -> list[Mention]:
    """Return the people named on a page, in sentences or lists, who lend their titles."""
    by_line = [page.mentions(line) for line in page.lines]
    lent = chain.from_iterable(lend_titles(page.folded, named) for named in by_line)
    found = [*chain.from_iterable(by_line), *lent, *page.listed]
    return [mention for mention in found if mention.title or page.english]


def _list_statements(claims: list[Claim], keys: list[str], silent: set[str]) -> list[Statement]:
    """Return the statements of those who speak; a moderator's words are no statements."""
    found = []
    for claim, key in zip(claims, keys, strict=True):
        if key and key not in silent:
            found += [
                Statement(key, span, claim.reported, claim.rule, claim.language, claim.proposes)
                for span in claim.statements
            ]
    return sorted(found, key=lambda statement: statement.span)


def _list_leaders(claims: list[Claim], keys: list[str]) -> list[tuple[Span, str]]:
    """Return where a person is named as who chairs or leads, in order."""
    leading = ("moderator", "chair")
    pairs = zip(claims, keys, strict=True)
    return sorted((c.who.name, key) for c, key in pairs if c.who and key and c.role in leading)


def _list_questions(claims: list[Claim], keys: list[str], silent: set[str]) -> Iterator[Passage]:
    """Yield what those say under labels who ask and lead: understood, and no statement.

    What somebody without a name states (发言人, 答) is for the reviewer.
    """
    for claim, key in zip(claims, keys, strict=True):
        asks = key in silent and claim.role in ("moderator", "attendee")
        if claim.head and (asks if key else claim.asks):
            yield from (Passage("note", span) for span in claim.statements)


def _list_passages(claims: list[Claim], found: list[Recognised]) -> list[Passage]:
    labels = [
        Passage("label", claim.label)
        for claim in claims
        if claim.label and (claim.who or claim.asks or not claim.statements)
    ]
    notes = [Passage("note", span) for result in found for span in result.notes]
    return sorted(labels + notes, key=lambda passage: passage.span)
