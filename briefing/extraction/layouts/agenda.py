"""Agendas and tables: 主持人：李四, rows of time | topic | speaker, timed lines."""

import re
from collections.abc import Iterator

from briefing.extraction import anglo_heads, heads, titles
from briefing.extraction.mentions import Mention
from briefing.extraction.names import is_foreign, plausible
from briefing.extraction.page import NOTHING, Claim, Line, Page, Recognised
from briefing.reading.document import Span
from briefing.record import Role

_TIME = r"\d{1,2}[:：.]\d{2}"
_TIMED = re.compile(
    rf"[ ]*(?:上午|下午)?{_TIME}[ ]*(?:(?:-|–|—|~|～|至|to)+[ ]*(?:上午|下午)?{_TIME})?"
    r"(?:[ ]?[ap]\.?m\.?)?[ ：:]*",
    re.I,
)
_CELL = re.compile(r"[^|｜\t\n]+")
_PART = re.compile(r"(?:[^；;、，,/／（()）]|（[^（）]*）|\([^()]*\))+")
_WHOLE_LIST = re.compile(r"(?:[^；;]|（[^（）]*）)+")
_BULLET = re.compile(r"[ •◦●○▪*\-·　]*")
_ASIDE_FIELD = re.compile(
    r"[（(](?P<label>[^：:（）()]{2,6})[：:](?P<who>[^（）()]{2,60}(?:（[^（）]*）)?)[）)]"
)
_BARE_FIELD = re.compile(
    r"(?P<label>[\u3400-\u9fff]{2,5})(?:[ ]{1,3}|[ ]?[｜|/／][ ]?)(?P<who>.{2,60})$"
)
_TOPIC = re.compile(r"《[^》]*》|〈[^〉]*〉|“[^”]*”|\"[^\"]*\"")


def recognise(page: Page) -> Recognised:
    """Return the people of fields, tables and timed lines with the roles their places give them."""
    claims: list[Claim] = []
    taken: set[int] = set()
    columns: dict[int, Role] = {}
    below: Role | None = None
    for line in page.free_lines():
        if not _is_row(page, line):
            columns = {}
        elif header := _header(page, line):
            columns = header
            taken.add(line.number)
            continue
        found = _field(page, line) or _row(page, line, columns) or _timed(page, line)
        if not found and below:
            found = _under(page, line, below)
        claims += found
        below = below if found and not _opens(page, line) else _opens(page, line)
        if found:
            taken.add(line.number)
    if not claims:
        return NOTHING
    return Recognised(
        tuple(claims), frozenset(taken), layout=f"agenda or table ({len(claims)} people named)"
    )


def _opens(page: Page, line: Line) -> Role | None:
    """Return the role of people on the lines below a time with its topic, or an empty field."""
    text = page.folded
    start = _BULLET.match(text, line.span.start, line.span.end).end()  # type: ignore[union-attr]
    if _TIMED.match(text, start, line.span.end) and text[line.span.end - 1] not in "。.！":
        return "speaker"
    words = text[line.span.start : line.span.end]
    return heads.field_role(words.rstrip("： :").strip()) if words[-1] in "：:" else None


def _under(page: Page, line: Line, role: Role) -> list[Claim]:
    """Return the claims of a line of titled people below a timed topic or an empty field."""
    words = page.folded[line.span.start : line.span.end]
    if words[-1] in "。！？：" or page.english:
        return []
    return [_claim(mention, role, line) for mention in named_in(page, line.span, least=3)]


def named_in(page: Page, span: Span, least: int = 1) -> list[Mention]:
    """Return the people whom all of `span` lists, or nothing when any part of it is no person."""
    text = page.folded
    while span.start < span.end and text[span.start] in " |｜\t":
        span = Span(span.start + 1, span.end)
    while span.end > span.start and text[span.end - 1] in " |｜\t。；;等":
        span = Span(span.start, span.end - 1)
    if span.end - span.start < 2 or span.end - span.start > 400:
        return []
    if re.search(r"[。《》〈〉]", re.sub(r"（[^（）]*）", "", text[span.start : span.end])):
        return []
    for pattern in (None, _WHOLE_LIST, _PART):
        parts = (
            [span] if pattern is None else [Span(*m.span()) for m in pattern.finditer(text, *span)]
        )
        found = [_person(page, part) for part in parts]
        if found and all(m is not None and m.strength >= least for m in found):
            return [m for m in found if m is not None]
    return []


def _person(page: Page, span: Span) -> Mention | None:
    find = anglo_heads.person if page.english else heads.person
    start = span.start
    while start < span.end and page.folded[start] in " ":
        start += 1
    if page.folded.startswith("and ", start):
        start += 4
    return find(page.folded, Span(start, span.end), page.known) if start < span.end else None


def _is_row(page: Page, line: Line) -> bool:
    words = page.document.text[line.span.start : line.span.end]
    return line.kind == "table_row" or "|" in words or "\t" in words or "｜" in words


def _cells(page: Page, line: Line) -> list[Span]:
    text = page.document.text
    return [Span(*m.span()) for m in _CELL.finditer(text, *line.span)]


def _header(page: Page, line: Line) -> dict[int, Role]:
    """Return the role of each column whose heading names one, when the row is a header."""
    found: dict[int, Role] = {}
    for number, cell in enumerate(_cells(page, line)):
        words = page.folded[cell.start : cell.end].strip()
        for part in re.split(r"[／/、及和与() （）]+", words):
            if role := heads.field_role(part):
                found.setdefault(number, role)
    times = re.search(
        r"时间|Time|议程|内容|题目|主题|Topic|单位|职务",
        page.folded[line.span.start : line.span.end],
    )
    return found if found and times and not named_in(page, line.span) else {}


def _field(page: Page, line: Line) -> list[Claim]:
    """Return the claims of a line such as 主持人：李四（某某主任）."""
    find = anglo_heads.head_of if page.english else heads.head_of
    head = find(page.folded, line.span, page.known)
    if head and head.kind == "field" and not _is_row(page, line):
        return _fielded(page, head.field, Span(head.body, line.span.end), line)
    text = page.folded
    bare = _BARE_FIELD.match(text, line.span.start, line.span.end)
    role = heads.field_role(bare["label"]) if bare and not page.english else None
    if bare and role:
        return _fielded(page, role, Span(*bare.span("who")), line)
    return []


def _fielded(page: Page, role: str, span: Span, line: Line) -> list[Claim]:
    """Return the claims of a field's people; in a list after “Moderator:” only the first leads."""
    found = named_in(page, span)
    leads = role in ("moderator", "chair") and ";" in page.folded[span.start : span.end]
    return [
        _claim(mention, "speaker" if leads and number else role, line)
        for number, mention in enumerate(found)
    ]


def _row(page: Page, line: Line, columns: dict[int, Role]) -> list[Claim]:
    if not _is_row(page, line):
        return []
    claims: list[Claim] = []
    timed = bool(
        _TIMED.match(page.folded, line.span.start + 1) or _TIMED.match(page.folded, line.span.start)
    )
    cells = _cells(page, line)
    for number, cell in enumerate(cells):
        role = columns.get(number)
        if paired := _paired(page, cells[number : number + 2]):
            claims.append(_claim(paired, role or "speaker", line))
            continue
        find = anglo_heads.head_of if page.english else heads.head_of
        inner = find(page.folded, _stripped(page, cell), page.known)
        if inner and inner.kind == "field":
            claims += _fielded(page, inner.field, Span(inner.body, cell.end), line)
            continue
        aside = _ASIDE_FIELD.search(page.folded, *cell)
        if aside and (field := heads.field_role(aside["label"])):
            claims += _fielded(page, field, Span(*aside.span("who")), line)
            continue
        least = 1 if role else 2
        if (role or timed or not columns) and page.folded[cell.start : cell.end].strip():
            claims += [_claim(m, role or "speaker", line) for m in named_in(page, cell, least)]
    return claims


def _paired(page: Page, cells: list[Span]) -> Mention | None:
    """Return the person of a cell with a name and the next with the title, or the other way."""
    if len(cells) < 2 or page.english:
        return None
    one, other = (_stripped(page, cell) for cell in cells)
    words = [page.folded[slice(*cell)] for cell in (one, other)]
    if max(map(len, words)) > 60 or not all(words):
        return None
    for name, title, printed in ((one, other, words[1]), (other, one, words[0])):
        named = page.folded[slice(*name)]
        if not titles.ends_title(printed) or titles.ends_title(named):
            continue
        latin = re.fullmatch(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}", named)
        if latin or plausible(named, True) or (is_foreign(named) and "·" in named):
            return Mention(name, title, max(name.end, title.end), 3)
    return None


def _stripped(page: Page, cell: Span) -> Span:
    start, end = cell
    while start < end and page.folded[start] == " ":
        start += 1
    while end > start and page.folded[end - 1] == " ":
        end -= 1
    return Span(start, end)


def _timed(page: Page, line: Line) -> list[Claim]:
    """Return the claims of a line that begins with a clock time."""
    text = page.folded
    start = _BULLET.match(text, line.span.start, line.span.end).end()  # type: ignore[union-attr]
    time = _TIMED.match(text, start, line.span.end)
    if not time or time.end() == line.span.end or text[line.span.end - 1] in "。.！":
        return []
    pieces = list(_pieces(text, Span(time.end(), line.span.end)))
    find = anglo_heads.head_of if page.english else heads.head_of
    for span in pieces:
        head = find(text, span, page.known)
        field = Span(head.body, span.end) if head and head.kind == "field" else None
        if head and field and (found := _fielded(page, head.field, field, line)):
            return found
    for span in pieces:
        if named := named_in(page, span, least=2):
            return [_claim(mention, "speaker", line) for mention in named]
    return []


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield the parts of a timed line in which its people may stand, the likeliest first."""
    yield span
    for topic in _TOPIC.finditer(text, *span):
        yield Span(topic.end(), span.end)
        yield Span(span.start, len(text[: topic.start()].rstrip(" :：,，")))
    for gap in re.compile(r"[ ]{2,}|：|:[ ]|[ ][-–—][ ]").finditer(text, *span):
        yield Span(gap.end(), span.end)
        yield Span(span.start, gap.start())
    for gap in re.compile(r"[ ]").finditer(text, *span):
        yield Span(gap.end(), span.end)


def _claim(mention: Mention, role: str, line: Line) -> Claim:
    known: dict[str, Role] = {"moderator": "moderator", "chair": "chair", "attendee": "attendee"}
    rule = f"agenda: named as {role}"
    return Claim(
        mention, known.get(role, "speaker"), mention.name, rule, label=line.span, head=True
    )
