"""Two readings settled: what both have stands, and each difference is kept in sight."""

from dataclasses import replace

from briefing.extraction.model import Attribution, Difference, Findings, Points, Speaker
from briefing.extraction.settling.facts import Settling
from briefing.extraction.settling.pair import Cast, Pair
from briefing.extraction.settling.parts import settle_parts
from briefing.extraction.settling.people import match_people
from briefing.extraction.settling.points import Settled, settle_points
from briefing.extraction.settling.trust import find_objection
from briefing.extraction.settling.words import settle_words
from briefing.reading.document import Document

_NONE = Points(())


def settle(
    document: Document,
    first: Findings,
    second: Findings,
    names: tuple[str, str],
    again: Findings | None = None,
) -> Findings:
    """Return two readings as one; `names` are their readers, the rules first.

    `again` is the second reader's other opinion: where both its opinions agree there is no doubt.
    A second reader that cannot be trusted is set aside whole, and that is told.
    """
    pair = Pair(document, first, second, names, again)
    cast = match_people(pair)
    if reason := find_objection(pair, cast):
        notice = f"The reader {names[1]} is set aside: {reason}. {_ALONE}"
        return replace(first, notices=(*first.notices, notice))
    return settle_pair(pair, cast)


def settle_pair(pair: Pair, cast: Cast) -> Findings:
    """Return two readings as one, whether or not the second can be trusted."""
    facts = Settling(pair, cast)
    event = facts.facts()
    parts, differ = settle_parts(pair, cast)
    points = settle_points(pair, cast)
    differences = (*cast.differences, *points.differences, *facts.differences, *differ)
    return replace(
        pair.first,
        attribution=_attribution(pair, cast, points),
        facts=event,
        sessions=parts,
        points=_points(pair, cast, points),
        readers=pair.names,
        differences=tuple(sorted(differences, key=_doubtful_first)),
    )


_ALONE = "The rules alone have read this text."


def _doubtful_first(difference: Difference) -> int:
    return -difference.weight


def _attribution(pair: Pair, cast: Cast, points: Settled) -> Attribution:
    """Return the people in the order of speaking, with whose words stand where."""
    statements = settle_words(pair, cast, points.kept)
    begin: dict[str, int] = {}
    for one in statements:
        begin.setdefault(one.key, one.span.start)

    def place(speaker: Speaker) -> int:
        return begin.get(speaker.key, speaker.evidence.start)

    people = tuple(sorted(cast.people, key=place))
    return replace(pair.first.attribution, people=people, statements=statements)


def _points(pair: Pair, cast: Cast, settled: Settled) -> dict[str, Points]:
    found: dict[str, Points] = {}
    for one in cast.people:
        points = tuple(owned.point for owned in settled.kept if owned.key == one.key)
        announced = pair.first.points.get(one.key, _NONE).announcements
        found[one.key] = Points(points, announced)
    return found
