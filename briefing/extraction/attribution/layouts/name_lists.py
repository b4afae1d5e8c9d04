"""Programmes that bill people in lines of their own: a part, a name, below it the title.

Keynote: Rivers that remember
Jane Doe
Director of the Delta Institute
"""

import re

from briefing.extraction.attribution.evidence.turns import is_title_line
from briefing.extraction.attribution.layout_contract import (
    NOTHING,
    Claim,
    Layout,
    Recognised,
    Source,
)
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.labels import chinese_labels, english_labels
from briefing.extraction.lexicons.field_labels import field_role
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span
from briefing.record import Role

LEAST = 3  # people billed; two may be chance
_LONGEST = 60  # characters in a line that holds only a name
_TITLE = 240  # characters in a title of several posts
_SENTENCE = re.compile(r"[。！？.!?…”\"]$")
_PART = re.compile(r"(?P<label>[^:：|｜]{2,30})(?:[:：|｜]|$)")


def recognise(page: Page) -> Recognised:
    """Return the people whose names stand alone above their titles, with nothing said below."""
    lines = page.free_lines()
    claims: list[Claim] = []
    taken: set[int] = set()
    role: Role = "speaker"
    for at, line in enumerate(lines):
        if line.number in taken:
            continue
        billed = _find_billed(page, lines[at : at + 3])
        if billed is None:
            role = _choose_role(page, line, role)
            continue
        title = lines[at + 1]
        rule = f"billed: a name above its title, as {role}"
        label = Span(line.span.start, title.span.end)
        claims.append(
            Claim(billed, role, billed.name, Source.NAME_LIST, rule, label=label, head=True)
        )
        taken |= {line.number, title.number}
    if len(claims) < LEAST:
        return NOTHING
    return Recognised(
        tuple(claims), frozenset(taken), layout=f"names above their titles ({len(claims)} billed)"
    )


SPEC = Layout("name_lists", 30, recognise)


def _find_billed(page: Page, lines: list[Line]) -> Mention | None:
    """Return the person of the first line when the second is the title and no speech follows."""
    if len(lines) < 2 or len(range(*lines[0].span)) > _LONGEST:
        return None
    if lines[1].number != lines[0].number + 1 or not _has_title(page, lines[1]):
        return None
    speech = len(lines) > 2 and lines[2].number == lines[1].number + 1
    if speech and _SENTENCE.search(page.folded[slice(*lines[2].span)]):
        return None
    start = chinese_labels.skip_marks(page.folded, lines[0].span)
    who = page.person(Span(start, lines[0].span.end))
    if who is None or who.title or (page.english and " " not in page.folded[slice(*who.name)]):
        return None
    return Mention(who.name, lines[1].span, lines[1].span.end, Evidence.TITLED, who.rank)


def _has_title(page: Page, line: Line) -> bool:
    words = page.folded[slice(*line.span)]
    if not page.english:
        return is_title_line(page, line)
    labelled = _PART.match(words)
    if labelled and field_role(labelled["label"].strip()):
        return False
    return len(words) <= _TITLE and words[-1] not in ".!?:" and english_labels.is_title(words)


def _choose_role(page: Page, line: Line, before: Role) -> Role:
    """Return the role that a line between people gives those below it; a bare line changes none."""
    found = _PART.match(page.folded, *line.span)
    label = found["label"].strip() if found else ""
    named = field_role(label) or field_role(label.title().removesuffix("s"))
    return named or ("speaker" if label else before)
