"""The proposals of two readings: what both have, what one has, and whose they are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.extraction.model import Difference, Findings, Point, View
from briefing.extraction.settling.pair import Cast, Pair, meets
from briefing.extraction.settling.table import Row, row
from briefing.reading.document import Span

SHARED = 0.5  # of the shorter of two passages, from where both are one proposal


@dataclass(frozen=True, slots=True)
class Owned:
    """A proposal and the settled key of the person it is given to."""

    key: str
    point: Point


@dataclass(frozen=True, slots=True)
class Settled:
    """The proposals that stand, and the differences about these and others."""

    kept: tuple[Owned, ...]
    differences: tuple[Difference, ...]


def settle_points(pair: Pair, cast: Cast) -> Settled:
    """Return the proposals of both readings as one, none overlapping another.

    Each of the first reading is among them, in its own form or the second's, or told of.
    """
    ours = list(_owned(pair.first, dict(cast.first)))
    theirs = list(_owned(pair.second, dict(cast.second)))
    again = list(_owned(pair.again, {})) if pair.again else []
    outcomes = [_outcome(pair, one, ours, theirs, _is_met(one, again)) for one in theirs]
    kept = list(_apart([owned for outcome in outcomes for owned in outcome.kept]))
    alone = [one for one in ours if not _is_met(one, kept)]
    more = [_alone(pair, cast, one, kept) for one in alone]
    found = [difference for outcome in (*outcomes, *more) for difference in outcome.differences]
    return Settled(
        tuple(_apart([*kept, *(owned for outcome in more for owned in outcome.kept)])),
        tuple(found),
    )


def _owned(findings: Findings, keys: dict[str, str]) -> Iterator[Owned]:
    for key, points in findings.points.items():
        for point in points.points:
            yield Owned(keys.get(key, key), point)


def _outcome(
    pair: Pair, one: Owned, ours: list[Owned], theirs: list[Owned], confirmed: bool
) -> Settled:
    """Return what becomes of a proposal of the second reader, beside the first's at its place."""
    same = [other for other in ours if _is_one(one.point.span, other.point.span)]
    own = [other for other in same if other.key == one.key]
    sure = one.point.sure or confirmed
    if own:
        kept = tuple(
            replace(one, point=replace(point, sure=one.point.sure, readers=pair.both))
            for point in _chosen(one.point, [other.point for other in own], theirs)
        )
        return Settled(kept, () if sure else (_differs(pair, "unsure", one, own[0]),))
    if same:
        owner = one if sure else same[0]
        owner = replace(owner, point=replace(owner.point, readers=pair.both))
        return Settled((owner,), (_differs(pair, "owner", one, same[0]),))
    alone = replace(one, point=replace(one.point, readers=pair.names[1:]))
    chosen = row("sure" if sure else "unsure", "second alone")
    told = _about(pair, chosen, alone, (pair.view(0), pair.view(1, one.point.span)))
    return Settled((alone,) if sure else (), () if confirmed else (told,))


def _chosen(theirs: Point, ours: list[Point], all_theirs: list[Owned]) -> list[Point]:
    """Return which of two readings of a proposal is taken: the fuller, or the finer.

    Points of a list that the second reader takes together stay apart, and the other way round.
    """
    if len(ours) > 1:
        return ours if all(point.marker for point in ours) else [_ruled(theirs, ours[0])]
    met = [one for one in all_theirs if _is_one(one.point.span, ours[0].span)]
    longer = ours[0].span.end - ours[0].span.start >= theirs.span.end - theirs.span.start
    return [ours[0] if longer and len(met) == 1 else _ruled(theirs, ours[0])]


def _ruled(theirs: Point, ours: Point) -> Point:
    """Return the second reader's form of a proposal, with the rule that found it, too."""
    return replace(theirs, rule=ours.rule)


def _alone(pair: Pair, cast: Cast, one: Owned, kept: list[Owned]) -> Settled:
    """Return what becomes of a proposal that the first reader alone has.

    All of somebody whom it alone has are kept: that person is not printed as speaking. So are the
    points of a list of which the second reader has others.
    """
    mine = replace(one, point=replace(one.point, readers=pair.names[:1]))
    free = not any(meets(one.point.span, other.point.span) for other in kept)
    if free and not any(p.key == one.key and pair.names[1] in p.readers for p in cast.people):
        return Settled((mine,), ())
    lists = {(owned.key, owned.point.rule) for owned in kept if owned.point.marker}
    stays = free and bool(one.point.marker) and (one.key, one.point.rule) in lists
    chosen = row("marked" if stays else "stated", "first alone")
    told = _about(pair, chosen, one, (pair.view(0, one.point.span), pair.view(1)))
    return Settled((mine,) if stays else (), (told,))


def _differs(pair: Pair, field: str, theirs: Owned, ours: Owned) -> Difference:
    views = (pair.view(0, ours.point.span), pair.view(1, theirs.point.span))
    return _about(pair, row(field, "differ"), theirs, views)


def _about(pair: Pair, chosen: Row, one: Owned, views: tuple[View, View]) -> Difference:
    field = "mentioned" if chosen.doing == "mention" else "proposal"
    return pair.difference(chosen, (one.key, field), views, one.point.span)


def _is_met(one: Owned, others: list[Owned]) -> bool:
    """Return whether one of the other proposals is the same passage."""
    return any(_is_one(one.point.span, other.point.span) for other in others)


def _is_one(one: Span, other: Span) -> bool:
    """Return whether two passages are one proposal: they share half of the shorter."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= SHARED * min(one.end - one.start, other.end - other.start)


def _apart(points: list[Owned]) -> Iterator[Owned]:
    """Yield the proposals in document order without those inside one before."""
    end = -1
    for one in sorted(points, key=lambda owned: (owned.point.span.start, -owned.point.span.end)):
        if one.point.span.start >= end:
            end = one.point.span.end
            yield one
