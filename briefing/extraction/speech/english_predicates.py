"""What a person named in an English sentence does, and where the reported words are."""

import re
from functools import cache

from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.naming.english.english_mentions import find_address
from briefing.extraction.naming.mention import Mention
from briefing.extraction.speech.event import Event
from briefing.extraction.text.predicates import Act, Kind
from briefing.reading.document import Span

ADVERBS = (
    r"(?:(?:also|further|then|later|again|however|therefore|meanwhile|has|have|had|both|all|who|will|"
    r"\w+ly),?[ ]+)*"
)
_ASIDE = r"(?:,[ ][^,;.“”\"\n]{1,90},)?"
_BETWEEN = re.compile(rf"{_ASIDE},?[ ]+(?P<adverbs>{ADVERBS})")
_DIRECT = re.compile(rf",?[ ]+{ADVERBS}")
_LED = re.compile(r"(?P<verb>moderated|facilitated|chaired|presided over)[ ]by[ ](?:the[ ])?$")
_PART = r"(?:session|panel|roundtable|segment|workshop|discussion)"
_PART_BEFORE = re.compile(rf"\b{_PART}[”\"’,]*(?: (?:was|is))? ?$", re.IGNORECASE)
_PART_AFTER = re.compile(rf"[ ](?:the|a|an)[ ](?:[\w“”\"’'-]+[ ]){{0,5}}{_PART}\b", re.IGNORECASE)
_DONE_BY = re.compile(r"\b(?:opened|closed|addressed|inaugurated|briefed)[ ]by[ ](?:the[ ])?$")
_WHO = re.compile(r",[ ](?:who|whose)[ ][^,;.“”\"\n]{1,90},[ ]")  # a clause about the person
_GIVEN = re.compile(  # Welcome Address by, a talk given by, remarks from
    r"(?i:\b(?:address|remarks?|speech|lecture|talk|presentation|keynote|statement|paper|greetings|message|"
    r"briefing|overview|introduction|vote of thanks)[’”'\"]?,?)[ ](?:(?:was|were)[ ])?"
    r"(?:(?:delivered|given|presented|made)[ ])?(?:by|from)[ ](?:the[ ])?$"
)
_NEAR = 80  # characters before a person in which a verb or noun of speech may lead to the name
_REACH = 400  # characters of a sentence looked at before a subject


@cache
def verbs() -> re.Pattern[str]:
    kinds = ("say", "propose", "speak", "chair", "moderate", "attend")
    groups = []
    for kind in kinds:
        words = "|".join(sorted(terms("english", kind), key=len, reverse=True))
        groups.append(f"(?P<{kind}>{words})")
    return re.compile(rf"(?:{'|'.join(groups)})\b")


@cache
def _verb_before() -> re.Pattern[str]:
    words = "|".join(sorted(terms("english", "say"), key=len, reverse=True))
    return re.compile(rf"(?:,[”\"’']{{0,2}}|[.?!]?[”\"])[ ](?:{words})[ ](?:the[ ])?$")


def read_colon_quote(text: str, part: Span, mention: Mention) -> Event | None:
    """Return the act of a sentence that ends in a colon and a quotation after its person."""
    gap = re.compile(r"[^“\".]{0,120}:[ ][“\"]").match(text, mention.end, part.end)
    return (
        Event(mention, mention.start, Act("say", mention.start, mention.end, content=gap.end()))
        if gap
        else None
    )


def read_quotation_behind(text: str, part: Span, mention: Mention) -> Event | None:
    """Return the act of a sentence about a person that a quotation follows."""
    if re.compile(r"[ ][“\"]").match(text, part.end) and "\n" not in text[part.end : part.end + 2]:
        return Event(
            mention, mention.start, Act("say", mention.start, mention.end, content=part.end)
        )
    return None


def skip_time(text: str, span: Span) -> int:
    """Return where a line goes on after the clock time that opens it."""
    found = re.compile(r"\d{1,2}:\d{2}[ ]*").match(text, *span)
    return found.end() if found else span.start


def is_before_verb(text: str, mention: Mention, part: Span) -> bool:
    return _find_verb_after(text, mention.end, part.end) is not None


def _find_verb_after(text: str, at: int, stop: int) -> re.Match[str] | None:
    """Return the verb right after a mention, else after one aside between commas."""
    at += text[at : at + 1] == ")"
    if about := _WHO.match(text, at, stop):
        return verbs().match(text, about.end(), stop)
    for between in (_DIRECT, _BETWEEN):
        gap = between.match(text, at, stop)
        verb = verbs().match(text, gap.end(), stop) if gap else None
        if verb:
            return verb
    return None


def find_act(text: str, part: Span, mention: Mention) -> Event | None:
    named = find_address(text, mention.start)
    before = text[max(part.start, named - _NEAR) : named]
    if led := _LED.search(before):
        whole = led["verb"].startswith(("chaired", "presided"))
        of_part = _PART_BEFORE.search(before[: led.start()])
        kind: Kind = "chair" if whole and not of_part else "moderate"
        return Event(mention, mention.start, Act(kind, mention.start, mention.end))
    if told := _verb_before().search(before):
        start = named - len(before) + told.start()
        return Event(mention, start, Act("say", start, mention.end, before=start))
    if re.search(r"According to (?:the )?$", before):
        return Event(
            mention,
            mention.start,
            Act("say", mention.start, mention.end, content=_skip_marks(text, mention.end)),
        )
    if verb := _find_verb_after(text, mention.end, part.end):
        return read_verb(text, part, mention, mention.start, verb)
    if _GIVEN.search(before) or _DONE_BY.search(before):
        return Event(
            mention, mention.start, Act("speak", mention.start, mention.end, content=part.end)
        )
    return None


def _skip_marks(text: str, at: int) -> int:
    found = re.compile(r"[, ]*").match(text, at)
    return found.end() if found else at


def read_verb(
    text: str, part: Span, who: Mention | None, start: int, verb: re.Match[str]
) -> Event | None:
    kind: Kind = verb.lastgroup or "say"  # type: ignore[assignment]
    base = max(part.start, start - _REACH)
    left = text[base:start]
    if (
        kind in ("say", "propose")
        and _CLAUSE_BEFORE.search(left)
        and _is_trailing(text, verb, left)
    ):
        if text[verb.end() : verb.end() + 1] == "," and left.rstrip(" ,")[-1:] not in "”\"’'":
            return Event(who, start, Act("say", start, verb.end(), content=part.start))
        before = base + len(re.sub(r",?[”\"’']{0,2}[ ]$", "", left))
        content = verb.end() if text[verb.end() : verb.end() + 1] == "," else None
        return Event(who, start, Act("say", start, verb.end(), before=before, content=content))
    if verb.group() in ("opened", "closed") and re.search(
        r"\b[Cc]hair|\b[Pp]resident of the", text[start : verb.start()]
    ):
        kind = "chair"
    if kind == "chair" and _PART_AFTER.match(text, verb.end()):
        kind = "moderate"
    if kind in ("chair", "moderate", "attend"):
        return Event(who, start, Act(kind, start, verb.end()))
    if kind == "speak":
        that = re.compile(r"[^.;]{0,120}?\bthat[ ]").match(text, verb.end(), part.end)
        return Event(who, start, Act(kind, start, verb.end(), content=that.end() if that else None))
    return _read_report(text, part, who, (start, verb))


_CLAUSE_BEFORE = re.compile(r",[”\"’']{0,2}[ ]$|[”\"][ ]$")
_LEADING = re.compile(
    r"(?:On|In|At|During|Speaking|After|As|While|When|For|With|Citing|Noting|Separately|Meanwhile|Also|Later|Earlier|According|Before|By|From|Asked|Responding)\b"
)
_TRAILING = re.compile(r"[ ]*(?:[.!?]|$|,[ ]|in |at |on |to reporters|during )")
_TOLD = re.compile(r"(?<=told)[ ][^,.:“”\"]{2,60}[.]")
_THAT = re.compile(
    r"(?:[^,.;:“”\"]{0,70}?(?:[ ]that[ ]|:[ ]*[“\"]?|,[ ](?=[“\"])[“\"])|,?[ ]*[“\"])"
)


def _is_trailing(text: str, verb: re.Match[str], left: str) -> bool:
    """Return whether the verb closes a sentence whose words stand before it (…, he said.)."""
    if _TRAILING.match(text, verb.end()):
        return left.rstrip(" ,")[-1:] in "”\"’'" or not _LEADING.match(left)
    return len(left) > 30 and not _LEADING.match(left) and bool(_TOLD.match(text, verb.end()))


def _read_report(
    text: str, part: Span, who: Mention | None, at: tuple[int, re.Match[str]]
) -> Event:
    """Return the event of a verb with the reported words behind it."""
    start, verb = at
    if verb.lastgroup == "say" and (that := _THAT.match(text, verb.end(), part.end)):
        return Event(who, start, Act("say", start, verb.end(), content=that.end()))
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
        return Event(who, start, Act("say", start, verb.end(), content=verb.end() + skip))
    return Event(who, start, Act("propose", start, verb.end(), content=verb.start()))
