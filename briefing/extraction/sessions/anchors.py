"""Where the text names a part of the event: in a heading, a row of a programme, or a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.chinese.han import HAN
from briefing.chinese.marks import pattern_of
from briefing.chinese.numerals import HAN_COUNT
from briefing.extraction.event.event_dates import find_dates
from briefing.extraction.lexicons.field_labels import field_role
from briefing.extraction.lexicons.vocabulary import one_of
from briefing.extraction.sessions import names_of_parts
from briefing.extraction.sessions.cast import Cast
from briefing.extraction.sessions.clock_times import find_times
from briefing.extraction.text.sentences import sentences
from briefing.reading import Block, Span

_HEADING_LENGTH = 90
_ROW_LENGTH = 240
_BULLETS = r"(?:(?![“”‘’\"《》〈〉「」『』])[\W_])*"
_NUMBER = re.compile(
    rf"^{_BULLETS}(?:第?[{HAN_COUNT}\d]{{1,3}}(?:[、.．)）]|"
    rf"{one_of('around_sessions', 'stage')})[ ：:、]*|{pattern_of('sign')}|(?:Session|Part|"
    rf"Panel)\s+[\dIVX]+\s*[:.–—-]?)?[\s【\[|｜*]*",
    re.I,
)
_LEAD_IN = re.compile(rf"{one_of('around_sessions', 'then')}+")
_SESSION = re.compile(r"\W*(?P<name>(?:Session|Panel|Part)\s+(?:\d+|[IVX]+|[A-H])\b)", re.I)
_OVER = re.compile("(?:结束)?(?:之?后|前夕?(?!辈|沿))|结束")
_PRINTED = re.compile(
    rf"[ ]*[（(]?{one_of('around_sessions', 'sort_of_record')}*"
    rf"{one_of('around_sessions', 'record_of')}[）)]?[ ]*$"
)
_NO_PART = re.compile(one_of("around_sessions", "digest_of"))
_CLOSERS = " 】]|｜*：:—–-()（）"
_THEME = re.compile(
    rf"(?:以[ ]*[“\"](?P<a>[^”\"\n]{{2,80}})[”\"][ ]*为(?:主?题|议题)|"
    rf"(?:{one_of('around_sessions', 'theme_label')}|Theme|Topic)[ ]*(?:为|"
    rf"是)?[：:|｜][ ]*[“\"]?(?P<b>[^”\"\n|｜。]{{2,80}})|"
    rf"{one_of('around_sessions', 'theme_label')}(?:为|是)?[“\"](?P<e>[^”\"\n]{{2,80}})[”\"]|"
    rf"{one_of('around_sessions', 'about')}[“\"](?P<c>[^”\"\n]{{2,80}})[”\"]|"
    rf"[“\"](?P<d>[^”\"\n]{{2,80}})[”\"]{one_of('around_sessions', 'talk_part')})"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """One place where a part is named: `title` its name, `head` the passage that tells of it.

    `also` are further sentences that tell of the same part.
    `row` is true where the name may as well be an item of the part above: 致辞：某某, 11:30 讨论.
    """

    head: Span
    title: Span
    is_heading: bool
    start: str | None = None
    end: str | None = None
    row: bool = False
    also: tuple[Span, ...] = ()

    @property
    def last(self) -> Span:
        """The last of the passages that tell of the part."""
        return self.also[-1] if self.also else self.head


def find_anchors(cast: Cast, title: Span | None) -> list[Anchor]:
    """Return the anchors in the order of the text; the event's own `title` names no part of it."""
    return list(_find_all(cast, title or Span(-1, -1)))


def _find_all(cast: Cast, title: Span) -> Iterator[Anchor]:
    text = cast.document.folded
    for block in cast.document.blocks:
        span = block.span
        heading = _read_heading(cast, span) or read_timed_line(cast, span)
        if heading := heading or _first_cell(cast, block):
            yield heading
            continue
        if not names_of_parts.in_prose().search(text, *span):
            continue
        for sentence in sentences(text, span):
            name = _find_part_told(text, sentence)
            if name and title.start <= name.start() < title.end:
                continue
            if name and not _is_speech(cast, sentence):
                lead = _LEAD_IN.match(name.group())
                start = name.start() + (lead.end() if lead else 0)
                yield Anchor(sentence, Span(start, name.end()), False)


def _first_cell(cast: Cast, block: Block) -> Anchor | None:
    """Return the anchor of a row of views whose first cell is the name of a part and no more."""
    cell, tab, _ = cast.document.text[slice(*block.span)].partition("\t")
    if not tab or block.kind != "table_row" or not cast.statements(block.span):
        return None
    title = Span(block.span.start, block.span.start + len(cell.rstrip()))
    if not names_of_parts.in_heading().fullmatch(cast.document.folded, *title):
        return None
    return Anchor(block.span, title, True)


def _find_part_told(text: str, sentence: Span) -> re.Match[str] | None:
    """Return the first part that a sentence tells of; one that is over (开幕式后) is none."""
    found = names_of_parts.in_prose().finditer(text, *sentence)
    words = text[slice(*sentence)]
    told = (
        n
        for n in found
        if not _OVER.match(text, n.end()) and names_of_parts.is_with_people(n.group(), words)
    )
    return next(told, None)


def _is_speech(cast: Cast, sentence: Span) -> bool:
    """Return whether the sentence begins with what a person says under a label."""
    said = cast.statements(sentence)
    return any(not s.reported and s.span.start <= sentence.start for s in said)


def _read_heading(cast: Cast, line: Span) -> Anchor | None:
    """Return the anchor of a line that is the heading of a part or begins with one in brackets."""
    words = _restore_tabs(cast, line)
    if bracketed := re.match(r"[【\[]([^【】\[\]]{2,20})[】\]]", words):
        if _find_name(bracketed.group(1), 0):
            return Anchor(line, Span(line.start + 1, line.start + bracketed.end() - 1), True)
        return None
    if len(words) > _ROW_LENGTH or words[-1:] in "。！？；":
        return None
    start, end, at, after = find_times(words)
    bare = words[:at] + " " * (after - at) + words[after:]
    lead = _NUMBER.match(bare)
    begin = lead.end() if lead else 0
    begin += len(bare[begin:]) - len(bare[begin:].lstrip(_CLOSERS + "\t"))
    name = _find_name(bare, begin)
    if numbered := _SESSION.match(bare):
        name, begin = numbered, numbered.start("name")
    if not name or (len(words) > _HEADING_LENGTH and "|" not in words and "\t" not in words):
        return None
    cell = re.compile(r"[|｜\t]|$").search(bare, name.end())
    beside = Span(line.start, line.start + (cell.start() if cell else len(bare)))
    stop = _find_title_end(bare, name, named=bool(cast.within(beside)))
    title = Span(line.start + begin, line.start + stop)
    weak = name.group().lower() in names_of_parts.heading_only()
    labelled = bare[name.end() : name.end() + 2].lstrip()[:1] in ("：", ":") and not start
    empty = words[-1:] in "：:"
    item = labelled or ((weak or ("\t" in words and not cast.leader(line))) and bool(start))
    leads = cast.leader(line) is not None and not (labelled and not numbered)
    row = empty or (bool(cast.within(line)) and item and not leads)
    return Anchor(line, title, True, start, end, row)


def _restore_tabs(cast: Cast, line: Span) -> str:
    """Return a folded line in which the tabs between columns are kept."""
    folded, printed = cast.document.folded, cast.document.text
    pairs = zip(folded[slice(*line)], printed[slice(*line)], strict=True)
    return "".join("\t" if tab == "\t" else char for char, tab in pairs)


_FOLLOWS = re.compile(
    rf"$|[\s（(】\]:：|｜\-–—·，]|[暨与及和][{HAN}]{{2}}|[“\"]|"
    rf"[{HAN_COUNT}\dA-H](?![{HAN}A-Za-z])"
)


def _find_name(bare: str, begin: int) -> re.Match[str] | None:
    """Return the name of a part that a heading begins or ends with."""
    name = names_of_parts.in_heading().match(bare, begin)
    while name and (joined := names_of_parts.in_heading().match(bare, name.end())):
        name = joined
    if name and _is_heading(bare, name):
        return name
    return _find_name_at_end(bare, begin)


def _is_heading(bare: str, name: re.Match[str]) -> bool:
    """Return whether what follows the name shows it to be a heading and no word of a sentence."""
    after = bare[name.end() :]
    weak = name.group().lower() in names_of_parts.heading_only() and not name.group().isascii()
    if weak and re.match(rf"[“\"，与及和{HAN_COUNT}\d]", after):
        return False
    return _FOLLOWS.match(after) is not None and not _NO_PART.search(bare[: name.end() + 8])


def _find_name_at_end(bare: str, begin: int) -> re.Match[str] | None:
    """Return the name of a part that a short heading ends with (政策解读主旨报告, 青年圆桌)."""
    stop = re.search(r"[（(|｜：:\t]|  |$", bare[begin:])
    head = _PRINTED.sub("", bare[begin : begin + stop.start()] if stop else bare[begin:])
    if len(head) > 30 or re.search(r"[，。“”]", head) or _NO_PART.search(bare):
        return None
    marked = bool(bare[:begin].strip()) or len(head) < len(bare)
    for name in names_of_parts.in_heading().finditer(bare, begin, begin + len(head)):
        if name.end() >= begin + len(head.rstrip()) and (marked or len(name.group()) > 2):
            return name
    return None


def _find_title_end(bare: str, name: re.Match[str], *, named: bool) -> int:
    """Return where the title of the part ends: before a bracketed time, a column, or its people."""
    rest = bare[name.end() :]
    blank = r"\s" if named else r"\s{2,}"
    stop = re.search(rf"\s*(?:[（(]\s*[）)]|[|｜\t]|{blank}|[（(]?主持人?[：:]|[】\]])", rest)
    colon = re.search(r"[：:]", rest) if named else None
    ends = [found.start() for found in (stop, colon) if found]
    end = name.end() + min(ends, default=len(rest))
    end = max(name.end(), len(bare[:end].rstrip(_CLOSERS)))
    return end + (
        bare.count("（", 0, end) > bare.count("）", 0, end) and bare[end : end + 1] == "）"
    )


def read_timed_line(cast: Cast, line: Span) -> Anchor | None:
    """Return the anchor of a programme's line: a clock time, what happens then, and its people."""
    words = _restore_tabs(cast, line)
    start, end, at, after = find_times(words)
    named = cast.within(line)
    if not start or re.search(r"\w", words[:at]) or words[-1:] in "。！？；.":
        return None
    first = named[0].span.start - line.start if named else len(words)
    begin = after + len(words[after:]) - len(words[after:].lstrip(" \t|｜：:-–—)）]】"))
    cell = re.compile(r"[|｜\t（(《]| {2,}|$").search(words, begin + 1)
    close = min(first, cell.start() if cell else len(words))
    colon = re.compile("[：:]").search(words, begin + 1, close)
    if colon and first <= close:  # what stands before a person: 致辞：李四
        close = colon.start()
    title = words[begin:close].rstrip(" ：:-–—")
    if (
        len(title) < 2
        or names_of_parts.is_pause(title)
        or next(find_dates(title, 0, len(title)), None)
        or field_role(title)
        or re.fullmatch("[A-Z]{2,5}", title)
    ):
        return None
    return Anchor(
        line,
        Span(line.start + begin, line.start + begin + len(title)),
        True,
        start,
        end,
        (bool(named) or "\t" in words) and cast.leader(line) is None,
    )


def find_theme(text: str, span: Span) -> Span | None:
    """Return the theme or topic that a passage gives the part."""
    for found in _THEME.finditer(text, *span):
        group = next(name for name, value in found.groupdict().items() if value)
        return Span(*found.span(group))
    return None
