"""The parts of the event in two readings."""

from collections.abc import Mapping
from dataclasses import replace

from briefing.extraction.model import Difference, Findings, FoundSession, View
from briefing.extraction.settling.pair import Cast, Pair, is_same
from briefing.extraction.settling.table import row


def settle_parts(pair: Pair, cast: Cast) -> tuple[tuple[FoundSession, ...], tuple[Difference, ...]]:
    """Return the parts of the event with where the readings differ."""
    names = {one.key: one.name for one in cast.people}
    ours = [_with_keys(one, cast.first) for one in pair.first.sessions]
    kept: list[FoundSession] = []
    found: list[Difference] = []

    def note(kind: str, case: str, mine: FoundSession | None, its: FoundSession | None) -> None:
        views = (_view(pair, 0, mine, names), _view(pair, 1, its, names))
        chosen = row(kind, case)  # type: ignore[arg-type]
        mentioned = chosen.doing == "mention"
        item = ("event", "mentioned") if mentioned else (f"session {len(kept)}", "session")
        found.append(pair.difference(chosen, item, views))

    for part in (_with_keys(one, cast.second) for one in pair.second.sessions):
        same = next((one for one in ours if _is_one(pair, one, part)), None)
        confirmed = _is_confirmed(pair, part, names)
        led = bool(part.moderator and part.speakers)
        if same:
            ours.remove(same)
            kept.append(_both(pair, same, part))
            if _people(same) != _people(part) and not confirmed:
                note("session", "differ", same, part)
        elif led or confirmed:
            kept.append(replace(part, readers=pair.names[1:]))
            if not confirmed:
                note("led session", "second alone", None, part)
        else:
            note("session", "second alone", None, part)
    for one in ours:
        if one.moderator:
            kept.append(replace(one, readers=pair.names[:1]))
        note("led session" if one.moderator else "session", "first alone", one, None)
    return tuple(kept), tuple(found)


def _with_keys(part: FoundSession, keys: Mapping[str, str]) -> FoundSession:
    return replace(
        part,
        moderator=keys.get(part.moderator or ""),
        speakers=tuple(keys[key] for key in part.speakers),
    )


def _people(part: FoundSession) -> tuple[str | None, tuple[str, ...]]:
    return part.moderator, part.speakers


def _is_one(pair: Pair, one: FoundSession, other: FoundSession) -> bool:
    """Return whether two parts are one: most of their people, or their title, are the same."""
    if one.title and other.title:
        titles = (pair.document.slice(one.title), pair.document.slice(other.title))
        if is_same(*titles) and not (one.speakers and other.speakers):
            return True
    mine, its = ({*part.speakers, part.moderator or ""} - {""} for part in (one, other))
    return bool(mine and its) and 2 * len(mine & its) >= min(len(mine), len(its)) + 1


def _both(pair: Pair, one: FoundSession, other: FoundSession) -> FoundSession:
    """Return the second reader's people and title with what else the first has."""
    return replace(
        one,
        kind=other.kind,
        title=other.title or one.title,
        theme=other.theme or one.theme,
        moderator=other.moderator,
        speakers=other.speakers,
        readers=pair.both,
    )


def _view(pair: Pair, which: int, part: FoundSession | None, names: Mapping[str, str]) -> View:
    if part is None:
        return pair.view(which)
    title = pair.document.slice(part.title) if part.title else ""
    people = ", ".join(names[key] for key in part.speakers)
    led = names[part.moderator] if part.moderator else ""
    return View(pair.names[which], " / ".join(filter(None, (title, led, people))), part.title)


def _is_confirmed(pair: Pair, part: FoundSession, names: Mapping[str, str]) -> bool:
    """Return whether the second reader's other opinion has the same people in a part."""
    if pair.again is None:
        return False
    mine = (names.get(part.moderator or "", ""), [names[key] for key in part.speakers])
    called = _names(pair.again)
    return any(
        (called.get(one.moderator or "", ""), [called[key] for key in one.speakers]) == mine
        for one in pair.again.sessions
    )


def _names(findings: Findings) -> dict[str, str]:
    return {one.key: one.name for one in findings.attribution.people}
