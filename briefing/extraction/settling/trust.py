"""When a second reader is not heard: it contradicts what both can see plainly, or sees nothing."""

from collections.abc import Iterator, Mapping

from briefing.extraction.model import Findings, Speaker, Statement
from briefing.extraction.settling.pair import Cast, Pair, meets
from briefing.reading.document import Span

# A strong model's answers on 42 documents stay clear of all of these. Of the same answers with each
# person's points given to the next, half fall by them; the rest have too few to be judged.
FEW = 3  # people below which a share says little
NAMES_KNOWN = 0.6  # least share of the people with a title and words that an honest reader has
MARKED, MARKED_MET = 4, 0.5  # from so many points of lists on, the least share that it has
STATED, STATED_MET = 8, 0.25  # the same of all proposals, of which the rules invent more
CONTRADICTED = 0.25  # most of its points that it gives to others than the labels do
IN_PROSE = 0.5  # the same where only the rules' reading of prose says whose they are


def find_objection(pair: Pair, cast: Cast) -> str:
    """Return why the second reader is set aside whole, or nothing where it is to be heard."""
    return next(_objections(pair, cast), "")


def _objections(pair: Pair, cast: Cast) -> Iterator[str]:
    speakers, theirs = (_speakers(one) for one in (pair.first, pair.second))
    spoken = {one.key for one in pair.first.attribution.statements}
    plain = [one for one in speakers if one.title and one.key in spoken]
    if (speakers and not pair.second.attribution.people) or (plain and not theirs):
        yield f"it has nobody speak, where {pair.names[0]} has {len(speakers)} who do"
    known = [one for one in plain if one.key in cast.second.values()]
    if len(plain) >= FEW and len(known) < NAMES_KNOWN * len(plain):
        yield f"of {len(plain)} people with a title and words it has {len(known)}"
    yield from _points_missed(pair)
    yield from _points_elsewhere(pair, cast, _labelled(pair.first))


def _speakers(findings: Findings) -> list[Speaker]:
    return [one for one in findings.attribution.people if one.role == "speaker"]


def _labelled(findings: Findings) -> frozenset[str]:
    """Return the keys of those whose words stand under their name."""
    return frozenset(one.key for one in findings.attribution.statements if not one.reported)


def _points_missed(pair: Pair) -> Iterator[str]:
    ours = [point for points in pair.first.points.values() for point in points.points]
    theirs = [p.span for points in pair.second.points.values() for p in points.points]
    marked = [point.span for point in ours if point.marker]
    for spans, few, least, what in (
        (marked, MARKED, MARKED_MET, "points of lists"),
        ([point.span for point in ours], STATED, STATED_MET, "proposals of the rules"),
    ):
        met = sum(any(meets(span, other) for other in theirs) for span in spans)
        if len(spans) >= few and met < least * len(spans):
            yield f"of {len(spans)} {what} it has {met}"


def _points_elsewhere(pair: Pair, cast: Cast, plain: frozenset[str]) -> Iterator[str]:
    """Yield an objection where too many points are given to others than those who say them."""
    spoken = pair.first.attribution.statements
    for labelled, most in ((True, CONTRADICTED), (False, IN_PROSE)):
        of_kind = [one for one in spoken if (one.key in plain) is labelled]
        judged = [
            _is_owner(span, key, of_kind, cast.first)
            for key, span in _owned(pair.second, cast.second)
            if any(meets(span, one.span) for one in of_kind)
        ]
        wrong = judged.count(False)
        if wrong > 1 and wrong > most * len(judged):
            yield f"{wrong} of {len(judged)} of its points stand in the words of others"


def _owned(findings: Findings, keys: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    for key, points in findings.points.items():
        for point in points.points:
            yield keys[key], point.span


def _is_owner(span: Span, key: str, spoken: list[Statement], keys: Mapping[str, str]) -> bool:
    return any(keys[one.key] == key for one in spoken if meets(span, one.span))
