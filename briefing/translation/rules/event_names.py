"""Names of events, themes, venues and sessions: only what a table, the glossary or a rule holds."""

import re
from functools import cache

from briefing.chinese.fold import fold
from briefing.chinese.numerals import read_amount
from briefing.facts import Row, table
from briefing.translation.glossary import Entry, Glossary
from briefing.translation.rules.numbers import ordinal_in_english
from briefing.translation.rules.rendered import Rendering
from briefing.translation.rules.titles.institutions import place_names
from briefing.translation.rules.titles.tokens import Token, cut_title
from briefing.translation.tables import shipped

_N = r"[一二三四五六七八九十百\d]+"
_NTH = re.compile(rf"第({_N})届|(首届)")
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
_NUMBERED = re.compile(rf"(.+?)[（]?({_N})[）]?")
_PART = re.compile("(?:环节|部分|阶段|单元)$")
_SITTING = re.compile(
    rf"(?:(?P<body>\D+?)第?(?P<term>{_N})届|第?(?P<term2>{_N})届(?P<body2>\D+?))"
    rf"(?:中央委员会|全国委员会)?第?(?P<nth>{_N})次(?P<plenary>全体)?会议?"
)
_ROOM = re.compile(r"(.+?)([A-Z]?\d+)(?:号)?(?:会场|会议室|会议厅|厅|室|馆)")
NTH = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth"


@cache
def _sessions() -> dict[str, str]:
    return {row["word"]: row["en"] for row in table("parts_of_events") if row["en"]}


@cache
def _heads() -> tuple[Row, ...]:
    return tuple(sorted(shipped("event_heads"), key=lambda row: -len(row["zh"])))


def render_session(zh: str, glossary: Glossary) -> Rendering:
    """Return the English of a session's title: 开幕式, 平行论坛二, 主旨发言环节 …"""
    plain = fold(zh).strip("“”《》【】[]：: ")
    for form in (plain, _PART.sub("", plain)):
        if form in _sessions():
            return Rendering(zh, _sessions()[form])
    numbered = _NUMBERED.fullmatch(plain)
    number = read_amount(numbered[2]) if numbered else None
    if numbered and number is not None and numbered[1] in _sessions():
        return Rendering(zh, f"{_sessions()[numbered[1]]} {int(number)}")
    return render_event_name(zh, glossary)


def render_event_name(zh: str, glossary: Glossary) -> Rendering:
    """Return the English of a named event or theme.

    The glossary's own names come first, with the year before and 第N届 by rule; a name put together
    from the glossary's words is flagged.
    """
    plain = re.sub(r"\s", "", fold(zh)).strip("“”《》")
    sitting = _render_sitting(plain, glossary)
    if sitting:
        return Rendering(zh, sitting)
    year, bare, nth = _split_year_and_ordinal(plain)
    entry = _find_named(plain, glossary) or _find_named(bare, glossary)
    if entry:
        return Rendering(zh, _join(year, nth, entry.en) if entry.zh != plain else entry.en)
    composed = _compose(bare, nth, glossary)
    if not composed:
        return Rendering(zh)
    return Rendering(zh, _join(year, "", composed), (f"no official English is known for {zh}",))


def _find_named(form: str, glossary: Glossary) -> Entry | None:
    return glossary.find(form, "institution", "company", "term", "place", "title", "event")


def _split_year_and_ordinal(plain: str) -> tuple[str, str, str]:
    """Return the year, the name without year and 第N届, and the ordinal as English has it."""
    year = _YEAR.match(plain)
    rest = plain[year.end() :] if year else plain
    nth = _NTH.search(rest)
    if not nth:
        return (year[1] if year else "", rest, "")
    amount = read_amount(nth[1]) if nth[1] else 1
    said = ordinal_in_english(int(amount)) if amount is not None else ""
    return (year[1] if year else "", rest.replace(nth.group(), "", 1), said)


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _compose(bare: str, nth: str, glossary: Glossary) -> str:
    head = next((row for row in _heads() if bare.endswith(row["zh"]) and bare != row["zh"]), None)
    if head is None:
        return ""
    tokens = cut_title(bare.removesuffix(head["zh"]), glossary)
    words = [token for token in tokens if token.kind in {"word", "place"}]
    whole = [token for token in tokens if token.kind == "institution"]
    if (
        len(words) + len(whole) != len(tokens)
        or len(whole) > 1
        or (whole and tokens[0] != whole[0])
    ):
        return ""
    name = head["en"].replace("{x}", " ".join(_english_of(token) for token in words)).strip()
    return f"{name} of the {_join(nth, whole[0].en)}" if whole else _join(nth, name)


def _english_of(token: Token) -> str:
    return place_names.bare(token) if token.kind == "place" else token.en


def _render_sitting(plain: str, glossary: Glossary) -> str:
    """Return Second Session of the 14th CPPCC National Committee for 全国政协十四届二次会议."""
    found = _SITTING.fullmatch(plain)
    body = (found["body"] or found["body2"] or "") if found else ""
    entry = glossary.find(body, "institution")
    if not found or not entry:
        return ""
    term, nth = read_amount(found["term"] or found["term2"]), read_amount(found["nth"])
    if term is None or nth is None:
        return ""
    spelt = NTH.split()
    said = spelt[int(nth) - 1] if 0 < nth <= len(spelt) else ordinal_in_english(int(nth))
    kind = "Plenary Session" if found["plenary"] else "Session"
    return f"{said} {kind} of the {ordinal_in_english(int(term))} {entry.en}"


def render_venue(zh: str, glossary: Glossary) -> Rendering:
    """Return a venue or place: 福建福州 is Fuzhou, Fujian; a hall's number stands first."""
    plain = re.sub(r"\s", "", fold(zh)).strip("“”")
    room = _ROOM.fullmatch(plain)
    name = room[1] if room else plain
    entry = _find_named(name, glossary)
    tokens = cut_title(name, glossary)
    if entry:
        said = [
            place_names.bare(tokens[0]) if len(tokens) == 1 and entry.kind == "place" else entry.en
        ]
    elif tokens and all(token.kind in {"place", "institution"} for token in tokens):
        said = [_english_of(token) for token in reversed(tokens)]
    else:
        return Rendering(zh)
    return Rendering(zh, ", ".join([*([f"Hall {room[2]}"] if room else []), *said]))
