"""Tables of people with a column of what each says: 发言人 | 身份 | 建议内容.

The column of views is told by its cells, which hold sentences, whatever its heading says; agendas
and lists of those present have none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from briefing.extraction.attribution.evidence.columns import is_border, person_in_cells, split_cells
from briefing.extraction.attribution.evidence.people_lists import list_people
from briefing.extraction.attribution.layout_contract import (
    NOTHING,
    Claim,
    Layout,
    Recognised,
    Source,
)
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.lexicons.vocabulary import one_of
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Block, Span

_PLACE = 5  # before all others: a row is read whole
_SENTENCE = re.compile(r"[。！？；]|[.!?](?:\s|$)|^.{24,}，")
_SHORTEST = 8  # characters of a view; two-word titles are shorter
_SHARE = 0.6  # of the rows whose cell in a column must hold sentences
_LONGEST_TITLE = 60
_PROPOSALS = re.compile(
    rf"{one_of('around_proposals', 'column')}|proposal|recommendation|suggestion", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its cells, and the numbers of the lines that it has."""

    block: Block
    cells: list[Span]
    lines: frozenset[int]


def recognise(page: Page) -> Recognised:
    """Return the people of tables with what their cells say."""
    claims: list[Claim] = []
    notes: list[Span] = []
    taken: set[int] = set()
    for table in _tables(page):
        views = _views(page, table)
        found = list(_claims(page, table, views)) if views else []
        if len(found) < 2:
            continue
        claims += found
        taken.update(*(row.lines for row in table))
        notes += _beside(page, table, found)
    if not claims:
        return NOTHING
    people = len({page.folded[slice(*c.who.name)] for c in claims if c.who})
    layout = f"table of people and views ({people} people)"
    return Recognised(tuple(claims), frozenset(taken), tuple(notes), layout)


def _tables(page: Page) -> Iterator[list[_Row]]:
    """Yield the rows of each table whose lines are all free."""
    lines = page.free_lines()
    at = 0
    for is_row, blocks in groupby(page.document.blocks, lambda block: block.kind == "table_row"):
        rows = []
        for block in blocks:
            while at < len(lines) and lines[at].span.end <= block.span.start:
                at += 1
            own = []
            while at < len(lines) and lines[at].span.start < block.span.end:
                own.append(lines[at].number)
                at += 1
            line = Line(-1, block.span, block.kind)
            if is_row and own and not is_border(page, line):
                rows.append(_Row(block, split_cells(page, line), frozenset(own)))
        if len(rows) > 1:
            yield rows


def _views(page: Page, table: list[_Row]) -> list[int]:
    """Return the columns whose cells hold sentences in most rows."""
    width = max(len(row.cells) for row in table)
    found = []
    for column in range(width):
        given = [row.cells[column] for row in table[1:] if len(row.cells) > column]
        words = [page.folded[slice(*cell)] for cell in given if cell.end > cell.start]
        said = sum(bool(_SENTENCE.search(w)) and len(w) >= _SHORTEST for w in words)
        if words and said >= _SHARE * len(words):
            found.append(column)
    return found


def _claims(page: Page, table: list[_Row], views: list[int]) -> Iterator[Claim]:
    """Yield what each row says of whom; a row that names nobody goes on with the row above."""
    last: Mention | None = None
    heading = " ".join(page.folded[slice(*c)] for n, c in enumerate(table[0].cells) if n in views)
    proposes = _PROPOSALS.search(heading) is not None and not _SENTENCE.search(heading)
    for row in table:
        others = [cell for n, cell in enumerate(row.cells) if n not in views]
        who = _person(page, others)
        if who is None and any(cell.end > cell.start for cell in others[:1]):
            last = None
        last = who or last
        said = [
            part for n in views if n < len(row.cells) for part in _paragraphs(page, row.cells[n])
        ]
        if last is None or not said:
            continue
        label = Span(last.start, max(last.name.end, last.title.end if last.title else 0))
        yield Claim(
            last,
            "speaker",
            said[0] if who is None else last.name,
            Source.LABEL,
            "table: a row with a person and views",
            tuple(said),
            label if who else None,
            head=True,
            proposes=proposes,
        )


def _person(page: Page, row: list[Span]) -> Mention | None:
    """Return the one person of a row's cells that hold no views."""
    for number in range(len(row)):
        if both := person_in_cells(page, row[number : number + 2]):
            return both
    for least in (Evidence.TITLED, Evidence.KNOWN, Evidence.BARE):
        for number, cell in enumerate(row):
            named = list_people(page, cell, least) if cell.end > cell.start else []
            if len(named) == 1:
                return _with_title(page, named[0], row[number + 1 : number + 2])
    return None


def _with_title(page: Page, who: Mention, beside: list[Span]) -> Mention:
    """Return a person with the title in the cell beside, where an English table has it."""
    if who.title or not page.english or not beside or not page.folded[slice(*beside[0])]:
        return who
    cell = beside[0]
    if cell.end - cell.start > _LONGEST_TITLE or any(map(str.isdigit, page.folded[slice(*cell)])):
        return who
    return Mention(who.name, cell, cell.end, Evidence.TITLED, who.rank)


def _paragraphs(page: Page, cell: Span) -> Iterator[Span]:
    start = cell.start
    for part in page.document.text[slice(*cell)].split("\n"):
        begin = start + len(part) - len(part.lstrip())
        end = start + len(part.rstrip())
        if end > begin:
            yield Span(begin, end)
        start += len(part) + 1


def _beside(page: Page, table: list[_Row], claims: list[Claim]) -> Iterator[Span]:
    """Yield the cells that are neither a person nor what somebody says: headings, times, parts."""
    known = [claim.label for claim in claims if claim.label]
    known += [span for claim in claims for span in claim.statements]
    for row in table:
        for cell in row.cells:
            inside = any(span.start < cell.end and cell.start < span.end for span in known)
            if cell.end > cell.start and not inside:
                yield cell


SPEC = Layout("views_table", _PLACE, recognise)
