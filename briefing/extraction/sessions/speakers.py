"""Who speaks in a part and in which order, and who leads it without being said to."""

from briefing.extraction.sessions.cast import Cast
from briefing.reading import Span


def find_silent_leader(cast: Cast, named: list[str], region: Span) -> str | None:
    """Return the moderator of the attribution who is named here or speaks in the region."""
    roles = {person.key: person.role for person in cast.attribution.people}
    inside = [*named, *cast.keys(region)]
    return next((key for key in inside if roles[key] == "moderator"), None)


def sort_by_speaking(cast: Cast, named: list[str], region: Span) -> tuple[str, ...]:
    """Return the named people in speaking order when all of them speak, else as printed."""
    firsts: dict[str, int] = {}
    for statement in cast.statements(region):
        firsts.setdefault(statement.key, statement.span.start)
    if all(key in firsts for key in named):
        return tuple(sorted(named, key=lambda key: firsts[key]))
    return tuple(named)


def find_speaking(cast: Cast, moderator: str | None, region: Span) -> tuple[str, ...]:
    """Return who speaks in the region, in speaking order, without the moderator.

    Of some the text tells that they speak, and not what they say: they stand where they are named.
    """
    firsts: dict[str, int] = {}
    for statement in cast.statements(region):
        firsts.setdefault(statement.key, statement.span.start)
    if firsts:
        for person in cast.attribution.people:
            if person.role == "speaker" and region.start <= person.evidence.start < region.end:
                firsts.setdefault(person.key, person.evidence.start)
    return tuple(sorted((key for key in firsts if key != moderator), key=lambda key: firsts[key]))
