"""The claims about the pieces of a document as one, people joined by name."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.extraction.readers.model.claims import SINGLE, ClaimedPerson, ClaimedSession, Claims
from briefing.reading.document import Span


def join_claims(claims: Iterable[Claims]) -> Claims:
    """Return the claims of all pieces of a document as one, people joined by name."""
    whole = Claims()
    for one in claims:
        whole = replace(
            whole,
            people=_people_joined(whole.people, one.people),
            sessions=_sessions_joined(whole.sessions, one.sessions),
            facts=_facts_joined(whole.facts, one.facts),
            date=whole.date or one.date,
            chair=whole.chair or one.chair,
            chair_at=whole.chair_at or one.chair_at,
            kept=whole.kept + one.kept,
            dropped=whole.dropped + one.dropped,
        )
    return whole


def _people_joined(
    before: Iterable[ClaimedPerson], more: Iterable[ClaimedPerson]
) -> tuple[ClaimedPerson, ...]:
    found = {one.name: one for one in before}
    for one in more:
        was = found.get(one.name)
        found[one.name] = one if was is None else _one_person(was, one)
    return tuple(found.values())


def _one_person(was: ClaimedPerson, one: ClaimedPerson) -> ClaimedPerson:
    return replace(
        was,
        title=was.title or one.title,
        role="speaker" if "speaker" in (was.role, one.role) else was.role,
        speech=tuple(dict.fromkeys((*was.speech, *one.speech))),
        points=tuple({point.span: point for point in (*one.points, *was.points)}.values()),
    )


def _sessions_joined(
    before: tuple[ClaimedSession, ...], more: tuple[ClaimedSession, ...]
) -> tuple[ClaimedSession, ...]:
    """Return the sessions; one that a piece goes on with has the same title and kind."""
    found = list(before)
    for one in more:
        at = next(
            (n for n, was in enumerate(found) if (was.kind, was.title) == (one.kind, one.title)), -1
        )
        if at < 0:
            found.append(one)
        else:
            names = tuple(dict.fromkeys((*found[at].speakers, *one.speakers)))
            moderator = found[at].moderator or one.moderator
            found[at] = replace(found[at], speakers=names, moderator=moderator)
    return tuple(found)


def _facts_joined(
    before: dict[str, tuple[Span, ...]], more: dict[str, tuple[Span, ...]]
) -> dict[str, tuple[Span, ...]]:
    whole = dict(before)
    for key, spans in more.items():
        if key in SINGLE:
            whole.setdefault(key, spans)
        else:
            whole[key] = tuple(dict.fromkeys((*whole.get(key, ()), *spans)))
    return whole
