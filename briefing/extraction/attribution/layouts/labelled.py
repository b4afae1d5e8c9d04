"""Speeches under labels, in their line or above it: 某某主任李四：…, MR. X: …"""

import re
from dataclasses import replace

from briefing.chinese.han import HAN
from briefing.extraction.attribution.evidence.fielded import vouched_in
from briefing.extraction.attribution.evidence.interview import answered
from briefing.extraction.attribution.evidence.turns import Turn, claim, head_before_colon, turns
from briefing.extraction.attribution.page import NOTHING, Line, Page, Recognised
from briefing.extraction.labels.chinese_labels import Head
from briefing.extraction.lexicons.vocabulary import word_list
from briefing.extraction.naming.chinese import person_alone
from briefing.extraction.naming.chinese.mentions import Mention
from briefing.reading.document import Span


def recognise(page: Page) -> Recognised:
    """Return the labelled speeches with the paragraphs that continue them."""
    heads = answered(page, found_heads(page))
    if not any(head.kind == "person" for head in heads.values()):
        return NOTHING
    found = turns(page, heads)
    people = sum(turn.head.kind == "person" for turn in found)
    return Recognised(
        claims=tuple(claim(turn, f"labelled: {_FORMS[turn.head.kind]}") for turn in found),
        taken=frozenset(number for turn in found for number in turn.lines),
        notes=tuple(note for turn in found for note in turn.notes),
        layout=_told(found, people),
    )


_THREE = re.compile(rf"(?P<name>[{HAN}]{{3}})：(?=.{{12}})")
_FORMS = {"person": "a person before a colon", "nobody": "a label without a name"}


def found_heads(page: Page) -> dict[int, Head]:
    """Return the heads before a colon that evidence bears out, by the number of their line."""
    found = {}
    for line in page.free_lines():
        head = head_before_colon(page, line)
        if head and head.kind == "field":
            if vouched_in(page, Span(head.body, line.span.end)) or head.field == "attendee":
                continue
            head = replace(head, kind="nobody", asks=head.field == "moderator")
        if head and not _is_item(page, line, head):
            found[line.number] = head
    kept = _accepted(page, found)
    return kept | _of_a_talk(page, kept) if _is_talk(kept) else kept


def _is_talk(heads: dict[int, Head]) -> bool:
    """Return whether people speak by turns with one who asks or leads under a bare label."""
    return any(head.kind == "person" for head in heads.values()) and any(map(_asks, heads.values()))


def _asks(head: Head) -> bool:
    """Return whether a label is that of somebody without a name, and no field of a programme."""
    return head.kind == "nobody" and head.field in ("", "moderator")


def _of_a_talk(page: Page, heads: dict[int, Head]) -> dict[int, Head]:
    """Return the labels of three characters in a talk that can only be a name of a rare surname."""
    found = {}
    for line in page.free_lines():
        label = None if line.number in heads else _THREE.match(page.folded, *line.span)
        if label and page.folded[line.span.end - 1] in "。！？”" and _is_odd_name(label["name"]):
            name = Span(*label.span("name"))
            mention = Mention(name, None, name.end, 1)
            found[line.number] = Head("person", name, label.end(), mention)
    return found


def _is_odd_name(words: str) -> bool:
    common = word_list("common_words")
    return person_alone.unusual(words) and words[:2] not in common and words[1:] not in common


def _is_item(page: Page, line: Line, head: Head) -> bool:
    """Return whether a timed line is an agenda's item: a person and a topic, not a speech."""
    text = page.document.text
    timed = re.match(r"\W{0,3}\d{1,2}[:：]\d{2}", text[line.span.start : line.span.end])
    topic = text[head.body : line.span.end].strip()
    if not timed or not topic:
        return False
    return topic[0] in '《〈“"「' or topic[-1] not in '。！？.!?”"'


def _accepted(page: Page, heads: dict[int, Head]) -> dict[int, Head]:
    """Return the heads with a title, a known name, or a bare name that is not alone."""
    sure = sum(head.strength >= 2 for head in heads.values())
    bare = sum(head.strength == 1 for head in heads.values())
    bare += bool(bare) and not page.english and any(map(_asks, heads.values()))
    kept = {
        number: head
        for number, head in heads.items()
        if head.kind == "nobody" or head.strength >= 2 or bare >= 2 or sure
    }
    people = [number for number, head in kept.items() if head.kind == "person"]
    return {} if people == [0] and len(page.lines) > 1 else kept


def _told(found: list[Turn], people: int) -> str:
    titled = sum(turn.head.strength == 3 for turn in found)
    alone = sum(turn.head.body >= turn.line.span.end for turn in found)
    form = "title+name：speech" if titled * 2 >= people else "name：speech"
    where = ", labels alone on their lines" if alone * 2 > len(found) else ""
    unnamed = len(found) - people
    also = f", {unnamed} of unnamed people" if unnamed else ""
    return f"{form} ({people} labels{also}{where})"
