"""Turns of speech under heads: which paragraphs go on with a head's speech, and where it ends."""

import re
from dataclasses import dataclass, replace

from briefing.chinese.han import has_han
from briefing.chinese.marks import begins_point
from briefing.chinese.numerals import HAN_COUNT
from briefing.extraction.attribution.evidence.label_heads import read_head
from briefing.extraction.attribution.evidence.reported_lines import is_reported_speech
from briefing.extraction.attribution.layout_contract import Claim, Source
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.labels import chinese_labels, english_labels
from briefing.extraction.labels.head import Head
from briefing.extraction.lexicons.vocabulary import any_of, one_of, terms
from briefing.extraction.naming.chinese import chinese_titles, person_alone
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span
from briefing.record import Role

_NOTE = re.compile(r"[【（\[(][^】）\])]*[】）\])]$")
_SHORT = 32  # characters; a heading is no longer
_SENTENCE = 8  # characters; a sentence of speech is no shorter
_TITLE_LINE = 70  # characters; a title on a line of its own is no longer
_DASHED = re.compile(r"^[^。]+——“[^“”]{2,20}”$")  # 旧车怎么办？——“不是一刀切”
_CLOSED = re.compile(r"[。！？；：，、”…）.?!:;,\"]$")
_TIMES = re.compile(r"[ ]?[（(][\d:：.~～—–\- 至]+[）)]$")
_NUMBERED = re.compile(r"[（(]|\d+[，、.：是要]")  # no heading, though no mark of a list either
_ORNAMENTED = re.compile("[■◆]")  # bullets that lead headings as well
_MINUTES = re.compile(  # the numbering of minutes, and what follows the speeches in them
    rf"[壹贰叁参肆伍陆柒捌玖拾]{{1,2}}、|(?:[{HAN_COUNT}]+、)?{one_of('reporting', 'formal')}[ ]*"
    "(?:：|（|$)"
)
_IMPRINT = re.compile(
    rf"[（(\[【]?(?:{one_of('reporting', 'credit')}|文/|图/|{one_of('reporting', 'credit_head')}|"
    rf"注：|{one_of('reporting', 'page_furniture')}|Source:|Editor:|Contact)"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A head, the passages said under it, and notes inside; `lines` are all that it takes."""

    head: Head
    line: Line
    bodies: tuple[Span, ...]
    notes: tuple[Span, ...]
    lines: tuple[int, ...]


def gather_turns(page: Page, found: dict[int, Head]) -> list[Turn]:
    """Return the turn of every head in order; a title on the line beside it joins its head."""
    result: list[Turn] = []
    lines = page.free_lines()
    for index, line in enumerate(lines):
        head = found.get(line.number)
        if head is None:
            continue
        head, extra = _add_title_line(page, head, lines, index)
        bodies = [Span(head.body, line.span.end)] if head.body < line.span.end else []
        notes = [extra.span] if extra else []
        taken = [line.number, *([extra.number] if extra else [])]
        for following in _find_continuation(page, found, lines, index):
            if following is extra:
                continue
            taken.append(following.number)
            (notes if _is_note(page, following) else bodies).append(following.span)
        result.append(Turn(head, line, tuple(bodies), tuple(notes), tuple(taken)))
    return result


def _add_title_line(
    page: Page, head: Head, lines: list[Line], index: int
) -> tuple[Head, Line | None]:
    """Return the head with the title printed on the line above or below, and that line."""
    mention = head.mention
    if mention is None or mention.title is not None:
        return head, None
    around = [lines[index - 1]] if index else []
    if head.body >= lines[index].span.end and index + 1 < len(lines):
        around.append(lines[index + 1])
    for line in around:
        if abs(line.number - lines[index].number) == 1 and is_title_line(page, line):
            who = replace(mention, title=line.span, evidence=Evidence.TITLED)
            return replace(head, mention=who), line
    return head, None


def is_title_line(page: Page, line: Line) -> bool:
    """Return whether the line holds a title and nothing else."""
    words = page.folded[line.span.start : line.span.end]
    if len(words) > _TITLE_LINE or re.search(r"[。！？；：“”]", words):
        return False
    return chinese_titles.is_title(words) and not person_alone.find_person(
        page.folded, line.span, page.known
    )


def _find_continuation(
    page: Page, found: dict[int, Head], lines: list[Line], index: int
) -> list[Line]:
    """Return the lines after `index` that go on with its speech."""
    kept: list[Line] = []
    for at in range(index + 1, len(lines)):
        line = lines[at]
        if line.number in found or line.number != lines[at - 1].number + 1:
            break
        following = lines[at + 1] if at + 1 < len(lines) else None
        if at == index + 1 and _is_whole_sentence(
            page, found[lines[index].number], lines[index], line
        ):
            kept.append(line)
            continue
        if _is_end_of_speech(page, line, following, found):
            break
        if following and _names_next(page, line, following, found[lines[index].number]):
            break
        kept.append(line)
    while kept and is_heading(page, kept[-1]):
        kept.pop()
    return kept


def _is_whole_sentence(page: Page, head: Head, line: Line, below: Line) -> bool:
    """Return whether a label stands alone above a whole sentence: what it says, whatever it is."""
    words = page.folded[slice(*below.span)]
    return head.body >= line.span.end and len(words) > _SENTENCE and words[-1] in "。！？…”"


def _names_next(page: Page, line: Line, below: Line, head: Head) -> bool:
    """Return whether a line is another person's titled name and nothing else, above a sentence."""
    words, said = (page.folded[slice(*one.span)] for one in (line, below))
    longest = _TITLE_LINE * (2 if page.english else 1)
    if len(words) > longest or _CLOSED.search(words) or said[-1] not in '。！？…”.!?"':
        return False
    if len(said) <= _SENTENCE:
        return False
    if page.english and english_labels.names_another(words):
        return True
    start = chinese_labels.skip_marks(page.folded, line.span)
    mention = page.person(Span(start, line.span.end))
    if mention is None or mention.evidence < Evidence.TITLED:
        return False
    own = head.mention and page.folded[slice(*head.mention.name)]
    return page.folded[slice(*mention.name)] != own


def _is_end_of_speech(
    page: Page, line: Line, following: Line | None, found: dict[int, Head]
) -> bool:
    words = page.folded[line.span.start : line.span.end]
    if _IMPRINT.match(words) or _MINUTES.match(words) or line.kind == "table_row":
        return True
    head = read_head(page, line)
    if (head and head.kind == "field") or _is_heading_of_part(words):
        return True
    if page.language.unknown_label(page.folded, line.span):
        return True
    if following and following.number in found and is_title_line(page, line):
        return found[following.number].evidence is not Evidence.TITLED
    if is_heading(page, line):
        before_label = following is None or following.number in found
        return before_label or bool(
            re.search(any_of(terms("parts_of_events", "in_sentence")), words)
        )
    return _is_introduction(page, line, words) or is_reported_speech(page, line)


def _is_heading_of_part(words: str) -> bool:
    """Return whether the line is the heading of a part of the event: 下半场：圆桌对话“…？”"""
    part = any_of(terms("parts_of_events", "in_sentence"))
    label = rf"[#*【\s]*(?:第[{HAN_COUNT}\d]+)?(?:{part})[{HAN_COUNT}\d]*[：:｜|】]"
    return words[-1] not in "。！；" and re.match(label, words) is not None


def _is_introduction(page: Page, line: Line, words: str) -> bool:
    """Return whether the line presents a part of the event and its people."""
    if "主持" not in words and "嘉宾" not in words:
        return False
    titled = [m for m in page.mentions(line) if m.evidence is Evidence.TITLED]
    return len(titled) >= 2 or (bool(titled) and "主持" in words)


def is_heading(page: Page, line: Line) -> bool:
    """Return whether the line is a heading: so marked, or short and without an end mark."""
    words = _TIMES.sub("", page.folded[line.span.start : line.span.end])
    if line.kind == "heading" or (len(words) <= _SHORT and _DASHED.search(words)):
        return True
    if len(words) > _SHORT or _CLOSED.search(words) or _NUMBERED.match(words):
        return False
    return _ORNAMENTED.match(words) is not None or not begins_point(words)


def _is_note(page: Page, line: Line) -> bool:
    words = page.folded[line.span.start : line.span.end]
    rendered = not page.english and len(words) > _SHORT and not has_han(words)
    return rendered or (bool(_NOTE.match(words)) and len(words) < 60) or is_heading(page, line)


def make_claim(turn: Turn, source: Source, form: str) -> Claim:
    """Return the claim of a turn; `form` tells the rule."""
    label = Span(turn.line.span.start, max(turn.head.body, turn.line.span.start))
    who: Mention | None = turn.head.mention
    role: Role = "moderator" if turn.head.host else "speaker"
    asks = turn.head.asks
    return Claim(who, role, label, source, form, turn.bodies, label, head=True, asks=asks)
