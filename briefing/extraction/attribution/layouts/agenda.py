"""Agendas and tables: 主持人：李四, rows of time | topic | speaker, timed lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.chinese.han import HAN
from briefing.extraction.attribution.evidence.columns import (
    Named,
    find_in_field,
    find_people_in_row,
    find_people_of_field,
    is_border,
    is_row,
    read_header,
    split_cells,
)
from briefing.extraction.attribution.evidence.people_lists import list_people
from briefing.extraction.attribution.evidence.people_under_labels import find_under_label
from briefing.extraction.attribution.layout_contract import (
    NOTHING,
    Claim,
    Layout,
    Recognised,
    Source,
)
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.labels import chinese_labels
from briefing.extraction.lexicons.field_labels import field_role
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span
from briefing.record import Role

_TIME = r"(?:上午|下午)?\d{1,2}[:：.]\d{2}(?:[ ]?[ap]\.?m\b\.?)?"
_TIMED = re.compile(
    r"[ ]*(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日[^\d]{0,6})?"  # the day may stand before the time
    rf"{_TIME}[ ]*(?:(?:-|–|—|~|～|至|to)+[ ]*{_TIME})?[ ：:]*",
    re.I,
)
_BULLET = re.compile(r"[ •◦●○▪*\-·　]*")
_BARE_FIELD = re.compile(
    rf"(?P<label>[{HAN}]{{2,5}})(?:[ ]{{1,3}}|[ ]?[｜|/／][ ]?)(?P<who>.{{2,60}})$"
)
# Who leads a part, on the line of its heading: 二、大会报告  主持人：李四
_BESIDE = re.compile(
    rf"(?<=[{HAN}A-Z”）])[ ]{{1,8}}[（]?(?P<label>[{HAN}]{{2,5}})："
    r"(?P<who>[^：。]{2,60}?)[）]?$"
)
_SHORTENED = re.compile(r"\b(?:Ltd|Inc|Co|Corp|Jr|Sr|Dept|Univ|Bros|D)\.$")
_TOPIC = re.compile(r"《[^》]*》|〈[^〉]*〉|“[^”]*”|\"[^\"]*\"")
_WORDS = 12  # at the end of a timed line, of which the last may be a person with a title
_SEVERAL = 2  # chairs; an event as a whole has one
_PAIR = 2  # cells of a line in two languages; a row of a table has more
_LONGEST = 400  # characters of a line of an agenda
_ENDED = "。.！!"  # marks that end a sentence, and so no line of an agenda


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a programme a line stands.

    `role` is what a line that only names people makes them; it is `vouched` for by a label above
    (与谈人：); `timed` is whether a clock time stands somewhere above.
    """

    role: Role | None = None
    vouched: bool = False
    timed: bool = False


def recognise(page: Page) -> Recognised:
    """Return the people of fields, tables and timed lines with the roles their places give them."""
    claims: list[Claim] = []
    taken: set[int] = set()
    idle: list[Line] = []
    columns: dict[int, Role] = {}
    place = _Place()
    for line in page.free_lines():
        row = is_row(page, line)
        columns = columns if row else {}
        if row and (is_border(page, line) or (headed := read_header(page, line)) is not None):
            columns = columns if is_border(page, line) else headed or {}
            idle.append(line)
            continue
        found = _find_people(page, line, columns, place)
        opened = _role_opened(page, line)
        claims += [
            _make_claim(_role_in_part(role, place), mention, line) for role, mention in found
        ]
        place = _move_below(page, line, place, opened, found=bool(found))
        if found:
            taken.add(line.number)
        elif opened or row:
            idle.append(line)
    if not claims:
        return NOTHING
    claims = _make_chairs_moderators(page, claims)
    layout = f"agenda or table ({len(claims)} people named)"
    notes = tuple(line.span for line in idle) if len(claims) > 1 else ()
    return Recognised(tuple(claims), frozenset(taken), notes, layout)


SPEC = Layout("agenda", 40, recognise)


def _make_chairs_moderators(page: Page, claims: list[Claim]) -> list[Claim]:
    """Return the claims with several chairs as what they are: each leads a part of the event."""
    chairs = {page.folded[slice(*c.who.name)] for c in claims if c.who and c.role == "chair"}
    if len(chairs) < _SEVERAL:
        return claims
    return [replace(c, role="moderator") if c.role == "chair" else c for c in claims]


def _role_in_part(role: Role, place: _Place) -> Role:
    """Return the role in a programme: below a clock time a chair is the chair of one part."""
    return "moderator" if role == "chair" and place.timed else role


def _move_below(
    page: Page, line: Line, place: _Place, opened: Role | None, *, found: bool
) -> _Place:
    """Return the place of the line below: what opens a list of people, and what ends one."""
    timed = place.timed or _skip_time(page, line) is not None
    if opened:
        return _Place(opened, page.folded[line.span.end - 1] in "：:", timed)
    if is_row(page, line) and len(split_cells(page, line)) > _PAIR:
        return _Place(timed=timed)
    if found:
        return _Place("speaker", place.vouched and place.role == "speaker", timed)
    words = page.folded[line.span.start : line.span.end]
    if (words[-1] in _ENDED and not _SHORTENED.search(words)) or len(words) > _LONGEST:
        return _Place(timed=timed)
    topic = _TOPIC.fullmatch(page.folded, *line.span)
    return _Place(place.role if topic or timed else None, False, timed)


def _find_people(page: Page, line: Line, columns: dict[int, Role], place: _Place) -> list[Named]:
    """Return the people of one line: a field's, a row's, a timed line's, or those of a list."""
    if is_row(page, line):
        timed = _skip_time(page, line) is not None
        return find_people_in_row(
            page, split_cells(page, line), columns, timed=timed
        ) or _find_behind_time(page, line)
    return (
        _find_in_field(page, line)
        or _find_behind_time(page, line)
        or _find_under_label(page, line, place)
    )


def _skip_time(page: Page, line: Line) -> int | None:
    """Return where the words after the clock time begin, with which a line opens."""
    text = page.folded
    start = _BULLET.match(text, line.span.start, line.span.end).end()  # type: ignore[union-attr]
    start += text[start : start + 1] in "|｜"
    time = _TIMED.match(text, start, line.span.end)
    if time is None or (text[line.span.end - 1] in _ENDED and time.end() < line.span.end):
        return None
    return time.end()


def _role_opened(page: Page, line: Line) -> Role | None:
    """Return the role of people on the lines below a time with its topic, or an empty field."""
    if _skip_time(page, line) is not None:
        return "speaker"
    words = page.folded[line.span.start : line.span.end]
    label = words.lstrip("•◦●○▪*-· ").rstrip("： :").strip()
    return field_role(label) if words[-1] in "：:" else None


def _find_under_label(page: Page, line: Line, place: _Place) -> list[Named]:
    """Return the people of a line of titled people below a timed topic or a field."""
    words = page.folded[line.span.start : line.span.end]
    if place.role is None or words[-1] in "。！？：:;":
        return []
    start = chinese_labels.skip_marks(page.folded, line.span)
    stopped = page.english and words[-1] == "." and not _SHORTENED.search(words)
    span = Span(start, line.span.end - stopped)
    if re.search("[？?！]", words) or (stopped and not place.vouched):
        return []
    if place.vouched:
        return [(place.role, mention) for mention in find_under_label(page, span)]
    return [(place.role, mention) for mention in list_people(page, span, least=Evidence.TITLED)]


def _find_in_field(page: Page, line: Line) -> list[Named]:
    """Return the people of a line such as 主持人：李四（某某主任）, or of several such fields."""
    if several := find_in_field(page, line.span, least=2):
        return several
    head = page.head_of(line.span)
    if head and head.kind == "field":
        return find_people_of_field(page, head.field, Span(head.body, line.span.end))
    text = page.folded
    if (beside := _BESIDE.search(text, *line.span)) and not page.english:
        leads = field_role(beside["label"])
        if leads in ("moderator", "chair"):
            return find_people_of_field(page, leads, Span(*beside.span("who")))
    start = _BULLET.match(text, *line.span).end()  # type: ignore[union-attr]
    bare = _BARE_FIELD.match(text, start, line.span.end)
    role = field_role(bare["label"]) if bare and not page.english else None
    return find_people_of_field(page, role, Span(*bare.span("who"))) if bare and role else []


def _find_behind_time(page: Page, line: Line) -> list[Named]:
    """Return the people of a line that begins with a clock time, its cells first."""
    start = _skip_time(page, line)
    if start is None or not start < line.span.end <= start + _LONGEST:
        return []
    after = Line(line.number, Span(start, line.span.end), line.kind)
    row = split_cells(page, after)
    if len(row) > 1 and (found := find_people_in_row(page, row, {}, timed=True)):
        return found
    pieces = list(_split_timed_line(page.folded, after.span))
    for span in pieces:
        head = page.head_of(span)
        field = Span(head.body, span.end) if head and head.kind == "field" else None
        if head and field and (found := find_people_of_field(page, head.field, field)):
            return found
    listed = (list_people(page, span, least=Evidence.KNOWN) for span in pieces)
    return [("speaker", mention) for mention in next(filter(None, listed), [])]


def _split_timed_line(text: str, span: Span) -> Iterator[Span]:
    """Yield the parts of a timed line in which its people may stand, the likeliest first."""
    yield span
    for topic in _TOPIC.finditer(text, *span):
        yield Span(topic.end(), span.end)
        yield Span(span.start, len(text[: topic.start()].rstrip(" :：,，")))
    for gap in re.compile(r"[ ]{2,}|：|:[ ]|[ ][-–—][ ]").finditer(text, *span):
        yield Span(gap.end(), span.end)
        yield Span(span.start, gap.start())
    for gap in list(re.compile(r"[ ]").finditer(text, *span))[-_WORDS:]:
        yield Span(gap.end(), span.end)


def _make_claim(role: Role, mention: Mention, line: Line) -> Claim:
    rule = f"agenda: named as {role}"
    return Claim(mention, role, mention.name, Source.PROGRAMME, rule, label=line.span, head=True)
