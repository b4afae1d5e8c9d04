"""The head of a labelled English line: MR. X:, NAME (Country):, Jane Doe, Mayor of Y:, Q."""

import re
from functools import cache

from briefing.chinese.marks import pattern_of
from briefing.extraction.labels.head import LONGEST, Head
from briefing.extraction.labels.nobody import is_english_nobody, only_asks_in_english
from briefing.extraction.lexicons.field_labels import field_role
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.naming.english import english_mentions, english_titles
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span

_COLON = re.compile(r"(?:\*\*|__|\])?[ ]?:(?:\*\*|__)?(?=\s|$)[ ]*")
_ASKED = re.compile(r"(?P<who>Q|A|Question|Answer)(?:[.:]|[ ]{2,}|\t)[ ]*")
_QUESTION = re.compile(r"^\W*(?:Q|Question)(?:[.:]|[ ]{2,}|\t)", re.M)  # else A. leads a point
_CAPITALS = re.compile(r"[A-Z][A-Z.’'\- ]*[A-Z.]")
_VERB = re.compile(
    r"\b(?:said|says|told|added|asked|stated|noted|put it|wrote|replied|warned|urged|"
    r"is|are|was|were|has|have|will)\b"
)
_NAME = re.compile(  # words with capitals; small ones only between them
    r"[A-ZÀ-Þ][\w.’'\-]*(?: (?:(?:de|del|della|di|da|do|dos|das|du|la|le|van|von|den|der|ter|"
    r"zu|bin|binti|bint|ibn|al|el|i|y|e) )*[A-ZÀ-Þ][\w.’'\-]*){0,5}"
)
_UP_TO_MARK = re.compile(r"[^(),]{2,50}")
_BRACKETED = re.compile(r"[ ]?\((?P<title>[^()]{2,70})\)")
_BEHIND_COMMA = re.compile(r"(?:,|[ ][-–—])[ ](?P<title>[^:;|\"“”—–]{2,140})")
_ANOTHER = re.compile(r",? and (?:[A-Z][\w.’'\-]+ ){1,3}[A-Z][\w.’'\-]+,[ ]")  # a second person
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}")  # a body's, in the title's place
_FIELD = re.compile(
    r"\b(?:speakers?|moderators?|chair|panelists?|panellists?|discussants?|presenters?|facilitator|host|attendees|participants|date|time|venue|place|theme|contact|source|note)\b",
    re.I,
)


@cache
def _prefix() -> re.Pattern[str]:
    """Return the pattern of times, list marks and emphasis before a label."""
    return re.compile(
        r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ ]+|"
        rf"[#>*\-]+[ ]*|{pattern_of('sign', 'bullet', 'ornament')}|\*\*|__|\[)*"
    )


def head_of(text: str, line: Span, known: frozenset[str]) -> Head | None:
    """Return the head of an English line that begins with one, or None."""
    start = _prefix().match(text, line.start, line.end).end()  # type: ignore[union-attr]
    asked = _ASKED.match(text, start, line.end)
    if asked and (asked["who"] != "A" or _QUESTION.search(text)):
        asks = asked["who"].startswith("Q")
        return Head("nobody", Span(start, asked.end("who")), asked.end(), asks=asks)
    colon = _COLON.search(text, start, min(line.end, start + LONGEST))
    if not colon or colon.start() <= start:
        return None
    span = Span(start, colon.start())
    words = text[span.start : span.end]
    if re.search(r"[.!?;“”\"][ ](?![A-Z])|[|\n\"]", words) or _VERB.search(words):
        return None
    if role := field_role(words.strip()) or field_role(words.strip().title().rstrip("s")):
        return Head("field", span, colon.end(), field=role)
    bare = re.sub(r"[\d.*\[\]]+", "", words).strip()
    if is_english_nobody(bare):
        return Head("nobody", span, colon.end(), asks=only_asks_in_english(bare))
    host = re.match(r"(?:MODERATOR|Moderator|HOST|Host|Chair|CHAIR|Facilitator)[ ,(]+", words)
    inner = Span(span.start + host.end(), span.end - words.endswith(")")) if host else span
    mention = person(text, inner, known)
    return Head("person", span, colon.end(), mention, host=bool(host)) if mention else None


def person(text: str, span: Span, known: frozenset[str]) -> Mention | None:
    """Return the person whom all of `span` names, with the title in brackets or after a comma."""
    addressed = english_mentions.skip_honorific(text, span.start)
    named = _UP_TO_MARK.match(text, addressed, span.end)
    if not named:
        return None
    whole = Span(addressed, addressed + len(named.group().rstrip()))
    bare = english_mentions.strip_letters(text, whole)
    tail = Span(english_titles.skip_letters(text, bare.end, span.end), span.end)
    title = _read_title_behind(text, tail)
    if title is None and text[tail.start : tail.end].strip():
        return None
    name, posted = _split_post(text, bare)
    printed = text[name.start : name.end]
    if not _NAME.fullmatch(printed) or _FIELD.search(printed):
        return None
    never = terms("english", "start", "organisation", "venue")
    if addressed == span.start and _is_no_name(printed.split(), never):
        return None
    evidence = _judge_evidence(text, printed, title or posted, (addressed > span.start, known))
    if not evidence:
        return None
    rank = Span(span.start, name.start) if name.start > span.start else None
    return Mention(name, title or posted, span.end, evidence, rank)


def _read_title_behind(text: str, tail: Span) -> Span | None:
    """Return the title that all of `tail` is behind a name, in brackets, past a comma or dash."""
    if found := _BRACKETED.fullmatch(text, *tail):
        return Span(*found.span("title"))
    found = _BEHIND_COMMA.fullmatch(text, *tail)
    return Span(found.start("title"), tail.end) if found and is_title(found["title"]) else None


def _is_no_name(words: list[str], never: frozenset[str]) -> bool:
    """Return whether words of no person stand among those of a name without a form of address."""
    plain = [word.title() if word.isupper() else word for word in words]
    return plain[0] in never or any(word in never - terms("english", "start") for word in plain)


def is_title(words: str) -> bool:
    """Return whether the words after a comma hold a post or a body, and no verb of a sentence."""
    if re.search(
        r", (?:\w+ )?\w+ed\b|^\w+ed\b|(?<!Ltd)(?<!Inc)(?<!Co)(?<!Corp)[.]$", words
    ) or _VERB.search(words):
        return False
    if names_another(words):
        return False
    if _ACRONYM.fullmatch(words):
        return True
    return any(
        word.strip(".,") in english_titles.posts() | terms("english", "organisation")
        or word.split("-")[-1] in english_titles.posts()
        for word in words.split()
    )


def names_another(words: str) -> bool:
    """Return whether a second person stands behind the first: CEO, and Ann Lee, Director of X."""
    return _ANOTHER.search(words) is not None


def _split_post(text: str, name: Span) -> tuple[Span, Span | None]:
    """Return the name without the post before it (SECRETARY BLINKEN), and that post."""
    words = list(re.finditer(r"\S+", text[name.start : name.end]))
    at = 0
    for number, word in enumerate(words[:-1]):
        if word.group().title() in english_titles.posts() or word.group() in english_titles.posts():
            at = number + 1
    if not at:
        return name, None
    start = name.start + words[at].start()
    return Span(start, name.end), Span(name.start, name.start + words[at - 1].end())


def _judge_evidence(
    text: str, printed: str, title: Span | None, around: tuple[bool, frozenset[str]]
) -> Evidence:
    addressed, known = around
    sure = addressed or printed in known or " " in printed or printed.isupper()
    if title:
        return Evidence.TITLED if sure else Evidence.NONE
    if addressed or printed in known or printed.title() in known:
        return Evidence.KNOWN
    if _CAPITALS.fullmatch(printed) and len(printed) > 3:
        return Evidence.KNOWN if len(printed.split()) > 1 else Evidence.BARE
    return Evidence.BARE if 2 <= len(printed.split()) <= 4 else Evidence.NONE
