"""Names on lines of their own, without a colon, above the speech: 李四 / 某某主任 / …"""

import re
from dataclasses import replace

from briefing.extraction.attribution.evidence.label_heads import find_label_heads
from briefing.extraction.attribution.evidence.turns import gather_turns, is_title_line, make_claim
from briefing.extraction.attribution.layout_contract import NOTHING, Layout, Recognised, Source
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.labels import chinese_labels
from briefing.extraction.labels.head import Head
from briefing.extraction.lexicons.field_labels import field_role
from briefing.extraction.lexicons.vocabulary import one_of, terms
from briefing.extraction.naming.mention import Evidence
from briefing.reading.document import Span

_ANSWER = re.compile(rf"{one_of('reporting', 'answers')}|A|Answer")
_PROGRAMME = re.compile(r"\W*\d{1,2}[:：.]\d{2}\D|[^。.，,]{0,28}[：:]$")  # a time, or a bare label
_MARKS = re.compile(r"[，。；：！？、“”,.;:!?|]")
_ASKER = 24  # characters; a line that names who asks is no longer
_NAME_LINE = 70  # characters; a line that only names a person is no longer
_HEADLINE = 32  # characters; the headline of a speech is no longer
_SPEECH = 12  # characters; a paragraph of speech is longer
_SENTENCE = 5  # characters; below a name with its title a shorter one will do


def recognise(page: Page) -> Recognised:
    """Return the speeches under names that stand alone; one such name is no evidence."""
    found = _find_name_lines(page)
    below = find_label_heads(page)
    sure = sum(head.evidence is Evidence.TITLED for head in (below | found).values())
    leads = any(head.host for head in found.values())
    if len(found) < 2 and not leads and (not found or sure < 3):
        return NOTHING
    answers = _find_answers(page, found, below)
    own = found | answers | _find_askers(page)
    told = [t for t in gather_turns(page, below | own) if t.line.number in own]
    told = [turn for turn in told if turn.bodies]
    if not told:
        return NOTHING
    return Recognised(
        claims=tuple(
            make_claim(turn, Source.NAME_LINE, "standing: a name on its own line") for turn in told
        ),
        taken=frozenset(number for turn in told for number in turn.lines),
        notes=tuple(note for turn in told for note in turn.notes),
        layout=f"name on its own line, speech below ({len(told)} names)",
    )


SPEC = Layout("name_lines", 10, recognise)


def _find_name_lines(page: Page) -> dict[int, Head]:
    lines = page.free_lines()
    found = {}
    for index, line in enumerate(lines):
        if index == 0 or (line.kind == "table_row" and not _is_in_two_parts(page, line)):
            continue
        head = _read_head(page, line)
        if head and _has_speech(page, lines, index, head):
            found[line.number] = replace(head, host=_is_leader(page, lines, index))
    return found


def _find_askers(page: Page) -> dict[int, Head]:
    """Return the lines that hold only who asks (某某社记者), as heads without a name."""
    return {
        line.number: Head("nobody", line.span, line.span.end, asks=True)
        for line in page.free_lines()
        if len(words := page.folded[slice(*line.span)]) <= _ASKER
        and words.endswith(tuple(terms("stops", "asker")))
        and not _MARKS.search(words)
    }


def _is_leader(page: Page, lines: list[Line], index: int) -> bool:
    """Return whether a line above the name, or above its title, is the bare label of who leads."""
    above = lines[max(0, index - 2) : index]
    if len(above) == 2 and not is_title_line(page, above[1]):
        above = above[1:]
    return any(field_role(page.folded[slice(*line.span)]) == "moderator" for line in above)


def _find_answers(page: Page, found: dict[int, Head], below: dict[int, Head]) -> dict[int, Head]:
    """Return the answers (答：) under a name, with questions between, as that person's turns."""
    answers: dict[int, Head] = {}
    last: Head | None = None
    for number in sorted(found | below):
        head = found.get(number) or below[number]
        if number in found:
            last = head
        elif head.kind != "nobody":
            last = None
        elif last and _ANSWER.fullmatch(page.folded[head.span.start : head.span.end].strip()):
            answers[number] = replace(head, kind="person", mention=last.mention)
    return answers


def _is_in_two_parts(page: Page, line: Line) -> bool:
    """Return whether one bar inside the line parts it in two, as in 某某主任 | 李四."""
    words = page.folded[line.span.start : line.span.end]
    return len(re.findall("[|｜]", words.strip("|｜"))) == 1 and words[0] not in "|｜"


def _read_head(page: Page, line: Line) -> Head | None:
    words = page.folded[line.span.start : line.span.end]
    if words[0] in "-•*" and not words.startswith("**"):
        return None
    if len(words) > _NAME_LINE * (2 if page.english else 1) or words[-1] in "。！？；：，、.?!:;,|":
        return None
    start = chinese_labels.skip_marks(page.folded, line.span)
    span = Span(start, line.span.end - 2 * words.endswith("**") - words.endswith("】"))
    mention = page.person(span) if span.end > span.start else None
    if mention and line.kind == "list_item" and mention.evidence is not Evidence.TITLED:
        return None
    return Head("person", span, line.span.end, mention) if mention else None


def _has_speech(page: Page, lines: list[Line], index: int, head: Head) -> bool:
    """Return whether speech stands below, after a line of title where the head has none."""
    below = lines[index + 1 : index + 4]
    if head.evidence is not Evidence.TITLED:
        if index and is_title_line(page, lines[index - 1]):
            pass
        elif below and is_title_line(page, below[0]):
            below = below[1:]
        elif not _is_titled(page, head):
            return False
    if len(below) > 1 and head.evidence is Evidence.TITLED and _is_headline(page, below[0]):
        below = below[1:]
    if not below or (lines[index].kind == below[0].kind == "list_item"):
        return False
    words = page.folded[below[0].span.start : below[0].span.end]
    ended = words[-1] in '。！？…”.!?"：:；' and not _PROGRAMME.match(words)
    least = _SENTENCE if head.evidence is Evidence.TITLED else _SPEECH
    return len(words) > least and ended and _read_head(page, below[0]) is None


def _is_titled(page: Page, head: Head) -> bool:
    """Return whether the text names the person of a head with a title somewhere else."""
    return head.mention is not None and page.folded[slice(*head.mention.name)] in page.surely_titled


def _is_headline(page: Page, line: Line) -> bool:
    """Return whether a line below a name is the headline of the speech, and names nobody."""
    words = page.folded[slice(*line.span)]
    short = len(words) <= _HEADLINE * page.language.width
    last = words.rstrip('”"')[-1:] or "”"  # “要修桥。” is speech
    return short and last not in "。！；：，、.;:," and _read_head(page, line) is None
