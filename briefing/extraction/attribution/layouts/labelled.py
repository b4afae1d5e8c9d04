"""Speeches under labels, in their line or above it: 某某主任李四：…, MR. X: …"""

from briefing.extraction.attribution.evidence.interview import give_answers_to_interviewed
from briefing.extraction.attribution.evidence.label_heads import find_label_heads
from briefing.extraction.attribution.evidence.turns import Turn, gather_turns, make_claim
from briefing.extraction.attribution.layout_contract import NOTHING, Layout, Recognised, Source
from briefing.extraction.attribution.page import Page
from briefing.extraction.naming.mention import Evidence


def recognise(page: Page) -> Recognised:
    """Return the labelled speeches with the paragraphs that continue them."""
    heads = give_answers_to_interviewed(page, find_label_heads(page))
    if not any(head.kind == "person" for head in heads.values()):
        return NOTHING
    found = gather_turns(page, heads)
    people = sum(turn.head.kind == "person" for turn in found)
    return Recognised(
        claims=tuple(
            make_claim(turn, Source.LABEL, f"labelled: {_FORMS[turn.head.kind]}") for turn in found
        ),
        taken=frozenset(number for turn in found for number in turn.lines),
        notes=tuple(note for turn in found for note in turn.notes),
        layout=_describe_layout(found, people),
    )


SPEC = Layout("labelled", 20, recognise)


_FORMS = {"person": "a person before a colon", "nobody": "a label without a name"}


def _describe_layout(found: list[Turn], people: int) -> str:
    titled = sum(turn.head.evidence is Evidence.TITLED for turn in found)
    alone = sum(turn.head.body >= turn.line.span.end for turn in found)
    form = "title+name：speech" if titled * 2 >= people else "name：speech"
    where = ", labels alone on their lines" if alone * 2 > len(found) else ""
    unnamed = len(found) - people
    also = f", {unnamed} of unnamed people" if unnamed else ""
    return f"{form} ({people} labels{also}{where})"
