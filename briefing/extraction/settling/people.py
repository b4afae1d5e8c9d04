"""Who is who in two readings, and what is settled of name, title and role."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.chinese.fold import fold
from briefing.extraction.model import Difference, Findings, Speaker
from briefing.extraction.settling.pair import Cast, Pair, bare, is_same, meets
from briefing.extraction.settling.table import row
from briefing.reading.document import Span

_LONGEST_TAIL = 3  # characters that one reading has in a name beyond the other


def match_people(pair: Pair) -> Cast:
    """Return the people of both readings as one, with where the readings differ."""
    matched = dict(_matched(pair))
    firsts = {one.key: one for one in pair.first.attribution.people}
    people: list[Speaker] = []
    differences: list[Difference] = []
    theirs: dict[str, str] = {}
    for one in pair.second.attribution.people:
        key = matched.get(one.key)
        settled, found = _both(pair, firsts[key], one) if key else _second_alone(pair, one, firsts)
        theirs[one.key] = settled.key
        people.append(settled)
        differences += found
    for one in firsts.values():
        if one.key not in matched.values():
            settled, found = _first_alone(pair, one)
            people.append(settled)
            differences += found
    return Cast(tuple(people), {key: key for key in firsts}, theirs, tuple(differences))


def _matched(pair: Pair) -> Iterator[tuple[str, str]]:
    """Yield the key of the first reading's person for each of the second's that is the same."""
    free = list(pair.first.attribution.people)
    rest = []
    for one in pair.second.attribution.people:
        same = [other for other in free if _name(other) == _name(one)]
        best = next((o for o in same if is_same(o.title or "", one.title or "")), None)
        found = best or next(iter(same), None)
        if found:
            free.remove(found)
            yield one.key, found.key
        else:
            rest.append(one)
    for one in rest:
        near = [other for other in free if _is_same_place(pair, other, one)]
        if len(near) == 1:
            free.remove(near[0])
            yield one.key, near[0].key


def _name(speaker: Speaker) -> str:
    return bare(fold(speaker.name))


def _is_same_place(pair: Pair, one: Speaker, other: Speaker) -> bool:
    """Return whether two names are one name cut differently, at the place of the first's."""
    short, long = sorted((_name(one), _name(other)), key=len)
    if other.name in one.aliases:
        return True
    latin = long.isascii()
    if short not in long or (not latin and len(long) - len(short) > _LONGEST_TAIL):
        return False
    return any(meets(one.evidence, span) for span in _places(pair, other.name))


def _places(pair: Pair, name: str) -> Iterator[Span]:
    text = pair.document.text
    at = text.find(name)
    while at >= 0:
        yield Span(at, at + len(name))
        at = text.find(name, at + 1)


def _both(pair: Pair, one: Speaker, other: Speaker) -> tuple[Speaker, list[Difference]]:
    """Return a person whom both have, with the differences in name, role and title."""
    found: list[Difference] = []
    if _name(one) != _name(other):
        views = (pair.view(0, one.evidence, one.name), pair.view(1, other.evidence, other.name))
        found.append(pair.difference(row("name", "differ"), (one.key, "name"), views))
    if one.role != other.role and not _confirms(pair, other, "role"):
        words = (pair.view(0, words=one.role), pair.view(1, words=other.role))
        found.append(pair.difference(row("role", "differ"), (one.key, "role"), words))
    title, differs = _title(pair, one, other)
    settled = replace(
        one,
        name=one.name if _name(one) == _name(other) else other.name,
        title=title,
        role=other.role,
        readers=pair.both,
    )
    return settled, found + differs


def _title(pair: Pair, one: Speaker, other: Speaker) -> tuple[str | None, list[Difference]]:
    if is_same(one.title or "", other.title or ""):
        return one.title, []
    case = "differ" if one.title and other.title else "second alone" if other.title else ""
    chosen = row("title", "first alone")
    if case == "differ":
        chosen = row("title", "differ")
    elif case:
        chosen = row("title", "second alone")
    title = other.title or one.title
    if other.title and _confirms(pair, other, "title"):
        return title, []
    views = (pair.view(0, words=one.title or ""), pair.view(1, words=other.title or ""))
    return title, [pair.difference(chosen, (one.key, "title"), views)]


def _second_alone(
    pair: Pair, one: Speaker, taken: Iterable[str]
) -> tuple[Speaker, list[Difference]]:
    key = f"{pair.names[1]} {one.key}"
    while key in taken:
        key = f"{key}'"
    settled = replace(one, key=key, readers=pair.names[1:])
    if one.role == "attendee" or _confirms(pair, one, "role"):
        return settled, []
    views = (pair.view(0), pair.view(1, one.evidence))
    return settled, [pair.difference(row("speaker", "second alone"), (key, "speaker"), views)]


def _first_alone(pair: Pair, one: Speaker) -> tuple[Speaker, list[Difference]]:
    """Return a person whom the first reader alone has; who speaks by its word alone is set back."""
    settled = replace(one, readers=pair.names[:1])
    if one.role != "speaker":
        return settled, []
    views = (pair.view(0, one.evidence), pair.view(1))
    found = pair.difference(row("speaker", "first alone"), (one.key, "speaker"), views)
    return replace(settled, role="attendee"), [found]


def _confirms(pair: Pair, one: Speaker, field: str) -> bool:
    """Return whether the second reader's other opinion has the same of a person."""
    people = _people(pair.again)
    return any(
        _name(other) == _name(one) and is_same(getattr(other, field) or "", getattr(one, field))
        for other in people
    )


def _people(findings: Findings | None) -> tuple[Speaker, ...]:
    return findings.attribution.people if findings else ()
