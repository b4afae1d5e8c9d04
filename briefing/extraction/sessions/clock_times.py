"""Clock times as agendas print them: 09:00-09:20, 9时30分至10时, 2:00–3:30 p.m."""

import re

from briefing.extraction.lexicons.vocabulary import one_of

_ONE = (
    r"(?P<h{0}>\d{{1,2}})(?:[:：.](?P<m{0}>\d{{2}})|[时点](?:(?P<n{0}>\d{{1,2}})分?|"
    r"半)?)\s*(?P<p{0}>[AaPp]\.?[Mm]\.?)?"
)
_LATE = one_of("around_sessions", "late")
_RANGE = re.compile(
    rf"(?<![\d.:：年月])(?P<late>{_LATE})?\s*{_ONE.format(1)}(?:\s*(?:-|–|—|－|~|～|至|到|"
    rf"to)+\s*(?:{_LATE})?{_ONE.format(2)})?(?![\d%])"
)


def find_times(line: str) -> tuple[str | None, str | None, int, int]:
    """Return the first printed time of `line`: start and end as HH:MM, and where it stands.

    Without a time, both are None and the place is 0, 0.
    """
    for found in _RANGE.finditer(line):
        late = bool(found["late"]) or any(
            (found[p] or "").lower().startswith("p") for p in ("p1", "p2")
        )
        start = _make_clock(found, "1", late and not (found["p1"] or "").lower().startswith("a"))
        end = _make_clock(found, "2", late) if found["h2"] else None
        if start:
            return start, end, found.start("h1"), found.end()
    return None, None, 0, 0


def _make_clock(found: re.Match[str], which: str, late: bool) -> str | None:
    hour = int(found[f"h{which}"])
    half = "30" if found.group(0).rstrip().endswith("半") else "00"
    minute = int(found[f"m{which}"] or found[f"n{which}"] or half)
    hour += 12 if late and hour < 12 else 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
