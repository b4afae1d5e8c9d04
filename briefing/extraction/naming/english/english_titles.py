"""The title of a person in English text: before the name, in brackets or between commas behind."""

import re
from functools import cache

from briefing.extraction.lexicons.vocabulary import terms
from briefing.reading.document import Span

_PAREN = re.compile(r"[ ]\((?P<title>[^()\n]{2,90})\)")
_AND_POST = re.compile(r" and (?P<part>[A-Z][^,.;:“”\"\n]{2,90})(?=,|\.|;|$)")
_APPOSITION = (
    r",[ ](?P<title>(?:[^.;:“”|\"\n,]|\.(?=[A-Z\w]|,| of)|"
    r",(?=[ ][^.;:“”|\"\n]{2,140}?,[ ])){2,170}?)"
    r"(?=,|;|\.| and [A-Z]|:|$| -- | – |[ ]?\||[ ](?:(?:also|has|then|\w+ly)[ ])?(?:{verbs})\b)"
)
_PART = re.compile(
    r", (?P<part>[^,.;:“”\"\n]{2,90}?)(?=,|\.|;|$| and (?:Mr|Ms|Mrs|Dr|Prof|Hon|H\.E)\b)"
)
_AFFILIATION = re.compile(r", [A-Z][\w&’'.-]*(?:(?: of| for| and| &)? [A-Z&][\w&’'.-]*){0,6}")
_ACRONYM = re.compile(r"(?:the )?[A-Z][A-Za-z]?[A-Z&]{1,7}")  # a body's
_VERB_NEXT = re.compile(r",? (?:also |then |\w+ly )?(?:\w+ed|said|says|spoke|told|gave|made|saw)\b")
_LEFT = re.compile(r"[\w’'.&\-]+|,")


@cache
def posts() -> frozenset[str]:
    """Return the words that make a title, in both cases."""
    words = terms("english", "post")
    return words | {word.lower() for word in words if len(word) > 3}


@cache
def letters() -> re.Pattern[str]:
    """Return the pattern of degrees and honours behind a name: “ IAS (Retd.)”, “, OBE, PhD”."""
    forms = "|".join(re.escape(word) for word in sorted(terms("english", "letters"), reverse=True))
    return re.compile(rf"(?:,?[ ](?:{forms})(?![\w’'])|[ ]\([Rr]et(?:d|ired|\.)?\.?\))+")


def skip_letters(text: str, at: int, stop: int) -> int:
    """Return the end of the degrees and honours that stand at `at` behind a name (or `at`)."""
    found = letters().match(text, at, stop)
    return found.end() if found else at


_OPENS = re.compile(
    r"(?:^|[.!?,;:”] |\n| by | and )(?:(?:and|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|His|Her) )*"
)
_SET_OFF = re.compile(
    r"(?P<title>[A-Za-z][^,.;:“”\"\n]{3,90}(?:, [A-Z][^,.;:“”\"\n]{2,60})?),[ ]$"
)  # …, NAME, said


_COUNTRY = re.compile(r"(?P<title>[A-Z][\w’'-]+(?: (?:of |the |and )*[A-Z][\w’'-]+){0,4}) \($")


def find_bracketed(text: str, floor: int, address: int, name: Span) -> Span | None:
    """Return the country or body in whose brackets a name stands: Norland (Ms. Lund)."""
    if text[name.end : name.end + 1] != ")":
        return None
    found = _COUNTRY.search(text, max(floor, address - 60), address)
    return Span(*found.span("title")) if found else None


def find_leading_post(text: str, floor: int, address: int, name: Span) -> Span | None:
    """Return the title before a name that commas set off: The Mayor of Oru, Jon Abbas, said.

    Before a form of address, which begins at `address`, no second comma is needed.
    """
    if address == name.start and text[name.end : name.end + 1] not in (",", ".", ";"):
        return None
    start = max(floor, address - 110)
    words = text[start:address]
    for opening in reversed(list(_OPENS.finditer(words))):
        found = _SET_OFF.match(words, opening.end())
        if found and _is_title(found["title"]):
            return Span(start + found.start("title"), start + found.end("title"))
    return None


def _is_title(words: str) -> bool:
    held = has_post(words.split(" of ")[0].split(" for ")[0])
    return held and not any(word in _words_of_sentences() for word in words.split())


@cache
def _words_of_sentences() -> frozenset[str]:
    """Return the words that a title does not hold, but a sentence does."""
    verbs = terms("english", "say", "speak", "propose", "chair", "moderate", "attend")
    return verbs | {"was", "is", "were", "are", "by", "who", "which", "that"}


def find_before(text: str, floor: int, name: Span, inside: list[Span]) -> Span | None:
    """Return the title whose words stand right before the name, small ones among them."""
    start = honorific_start = name.start
    words = list(_LEFT.finditer(text, max(floor, name.start - 140), name.start))
    begin = start
    for word in reversed(words):
        plain = word.group()
        bare = plain.rstrip(".")
        if bare in terms("english", "honorific") or plain == "Excellency":
            if word.end() >= honorific_start - 2:
                honorific_start = word.start()
                continue
            break
        gap = text[word.end() : begin if begin != start else honorific_start]
        if plain == "," or gap.strip(" "):
            break
        if _is_of_title(plain):
            begin = word.start()
            continue
        break
    span = _trim_title(text, begin, honorific_start)
    if span and text[span.start : span.end].split()[-1] in (
        "of",
        "for",
        "at",
        "in",
        "and",
        "the",
        "to",
        "on",
    ):
        return None
    return span if span and has_post(text[span.start : span.end]) else None


def _is_of_title(word: str) -> bool:
    return (
        (
            word[0].isupper()
            and word not in ("The", "And", "But", "In", "On", "At", "As", "For", "Also")
        )
        or word in posts()
        or word in terms("english", "lower")
    )


def _trim_title(text: str, start: int, end: int) -> Span | None:
    while True:
        found = re.compile(
            r"(?:(?:the|of|and|for|on|to|at|in|&|a|an|then|by|from|with|new)\b|[ ,])[ ]*"
        ).match(text, start, end)
        if not found or found.end() == found.start():
            break
        start = found.end()
    while end > start and text[end - 1] in " ,":
        end -= 1
    return Span(start, end) if end > start else None


def is_rank(text: str, title: Span) -> bool:
    """Return whether a title before a name is no more than a rank (General, Professor)."""
    return text[slice(*title)] in terms("english", "rank")


def has_post(title: str) -> bool:
    return any(
        word.strip(".,") in posts() or word.split("-")[-1] in posts() for word in title.split()
    )


@cache
def _apposition(whole: bool) -> re.Pattern[str]:
    told = terms("english", "say", "propose", "speak")
    verbs = "|".join(sorted((word for word in told if word.endswith("ed")), key=len, reverse=True))
    pattern = _APPOSITION.replace("{verbs}", f"{verbs}|said|says|spoke|told|gave|made")
    return re.compile(pattern.replace("| and [A-Z]", "") if whole else pattern)


def find_after(text: str, name: Span, stop: int) -> Span | None:
    """Return the title in brackets or between commas after a name."""
    at = skip_letters(text, name.end, stop)
    if found := _PAREN.match(text, at, stop):
        inner = found["title"]
        if not re.search(r"\d{3}|photo|left|right", inner):
            return Span(*found.span("title"))
    for whole in (False, True):  # …, Minister of Trade and Industry, needs all up to the comma
        found = _apposition(whole).match(text, at, stop)
        if found is None:
            continue
        title = Span(*found.span("title"))
        article = re.match(r"(?:the|a|an) ", text[title.start : title.end])
        start = title.start + (article.end() if article else 0)
        words = text[start : title.end]
        first = words.split(",")[0]
        if has_post(first) and not re.match(r"(?:who|which|and|said|also|speaking)\b", words):
            return _find_apposition_end(text, Span(start, title.end), stop)
    return None


def _find_apposition_end(text: str, title: Span, stop: int) -> Span:
    """Return the title with later parts between commas as long as they hold a post or a body."""
    end = title.end
    if (joined := _AND_POST.match(text, end, stop)) and has_post(joined["part"]):
        end = joined.end()
    while text[end : end + 2] == ", ":
        found = _PART.match(text, end, stop)
        if not found or not (
            _is_continued(found["part"])
            or _ACRONYM.fullmatch(found["part"])
            or (
                _AFFILIATION.fullmatch(text, end, found.end())
                and _VERB_NEXT.match(text, found.end(), stop)
            )
        ):
            break
        end = found.end()
    return Span(title.start, end)


def _is_continued(part: str) -> bool:
    words = part.split()
    if any(word in terms("english", "say", "speak", "propose", "attend") for word in words):
        return False
    capital = sum(word[0].isupper() for word in words)
    return (has_post(part) and len(words) > 1) or (
        capital >= 1 and any(word in terms("english", "organisation") for word in words)
    )
