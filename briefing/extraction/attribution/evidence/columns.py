"""Rows of columns: a table's, or a line's with tabs, bars or wide gaps between its cells."""

import re
from collections.abc import Iterator

from briefing.chinese.han import HAN
from briefing.extraction.attribution.evidence.people_lists import list_people
from briefing.extraction.attribution.evidence.people_under_labels import find_under_label
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.lexicons.field_labels import field_role, is_column, is_label
from briefing.extraction.naming.chinese import chinese_titles, person_alone
from briefing.extraction.naming.chinese.name_shapes import is_foreign, is_plausible
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span
from briefing.record import Role

_BAR = re.compile(r"[|｜\t]")
_WIDE = re.compile(r"[ ]{2,}")
_BORDERS = re.compile(r"[-:|｜ =—+]+$")
_WORDS = re.compile(r"[^／/、及和与() （）]+")
_ASIDE_FIELD = re.compile(
    r"[（(](?P<label>[^：:（）()]{2,6})[：:](?P<who>[^（）()]{2,60}(?:（[^（）]*）)?)[）)]"
)
_INNER_LABEL = re.compile(rf"(?<![{HAN}])(?P<label>[{HAN}]{{2,8}})[：:][ ]*")
_INNER_ENGLISH = re.compile(r"(?P<label>[A-Z][A-Za-z-]+(?: [A-Z]?[a-z-]+){0,2}):[ ]+")
_PARTED = re.compile(r"[;|.,][ ]$|[ ]{2}$")  # what stands before a label inside a cell
_LONGEST = 60  # characters in a cell with a name, or in one with a title
_LATIN = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}")

Named = tuple[Role, Mention]


def is_row(page: Page, line: Line) -> bool:
    """Return whether the line is a row of columns."""
    words = page.document.text[line.span.start : line.span.end]
    return line.kind == "table_row" or any(mark in words for mark in "|\t｜")


def is_border(page: Page, line: Line) -> bool:
    """Return whether the line is the rule between a table's header and its rows."""
    return bool(_BORDERS.fullmatch(page.folded[line.span.start : line.span.end]))


def split_cells(page: Page, line: Line) -> list[Span]:
    """Return the cells of a row in order, without outer blanks; those of a table may be empty."""
    words = _restore_tabs(page, line)
    gaps = _BAR if _BAR.search(words) else _WIDE
    inner = gaps.sub("", words[:1]) + words[1:]
    start = line.span.start + len(words) - len(inner)
    marks = [line.span.start + m.start() for m in gaps.finditer(words) if m.start()]
    ends = [line.span.start + m.end() for m in gaps.finditer(words) if m.start()]
    found = [Span(*pair) for pair in zip([start, *ends], [*marks, line.span.end], strict=True)]
    return [trim(page.folded, cell) for cell in found]


def _restore_tabs(page: Page, line: Line) -> str:
    """Return the folded line with its tabs as printed."""
    folded, printed = page.folded, page.document.text
    pairs = zip(folded[slice(*line.span)], printed[slice(*line.span)], strict=True)
    return "".join("\t" if tab == "\t" else char for char, tab in pairs)


def read_header(page: Page, line: Line) -> dict[int, Role] | None:
    """Return the role of each column whose heading names one; None when the row is no header."""
    row = [page.folded[slice(*cell)] for cell in split_cells(page, line)]
    headings = [_WORDS.findall(words) for words in row]
    known = [bool(parts) and any(is_column(part) for part in parts) for parts in headings]
    filled = sum(map(bool, row))
    if filled < 2 or sum(known) * 2 <= filled:
        return None
    found: dict[int, Role] = {}
    for number, parts in enumerate(headings):
        roles = {role for part in parts if (role := field_role(part))}
        if roles:  # a column of several roles says of nobody that he leads
            found[number] = roles.pop() if len(roles) == 1 else "speaker"
    return found


def find_people_in_row(
    page: Page, row: list[Span], columns: dict[int, Role], *, timed: bool
) -> list[Named]:
    """Return the people of a row's cells with the roles that columns, fields or time give."""
    found: list[Named] = []
    seen = -1
    for number, cell in enumerate(row):
        role = columns.get(number)
        if number > 0 and _label_of(page, row[number - 1]):
            continue
        if named := _find_labelled(page, row, number) or find_in_field(page, cell):
            found += named
        elif cell.start > seen and (paired := person_in_cells(page, row[number : number + 2])):
            found.append((role or columns.get(number + 1) or "speaker", paired))
            seen = max(paired.name.end, paired.title.end if paired.title else 0)
        elif cell.start > seen and (role or timed or not columns) and cell.end > cell.start:
            least = Evidence.BARE if role else Evidence.KNOWN
            found += [(role or "speaker", m) for m in list_people(page, cell, least)]
    return found


def _label_of(page: Page, cell: Span) -> Role | None:
    """Return the role that a cell gives the next one, when it is a field's label and no more."""
    return field_role(page.folded[slice(*cell)].rstrip("：: "))


def _find_labelled(page: Page, row: list[Span], number: int) -> list[Named]:
    """Return the people of the cell behind one that holds only a label: 主持人 | 李四."""
    role = _label_of(page, row[number])
    if role is None or number + 1 >= len(row):
        return []
    if paired := person_in_cells(page, row[number + 1 : number + 3]):
        return [(role, paired)]
    return [(role, mention) for mention in list_people(page, row[number + 1])]


def find_in_field(page: Page, cell: Span, least: int = 1) -> list[Named]:
    """Return the people of a label inside a cell: 主持人：李四, or 主题演讲（主讲人：李四）.

    With `least` only of cells that hold as many labels.
    """
    labels = list(_find_inner_labels(page, cell))
    if len(labels) > 1:
        ends = [label.start() for label in labels[1:]] + [cell.end]
        return [
            person
            for label, end in zip(labels, ends, strict=True)
            for person in find_people_of_field(
                page, str(field_role(label["label"])), Span(label.end(), end)
            )
        ]
    if least > 1:
        return []
    inner = page.head_of(cell) if cell.end > cell.start else None
    if inner and inner.kind == "field":
        return find_people_of_field(page, inner.field, Span(inner.body, cell.end))
    aside = _ASIDE_FIELD.search(page.folded, *cell)
    if aside and (field := field_role(aside["label"])):
        return find_people_of_field(page, field, Span(*aside.span("who")))
    return []


def _find_inner_labels(page: Page, cell: Span) -> Iterator[re.Match[str]]:
    """Yield the labels of people inside a cell; English ones stand at its start or after a mark."""
    pattern = _INNER_ENGLISH if page.english else _INNER_LABEL
    for found in pattern.finditer(page.folded, *cell):
        before = page.folded[cell.start : found.start()]
        if field_role(found["label"]) and (
            not page.english or not before or _PARTED.search(before)
        ):
            yield found


def find_people_of_field(page: Page, role: str, span: Span) -> list[Named]:
    """Return a field's people; in a list after “Moderator:” only the first leads."""
    leads = role in ("moderator", "chair") and ";" in page.folded[span.start : span.end]
    known: dict[str, Role] = {"moderator": "moderator", "chair": "chair", "attendee": "attendee"}
    given = known.get(role, "speaker")
    return [
        ("speaker" if leads and number else given, mention)
        for number, mention in enumerate(find_under_label(page, span))
    ]


def person_in_cells(page: Page, row: list[Span]) -> Mention | None:
    """Return the person of a cell with a name and the next with the title, or the other way."""
    if len(row) < 2 or page.english:
        return None
    one, other = row
    words = [page.folded[slice(*cell)] for cell in (one, other)]
    if max(map(len, words)) > _LONGEST or not all(words):
        return None
    for name, title, printed in ((one, other, words[1]), (other, one, words[0])):
        inner, rank = person_alone.split_rank(page.folded, name)
        if chinese_titles.is_title(printed) and _is_name(page.folded[slice(*inner)]):
            return Mention(inner, title, max(name.end, title.end), Evidence.TITLED, rank)
    return None


def _is_name(words: str) -> bool:
    if chinese_titles.is_title(words) or is_label(words):
        return False
    if _LATIN.fullmatch(words) or is_plausible(words, True):
        return True
    return is_foreign(words) and "·" in words
