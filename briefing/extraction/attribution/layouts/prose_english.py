"""Reported speech in English prose: X, Minister of Y, said …; “…,” said X; He called on …"""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from itertools import chain

from briefing.chinese.marks import begins_point
from briefing.extraction.attribution.layout_contract import (
    NOTHING,
    Claim,
    Layout,
    Recognised,
    Source,
)
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.naming.english import english_mentions, english_titles
from briefing.extraction.naming.mention import Mention
from briefing.extraction.speech.english_extent import find_opening_quote, find_statements
from briefing.extraction.speech.english_predicates import (
    ADVERBS,
    find_act,
    is_before_verb,
    read_colon_quote,
    read_quotation_behind,
    read_verb,
    skip_time,
    verbs,
)
from briefing.extraction.speech.event import Event
from briefing.extraction.text.predicates import Act
from briefing.extraction.text.sentences import sentences
from briefing.extraction.text.sentences_by_offset import ROLES, RULES
from briefing.reading.document import Span

_JOINED = re.compile(r",?[ ](?:and|as well as)[ ](?:the[ ])?$|,[ ](?:the[ ])?$|;[ ](?:and[ ])?$")
_LINEUP = re.compile(
    r"(?:panel|session|discussion|roundtable)\b[^.]{0,60}?\b(?:including|featuring|joined by)[ ]|"
    r"(?:speakers|panelists|panellists|presenters|discussants|lecturers|panel)\b[^.]{0,60}?"
    r"(?:included?|were|are|featured|comprised|consisted of|:)|"
    r"\b(?:also )?featur(?:ed|ing)[ ]|\bon the panel (?:was|were)[ ]|"
    r"\bpanel\b[^.]{0,90} alongside[ ]|"
    r"(?:remarks|keynotes?|addresses|presentations?|statements?|speeches|lectures|talks)[ ]"
    r"(?:[\w ]{0,40}?)(?:by|from)[ ]",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"\(([A-Z]{2,6})\)")
_LEADING = ("chair", "moderate")
_BODY = (
    r"(?:participants?|experts?|officials?|delegates?|speakers?|representatives?|members?|countries|reports?|study|"
    r"statement|committee|council|ministry|government|organi[sz]ers?|meeting|forum|symposium|conference|analysts?|"
    r"scholars?|attendees|they|department|agency|residents|panelists|panellists|some|others|another|one)"
)


def recognise(page: Page) -> Recognised:
    """Return the reported speech of English prose."""
    claims: list[Claim] = []
    taken: set[int] = set()
    last: Mention | None = None
    open_list = False
    lettered = _find_people_by_letters(page)
    for line in page.free_lines():
        events, parts = _find_events(page, line, last, lettered)
        if not events and last and open_list and begins_point(page.folded, *line.span):
            events = []
            claims.append(_continue_list(last, line))
            taken.add(line.number)
            continue
        for number, event in enumerate(events):
            said = find_statements(page.folded, parts, event, events[number + 1 : number + 2])
            if event.who and event.act.kind != "topic":
                claims.append(_make_claim(event, said))
                taken.add(line.number)
            last = event.who if event.act.kind in ("say", "propose", "speak", "topic") else last
        words = page.folded[line.span.start : line.span.end]
        open_list = bool(events) and (
            words.endswith(":") or "suggestions" in words or "proposals" in words
        )
    spoken = sum(claim.role == "speaker" for claim in claims)
    if not claims:
        return NOTHING
    layout = f"English prose with reported speech ({spoken} attributions)" if spoken else ""
    return Recognised(tuple(claims), frozenset(taken), layout=layout)


SPEC = Layout("prose_english", 70, recognise, "en")


def _continue_list(last: Mention, line: Line) -> Claim:
    rule = "reported: a list that goes on with the speech above"
    return Claim(last, "speaker", line.span, Source.PROSE, rule, (line.span,), reported=True)


@cache
def _pronoun_subject() -> re.Pattern[str]:
    posts = "|".join(
        sorted((p for p in english_titles.posts() if p.islower()), key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w’'])(?P<who>He|She|he|she|[Tt]he (?P<post>{posts}))[ ]+{ADVERBS}")


def _find_events(
    page: Page, line: Line, last: Mention | None, lettered: dict[str, Mention]
) -> tuple[list[Event], list[Span]]:
    text = page.folded
    parts = sentences(text, line.span)
    named = page.mentions(line)
    if billed := _find_billed(text, line.span, named):
        return [Event(billed, billed.start, Act("speak", billed.start, billed.end))], parts
    starts = [mention.name.start for mention in named]
    found: list[Event] = []
    for part in parts:
        here = named[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        events = _find_acts_of_named(text, part, here) + _find_acts_of_pronouns(text, part, here)
        events += _find_acts_of_letters(text, part, lettered)
        if not events:
            events = _find_acts_of_unnamed(text, part)
        found += events
    return _resolve_pronouns(text, sorted(found, key=lambda e: e.start), last), parts


_TITLE_OF_TALK = re.compile(r"[ ](?:[-–—|]|by)[ ](?:the )?$|[”\"’'] ?,? ?(?:by )?$")


def _find_billed(text: str, line: Span, named: list[Mention]) -> Mention | None:
    """Return the person behind the title of a talk on a line of its own (Two rivers – Dr. X)."""
    if not named or named[-1].end != line.end or text[line.end - 1] in ".!?:":
        return None
    start = english_mentions.find_address(text, named[-1].start)
    return named[-1] if _TITLE_OF_TALK.search(text, line.start, start) else None


def _is_quoted(text: str, at: int) -> bool:
    """Return whether a quotation is open at `at`, which may be of several sentences."""
    return find_opening_quote(text, at) is not None


def _find_acts_of_named(text: str, part: Span, named: list[Mention]) -> list[Event]:
    found: list[Event] = []
    if lineup := _LINEUP.search(text, *part):
        after = [m for m in named if m.start >= lineup.end() - 1]
        if after and not is_before_verb(text, after[0], part):
            lead = [
                own for m in named if (own := find_act(text, part, m)) and own.act.kind in _LEADING
            ]
            leaders = [event.who for event in lead]
            rest = [
                Event(m, m.start, Act("speak", m.start, m.end)) for m in after if m not in leaders
            ]
            return lead + rest
    shared: Event | None = None
    for number in range(len(named) - 1, -1, -1):
        mention = named[number]
        if _is_quoted(text, mention.name.start):
            continue
        following = named[number + 1] if number + 1 < len(named) else None
        joined = following and _JOINED.match(
            text[mention.end : english_mentions.find_address(text, following.start)]
        )
        own = find_act(text, part, mention)
        if own is None and joined and shared and shared.who is following:
            own = replace(shared, who=mention, start=mention.start)
        shared = own
        own = own or read_colon_quote(text, part, mention)
        if (
            own is None
            and english_mentions.find_address(text, mention.start) <= skip_time(text, part) + 1
        ):
            own = read_quotation_behind(text, part, mention) or Event(
                mention, mention.start, Act("topic", mention.start, mention.end)
            )
        if own:
            found.append(own)
    return found


def _find_people_by_letters(page: Page) -> dict[str, Mention]:
    """Return the people whom the letters of their posts stand for: the President … (PGA)."""
    found: dict[str, Mention] = {}
    for mention in chain.from_iterable(page.titled.values()):
        title = page.folded[slice(*mention.title)] if mention.title else ""
        if letters := _LETTERS.search(title):
            found.setdefault(letters[1], mention)
    return found


def _find_acts_of_letters(text: str, part: Span, people: dict[str, Mention]) -> list[Event]:
    if not people:
        return []
    subject = re.compile(rf"(?<![\w’'])(?:[Tt]he )?(?P<who>{'|'.join(people)})[ ]+{ADVERBS}")
    found = []
    for letters in subject.finditer(text, *part):
        verb = verbs().match(text, letters.end(), part.end)
        if verb and not _is_quoted(text, letters.start()):
            who = people[letters["who"]]
            if event := read_verb(text, part, who, letters.start(), verb):
                found.append(event)
    return found


def _find_acts_of_pronouns(text: str, part: Span, named: list[Mention]) -> list[Event]:
    found = []
    for pronoun in _pronoun_subject().finditer(text, *part):
        if _is_quoted(text, pronoun.start()):
            continue
        verb = verbs().match(text, pronoun.end(), part.end)
        event = read_verb(text, part, None, pronoun.start(), verb) if verb else None
        if event and event.act.kind in ("say", "propose", "speak"):
            content = (
                event.start
                if event.act.kind == "propose" and pronoun.start() == part.start
                else event.act.content
            )
            found.append(replace(event, act=replace(event.act, content=content), pronoun=True))
    return found


@cache
def _anonymous_subject() -> re.Pattern[str]:
    words = "|".join(sorted(terms("english", "say", "propose"), key=len, reverse=True))
    return re.compile(
        rf"(?:[\w’'\-]+ ){{0,5}}?(?i:{_BODY})"
        rf"(?: (?:who|also|from|in|at|the|of|here|then|[A-Z]\w+)){{0,5}}(?:, [^,.]{{2,90}},)? "
        rf"(?:\w+ly |also )?(?:{words})\b"
    )


def _find_acts_of_unnamed(text: str, part: Span) -> list[Event]:
    found = _anonymous_subject().match(text, *part)
    return [Event(None, part.start, Act("say", part.start, found.end()))] if found else []


def _resolve_pronouns(text: str, events: list[Event], last: Mention | None) -> list[Event]:
    found = []
    for event in events:
        if event.pronoun:
            if last is None or not _is_possible_referent(text, event, last):
                continue
            event = replace(event, who=last)
        if event.act.kind in ("say", "propose", "speak", "topic"):
            last = event.who
        found.append(event)
    return found


def _is_possible_referent(text: str, event: Event, last: Mention) -> bool:
    """Return whether “the minister” can be the last speaker: the title has the word."""
    subject = text[event.start : event.start + 40].lower()
    if not subject.startswith("the "):
        return True
    word = subject.split()[1]
    return last.title is not None and word in text[last.title.start : last.title.end].lower()


def _make_claim(event: Event, said: tuple[Span, ...]) -> Claim:
    rule = RULES[event.act.kind] + (", by a pronoun" if event.pronoun else "")
    at = Span(event.start, event.act.end)
    return Claim(event.who, ROLES[event.act.kind], at, Source.PROSE, rule, said, at, reported=True)
