"""Reported speech in English prose: X, Minister of Y, said …; “…,” said X; He called on …"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from briefing.extraction import anglo
from briefing.extraction.mentions import Mention
from briefing.extraction.page import NOTHING, Claim, Line, Page, Recognised
from briefing.extraction.sentences import sentences
from briefing.extraction.vocabulary import terms
from briefing.reading.document import Span
from briefing.record import Role

_ADVERBS = (
    r"(?:(?:also|further|then|later|again|however|therefore|meanwhile|has|have|had|both|all|who|will|"
    r"\w+ly),?[ ]+)*"
)
_ASIDE = r"(?:,[ ][^,;.“”\"\n]{1,90},)?"
_BETWEEN = re.compile(rf"{_ASIDE},?[ ]+(?P<adverbs>{_ADVERBS})")
_DIRECT = re.compile(rf",?[ ]+{_ADVERBS}")
_LISTED = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Finally|Lastly|\d{1,2}[.)]|[-•●*]|\([a-z\d]\))"
)
_JOINED = re.compile(r",?[ ](?:and|as well as)[ ](?:the[ ])?$|,[ ](?:the[ ])?$|;[ ](?:and[ ])?$")
_LINEUP = re.compile(
    r"(?:speakers|panelists|panellists|presenters|discussants|lecturers|panel)\b[^.]{0,60}?"
    r"(?:included?|were|are|featured|comprised|consisted of|:)|"
    r"(?:remarks|keynotes?|addresses|presentations?|statements?|speeches|lectures|talks)[ ]"
    r"(?:[\w ]{0,40}?)(?:by|from)[ ]",
    re.IGNORECASE,
)
_LED = re.compile(r"(?P<verb>moderated|facilitated|chaired|presided over)[ ]by[ ](?:the[ ])?$")
_REACH = 400  # characters of a sentence looked at before a subject
_FAR = 1 << 60  # beyond every offset
_BODY = (
    r"(?:participants?|experts?|officials?|delegates?|speakers?|representatives?|members?|countries|reports?|study|"
    r"statement|committee|council|ministry|government|organi[sz]ers?|meeting|forum|symposium|conference|analysts?|"
    r"scholars?|attendees|they|department|agency|residents|panelists|panellists|some|others|another|one)"
)


@dataclass(frozen=True, slots=True)
class _Event:
    """An act in a sentence; `content` is where the words begin, or `before` where they end."""

    who: Mention | None
    kind: str
    start: int
    end: int
    content: int | None = None
    before: int | None = None
    pronoun: bool = False


def recognise(page: Page) -> Recognised:
    """Return the reported speech of English prose."""
    if not page.english:
        return NOTHING
    claims: list[Claim] = []
    taken: set[int] = set()
    last: Mention | None = None
    open_list = False
    for line in page.free_lines():
        events, parts = _events(page, line, last)
        if not events and last and open_list and _LISTED.match(page.folded, line.span.start):
            events = []
            claims.append(_listed(last, line))
            taken.add(line.number)
            continue
        for number, event in enumerate(events):
            said = _said(page.folded, parts, event, events[number + 1 : number + 2])
            if event.who and event.kind != "topic":
                claims.append(_claim(event, said))
                taken.add(line.number)
            last = event.who if event.kind in ("say", "propose", "speak", "topic") else last
        words = page.folded[line.span.start : line.span.end]
        open_list = bool(events) and (
            words.endswith(":") or "suggestions" in words or "proposals" in words
        )
    spoken = sum(claim.role == "speaker" for claim in claims)
    if not claims:
        return NOTHING
    layout = f"English prose with reported speech ({spoken} attributions)" if spoken else ""
    return Recognised(tuple(claims), frozenset(taken), layout=layout)


def _listed(last: Mention, line: Line) -> Claim:
    rule = "reported: a list that goes on with the speech above"
    return Claim(last, "speaker", line.span, rule, (line.span,), reported=True)


@cache
def _verb() -> re.Pattern[str]:
    kinds = ("say", "propose", "speak", "chair", "moderate", "attend")
    groups = []
    for kind in kinds:
        words = "|".join(sorted(terms("english", kind), key=len, reverse=True))
        groups.append(f"(?P<{kind}>{words})")
    return re.compile(rf"(?:{'|'.join(groups)})\b")


@cache
def _said_before() -> re.Pattern[str]:
    words = "|".join(sorted(terms("english", "say"), key=len, reverse=True))
    return re.compile(rf"(?:,[”\"’']{{0,2}}|[.?!]?[”\"])[ ](?:{words})[ ](?:the[ ])?$")


@cache
def _pronoun() -> re.Pattern[str]:
    posts = "|".join(sorted((p for p in anglo.posts() if p.islower()), key=len, reverse=True))
    return re.compile(rf"(?<![\w’'])(?P<who>He|She|he|she|[Tt]he (?P<post>{posts}))[ ]+{_ADVERBS}")


def reports(page: Page, line: Line) -> bool:
    """Return whether the line begins with a titled person and tells what that person says."""
    text = page.folded
    named = page.mentions(line)
    start = _after_time(text, line.span)
    if not named or named[0].start > start + 1 or named[0].strength < 3:
        return False
    part = sentences(text, line.span)[0]
    return _act(text, part, named[0]) is not None


def _after_time(text: str, span: Span) -> int:
    found = re.compile(r"\d{1,2}:\d{2}[ ]*").match(text, *span)
    return found.end() if found else span.start


def _events(page: Page, line: Line, last: Mention | None) -> tuple[list[_Event], list[Span]]:
    text = page.folded
    parts = sentences(text, line.span)
    named = page.mentions(line)
    starts = [mention.name.start for mention in named]
    found: list[_Event] = []
    for part in parts:
        here = named[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        events = _named(text, part, here) + _pronouns(text, part, here)
        if not events:
            events = _unnamed(text, part)
        found += events
    return _resolved(text, sorted(found, key=lambda e: e.start), last), parts


def _quoted(text: str, part: Span, at: int) -> bool:
    before = text[max(part.start, at - 2000) : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _named(text: str, part: Span, named: list[Mention]) -> list[_Event]:
    found: list[_Event] = []
    if lineup := _LINEUP.search(text, *part):
        after = [m for m in named if m.start >= lineup.end() - 1]
        if after and not _verb_follows(text, after[0], part):
            return [_Event(m, "speak", m.start, m.end) for m in after]
    shared: _Event | None = None
    for number in range(len(named) - 1, -1, -1):
        mention = named[number]
        if _quoted(text, part, mention.name.start):
            continue
        following = named[number + 1] if number + 1 < len(named) else None
        joined = following and _JOINED.match(text[mention.end : following.start])
        own = _act(text, part, mention)
        if own is None and joined and shared and shared.who is following:
            own = replace(shared, who=mention, start=mention.start)
        shared = own
        own = own or _colon_quote(text, part, mention)
        if own is None and mention.start <= _after_time(text, part) + 1:
            own = _quoting(text, part, mention) or _Event(
                mention, "topic", mention.start, mention.end
            )
        if own:
            found.append(own)
    return found


def _colon_quote(text: str, part: Span, mention: Mention) -> _Event | None:
    """Return the act of a sentence that ends in a colon and a quotation after its person."""
    gap = re.compile(r"[^“\".]{0,120}:[ ][“\"]").match(text, mention.end, part.end)
    return _Event(mention, "say", mention.start, mention.end, content=gap.end()) if gap else None


def _quoting(text: str, part: Span, mention: Mention) -> _Event | None:
    """Return the act of a sentence about a person that a quotation follows."""
    if re.compile(r"[ ][“\"]").match(text, part.end) and "\n" not in text[part.end : part.end + 2]:
        return _Event(mention, "say", mention.start, mention.end, content=part.end)
    return None


def _verb_follows(text: str, mention: Mention, part: Span) -> bool:
    return _verb_after(text, mention.end, part.end) is not None


def _verb_after(text: str, at: int, stop: int) -> re.Match[str] | None:
    """Return the verb right after a mention, else after one aside between commas."""
    for between in (_DIRECT, _BETWEEN):
        gap = between.match(text, at, stop)
        verb = _verb().match(text, gap.end(), stop) if gap else None
        if verb:
            return verb
    return None


def _act(text: str, part: Span, mention: Mention) -> _Event | None:
    if led := _LED.search(text, max(part.start, mention.start - 40), mention.start):
        kind = "chair" if led["verb"].startswith(("chaired", "presided")) else "moderate"
        return _Event(mention, kind, mention.start, mention.end)
    before = text[max(part.start, mention.start - 40) : mention.start]
    if told := _said_before().search(before):
        start = mention.start - len(before) + told.start()
        return _Event(mention, "say", start, mention.end, before=start)
    if re.search(r"According to (?:the )?$", before):
        return _Event(mention, "say", mention.start, mention.end, content=_past(text, mention.end))
    verb = _verb_after(text, mention.end, part.end)
    return _from_verb(text, part, mention, mention.start, verb) if verb else None


def _past(text: str, at: int) -> int:
    found = re.compile(r"[, ]*").match(text, at)
    return found.end() if found else at


def _from_verb(
    text: str, part: Span, who: Mention | None, start: int, verb: re.Match[str]
) -> _Event | None:
    kind = verb.lastgroup or "say"
    base = max(part.start, start - _REACH)
    left = text[base:start]
    if kind in ("say", "propose") and _CLAUSE_BEFORE.search(left) and _trails(text, verb, left):
        if text[verb.end() : verb.end() + 1] == "," and left.rstrip(" ,")[-1:] not in "”\"’'":
            return _Event(who, "say", start, verb.end(), content=part.start)
        before = base + len(re.sub(r",?[”\"’']{0,2}[ ]$", "", left))
        content = verb.end() if text[verb.end() : verb.end() + 1] == "," else None
        return _Event(who, "say", start, verb.end(), before=before, content=content)
    if verb.group() in ("opened", "closed") and re.search(
        r"\b[Cc]hair|\b[Pp]resident of the", text[start : verb.start()]
    ):
        kind = "chair"
    if kind in ("chair", "moderate", "attend"):
        return _Event(who, kind, start, verb.end())
    if kind == "speak":
        that = re.compile(r"[^.;]{0,120}?\bthat[ ]").match(text, verb.end(), part.end)
        return _Event(who, kind, start, verb.end(), content=that.end() if that else None)
    return _reporting(text, part, who, (start, verb))


_CLAUSE_BEFORE = re.compile(r",[”\"’']{0,2}[ ]$|[”\"][ ]$")
_LEADING = re.compile(
    r"(?:On|In|At|During|Speaking|After|As|While|When|For|With|Citing|Noting|Separately|Meanwhile|Also|Later|Earlier|According|Before|By|From|Asked|Responding)\b"
)
_TRAILING = re.compile(r"[ ]*(?:[.!?]|$|,[ ]|in |at |on |to reporters|during )")
_TOLD = re.compile(r"(?<=told)[ ][^,.:“”\"]{2,60}[.]")
_THAT = re.compile(
    r"(?:[^,.;:“”\"]{0,70}?(?:[ ]that[ ]|:[ ]*[“\"]?|,[ ](?=[“\"])[“\"])|,?[ ]*[“\"])"
)


def _trails(text: str, verb: re.Match[str], left: str) -> bool:
    """Return whether the verb closes a sentence whose words stand before it (…, he said.)."""
    if _TRAILING.match(text, verb.end()):
        return left.rstrip(" ,")[-1:] in "”\"’'" or not _LEADING.match(left)
    return len(left) > 30 and not _LEADING.match(left) and bool(_TOLD.match(text, verb.end()))


def _reporting(text: str, part: Span, who: Mention | None, at: tuple[int, re.Match[str]]) -> _Event:
    """Return the event of a verb with the reported words behind it."""
    start, verb = at
    if verb.lastgroup == "say" and (that := _THAT.match(text, verb.end(), part.end)):
        return _Event(who, "say", start, verb.end(), content=that.end())
    plain = verb.group() in (
        "said",
        "says",
        "stated",
        "states",
        "added",
        "adds",
        "argued",
        "argues",
    )
    if plain or text.startswith(" that ", verb.end()):
        skip = 6 if text.startswith(" that ", verb.end()) else 0
        return _Event(who, "say", start, verb.end(), content=verb.end() + skip)
    return _Event(who, "propose", start, verb.end(), content=verb.start())


def _pronouns(text: str, part: Span, named: list[Mention]) -> list[_Event]:
    found = []
    for pronoun in _pronoun().finditer(text, *part):
        if _quoted(text, part, pronoun.start()):
            continue
        verb = _verb().match(text, pronoun.end(), part.end)
        event = _from_verb(text, part, None, pronoun.start(), verb) if verb else None
        if event and event.kind in ("say", "propose", "speak"):
            content = (
                event.start
                if event.kind == "propose" and pronoun.start() == part.start
                else event.content
            )
            found.append(replace(event, content=content, pronoun=True))
    return found


@cache
def _anonymous() -> re.Pattern[str]:
    words = "|".join(sorted(terms("english", "say", "propose"), key=len, reverse=True))
    return re.compile(
        rf"(?:[\w’'\-]+ ){{0,5}}?(?i:{_BODY})"
        rf"(?: (?:who|also|from|in|at|the|of|here|then|[A-Z]\w+)){{0,5}} (?:{words})\b"
    )


def _unnamed(text: str, part: Span) -> list[_Event]:
    found = _anonymous().match(text, *part)
    return [_Event(None, "say", part.start, found.end())] if found else []


def _resolved(text: str, events: list[_Event], last: Mention | None) -> list[_Event]:
    found = []
    for event in events:
        if event.pronoun:
            if last is None or not _agrees(text, event, last):
                continue
            event = replace(event, who=last)
        if event.kind in ("say", "propose", "speak", "topic"):
            last = event.who
        found.append(event)
    return found


def _agrees(text: str, event: _Event, last: Mention) -> bool:
    """Return whether “the minister” can be the last speaker: the title has the word."""
    subject = text[event.start : event.start + 40].lower()
    if not subject.startswith("the "):
        return True
    word = subject.split()[1]
    return last.title is not None and word in text[last.title.start : last.title.end].lower()


def _said(text: str, parts: list[Span], event: _Event, later: list[_Event]) -> tuple[Span, ...]:
    if event.kind in ("chair", "moderate", "attend", "topic") or event.who is None:
        return ()
    own = _holding(parts, event.start)
    following = later[0].start if later else parts[-1].end
    stop = _holding(parts, following).start if later else parts[-1].end
    stop = (
        following if later and stop == own.start else max(stop, own.end) if later else parts[-1].end
    )
    for part in _between(parts, own.start, stop):
        if _is_aside(text, part):
            stop = part.start
            break
    spans = []
    if event.before is not None:
        spans.append(_clean(text, own.start, event.before))
    if event.kind == "speak" and event.content is None:
        spans.append(_enumerated(text, parts, own, stop))
    if event.content is not None:
        spans.append(_clean(text, event.content, stop))
    elif event.before is not None and stop > own.end:
        spans.append(_clean(text, own.end, stop))
    return tuple(span for span in spans if span)


def _holding(parts: list[Span], offset: int) -> Span:
    """Return the sentence that holds `offset`."""
    return parts[max(0, bisect_right(parts, (offset, _FAR)) - 1)]


def _between(parts: list[Span], after: int, before: int) -> Iterator[Span]:
    """Yield the sentences that begin after one offset and before another."""
    for at in range(bisect_right(parts, (after, _FAR)), len(parts)):
        if parts[at].start >= before:
            return
        yield parts[at]


def _enumerated(text: str, parts: list[Span], own: Span, stop: int) -> Span | None:
    """Return the list that follows a sentence such as “She made three proposals.”"""
    following = next(_between(parts, own.end - 1, parts[-1].end), None)
    if following is None or not _LISTED.match(text, following.start):
        return None
    return _clean(text, following.start, max(stop, following.end))


def _is_aside(text: str, part: Span) -> bool:
    return bool(
        re.compile(
            r"(?:The|This)[ ](?:\w+[ ]){0,3}(?:forum|symposium|conference|meeting|event|"
            r"session|summit|workshop|seminar)\b"
            r"|Source:|During the visit|Also (?:attending|present)"
        ).match(text, *part)
    )


def _clean(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in ' ,:;”"“.':
        start += 1
    while end > start and text[end - 1] in " ,;:“":
        end -= 1
    if end > start and text[end - 1] in '”"' and not set('“"') & set(text[start : end - 1]):
        end -= 1
    return Span(start, end) if end - start > 3 else None


_ROLES: dict[str, Role] = {
    "say": "speaker",
    "propose": "speaker",
    "speak": "speaker",
    "chair": "chair",
    "moderate": "moderator",
    "attend": "attendee",
}
_RULES = {
    "say": "reported: name and reporting verb",
    "propose": "reported: name and proposing verb",
    "speak": "said to speak",
    "chair": "said to chair",
    "moderate": "said to lead a part",
    "attend": "said to attend",
}


def _claim(event: _Event, said: tuple[Span, ...]) -> Claim:
    rule = _RULES[event.kind] + (", by a pronoun" if event.pronoun else "")
    at = Span(event.start, event.end)
    return Claim(event.who, _ROLES[event.kind], at, rule, said, at, reported=True)
