"""The name of an event in an English text: titled “…”, in the heading, or a capitalised name."""

import re
from collections.abc import Iterator

from briefing.extraction.event.scope import Scope
from briefing.extraction.event.vocabulary_of_events import label
from briefing.extraction.lexicons.vocabulary import terms
from briefing.reading import Span

_NOUN = (
    r"(?:Forum|Summit|Conference|Symposium|Congress|Meeting|Seminar|Workshop|Dialogue|"
    r"Roundtable|Round Table|Listening Session|"
    r"Session|Assembly|Convention|Expo|Exposition|Colloquium|Hearing|Consultations?|"
    r"Webinar|Retreat|Talks|Fair|Week|Days|Festival)"
)
_BRIEFING = r"(?:Briefing|Press Conference|Media Conference)"
_WORD = r"(?:[A-Z0-9][\w’'&./\-–]*)"
_LINK = r"(?:of|for|on|and|the|to|with|in|from|&|–|-)"
_NAME = re.compile(rf"\b(?:{_LINK} )?{_WORD}(?:,? (?:{_LINK} ){{0,2}}{_WORD})*")
_TITLED = re.compile(
    r"(?:conference|forum|summit|seminar|workshop|symposium|event|webinar|roundtable|titled|entitled|called|named|dubbed),?\s+[“\"](?P<name>[^”\"\n]{4,150}?),?[”\"]",
    re.I,
)
_HEADLINE = re.compile(
    r"^(?:(?:Readout|Summary|Report|Highlights?|Minutes|Proceedings|Record|Outcomes?|"
    r"Transcript|Communiqu[eé]|Agenda|Programme|Program|"
    r"Remarks|Statements?|Key (?:Points|Takeaways|Messages)|Notes|Digest|Overview)\s*(?:of|"
    r"from|at|for|on|:|–|-)\s*(?:the\s+)?)+",
    re.I,
)
_AFTER = re.compile(
    r"\s*[:–—|\-,(]*\s*\(?(?:(?:Draft|Final|Provisional|Tentative|Meeting|Conference|"
    r"Event)\s+)?(?:Agenda|Programme|Program|Summary|Highlights|Readout|Report|Minutes|"
    r"Proceedings|Schedule|Key (?:Points|Takeaways|Messages)|Speakers?[’']? (?:Views|"
    r"Remarks)|Digest|"
    r"What (?:the |our )?(?:speakers|participants|experts) (?:said|proposed)|"
    r"(?:edited )?transcript|Concept Note)(?:\s+of\s+.*)?\)?\s*$",
    re.I,
)
_SENTENCE = re.compile(
    r"\b(?:Calls?|Opens?|Urges?|Says?|Ends?|Closes?|Holds?|Held|Concludes?|Begins?|"
    r"Discuss(?:es)?|Kicks?)\b"
)
_DATED = re.compile(  # gathered at the Oru Centre on Tuesday for the 5th …
    r".*\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:for|at|to|during|in) (?:the )?"
)
_HAPPENS = re.compile(
    r"\b(?:held|opened|opens|took place|takes place|convened|kicked off|concluded|closed|"
    r"hosted|addressed|wrapped up|began|gathered|attended|"
    r"organi[sz]ed|brought together|marked|speaking at|spoke at|told|at)\b"
)


def find_title(scope: Scope) -> Span | None:
    """Return the name of the event, the first certain one."""
    finders = (_find_titled, _find_in_headings, _find_in_sentences)
    return next((span for find in finders for span in find(scope)), None)


def _find_titled(scope: Scope) -> Iterator[Span]:
    noun = re.compile(rf"{_NOUN}|\bevent\b", re.I)
    for sentence in scope.sentences:
        for found in _TITLED.finditer(scope.text, *sentence):
            if re.search(r"^(?i:the|a|an|this)?.*", found["name"]) and noun.search(
                scope.text, sentence.start, found.start("name")
            ):
                yield Span(*found.span("name"))


def _find_in_headings(scope: Scope) -> Iterator[Span]:
    for heading in scope.headings:
        if label().match(scope.text, *heading):
            continue
        words = scope.text[heading.start : heading.end].strip("#* ")
        start = scope.text.index(words, heading.start) if words else heading.start
        lead = _HEADLINE.match(words)
        after = _AFTER.search(words)
        end = after.start() if after and after.start() > 5 else len(words)
        begin = lead.end() if lead else 0
        name = words[begin:end].rstrip()
        long = [word for word in name.split() if len(word) > 3]
        capital = all(word[0].isupper() or word[0].isdigit() for word in long)
        named = long and capital and re.search(rf"\b(?:{_NOUN}|{_BRIEFING})\b", name)
        if named and not _SENTENCE.search(name):
            yield Span(start + begin, start + begin + len(name))


def _find_in_sentences(scope: Scope) -> Iterator[Span]:
    for sentence in scope.sentences:
        if not _HAPPENS.search(scope.text, *sentence):
            continue
        for found in _NAME.finditer(scope.text, *sentence):
            if span := _cut_name(scope.text, Span(*found.span()), sentence.start):
                yield span


def _cut_name(text: str, span: Span, sentence: int) -> Span | None:
    """Return the capitalised name up to the noun and its “on …”, or None when it is none."""
    words = text[span.start : span.end]
    noun = list(re.finditer(rf"\b{_NOUN}\b", words))
    if not noun:
        return None
    start = span.start
    if lead := re.match(
        rf"(?:(?:{_LINK}|The|At|In|On|During|Speaking|Opening|Addressing|A|An|This)\s+)+", words
    ):
        start += lead.end()
    if dated := _DATED.match(text, start, span.start + noun[-1].start()):
        start = dated.end()
        noun = [found for found in noun if span.start + found.start() >= start]
    whole = re.match(r".*\b20\d\d$", words) and text[span.end : span.end + 2] != ", "
    stop = (
        None
        if whole
        else re.search(
            r",|\s(?:in|at|from)\s|\sand the\s|\sto\s(?=[A-Z])",
            text[span.start + noun[0].end() : span.end],
        )
    )
    end = span.start + noun[0].end() + stop.start() if stop else span.end
    name = text[start:end].rstrip(" .,")
    tail = re.search(rf"(?:\s+{_LINK})+$", name)
    name = name[: tail.start()] if tail else name
    return (
        Span(start, start + len(name))
        if len(name.split()) >= 2
        and name.split()[0] not in terms("english", "post")
        and not re.fullmatch(
            rf"(?:Opening|Closing|Plenary|First|Second|Next|High-Level|Annual) {_NOUN}", name
        )
        else None
    )
