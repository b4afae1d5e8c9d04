"""Headlines: the shortest self-contained head of a proposal, always an exact quotation of it."""

import re
from functools import cache

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import one_of, terms
from briefing.extraction.proposals.prose import find_first_clause, find_head
from briefing.extraction.proposals.weighed_speech import Speech
from briefing.reading.document import Span

_SHORT = 16  # a first sentence up to here is a head as it stands (characters)
_ALONE = 5  # characters that can say something alone
_LONG = 40
_ENGLISH_LONG = 80  # characters; a longer sentence gives up what stands before its proposal
_CALL = re.compile(
    rf"{one_of('around_proposals', 'but')}?{one_of('around_proposals', 'we')}?"
    rf"{one_of('around_proposals', 'again')}*{one_of('around_proposals', 'calls')}(?=[{HAN}])|"
    rf"(?:我|我们)(?:认为|觉得)(?=[{HAN}])|(?:就是|还)?{one_of('around_proposals', 'must')}"
    rf"(?![求素点么对用是])(?=[{HAN}]{{4}})"
)
_ENGLISH_END = re.compile(
    r"[;:—]|, (?:and|so|which|as|by|because|in order|with|while|to|\w+ing)\b"
    r"|, (?:especially|particularly)\b|,? (?:so that|in order to|because) "
)
_WHEN = re.compile(
    rf"(?:“?十[四五六七]五”?(?:时期|期间)?|{one_of('around_proposals', 'next')}|(?:到|"
    rf"至)?20\d\d年(?:底|前|底前)?|{one_of('around_proposals', 'now')})(?:一个?时期|"
    rf"[三五十几两]+年(?:内|间)?)?，|在{one_of('around_proposals', 'such')}"
    rf"{one_of('around_proposals', 'situation')}(?:之?下|之?上)?，|(?:对|为|因)此，|所以，"
)
_WITH = re.compile(  # with whom and by what means: the action is still to come
    rf"[^，。；]{{0,10}}?{one_of('around_proposals', 'will')}"
    rf"{one_of('around_proposals', 'goes_on')}*{one_of('around_proposals', 'by_means')}"
)
_STILL = re.compile(  # heads that break off: whom with, of what, what one knows
    rf"{one_of('around_proposals', 'breaks_off')}[，。；：]?$|"
    rf"^[^，。；]{{0,10}}?{one_of('around_proposals', 'will_do')}从[^，。；]*中[，。；]?$|"
    rf"^{one_of('around_proposals', 'as_to')}[^，。；]*[，。；：]?$"
)
_WHERE = re.compile(  # 政府在政策酝酿初期: when or where, and not yet what
    rf"[^，。；]{{0,10}}?在[^，。；]{{2,24}}{one_of('around_proposals', 'when_where')}[，。；]?"
)
_END = "。；：？！，,.;:?!、"


def find_headline(speech: Speech, span: Span) -> Span:
    """Return the head of the proposal at `span`: to the end of the first clause that stands alone.

    A short first sentence is one, else the clauses from the one that proposes on; words of calling
    (建议, 要) stay out where a whole clause follows them.
    """
    first = speech.sentences(span)
    whole = first[0] if first else span
    head = _HEAD[speech.language](speech, whole)
    return _strip_marks(speech.text, head)


def _head_in_chinese(speech: Speech, sentence: Span) -> Span:
    folded = speech.text
    if sentence.end - sentence.start <= _SHORT:
        return _strip_call(folded, sentence)
    weighed = speech.clauses(sentence)
    start = _skip_time(folded, find_head(folded, weighed), sentence.end)
    for clause, _ in weighed:
        if clause.end <= start:
            continue
        head = _strip_call(folded, Span(start, clause.end))
        if _is_long_enough(folded[slice(*head)]) and not _is_adjunct(folded[slice(*head)]):
            return head
    return _strip_call(folded, Span(start, sentence.end))


def _skip_time(folded: str, start: int, end: int) -> int:
    """Return `start` moved past clauses that say no more than when (“十五五”时期，)."""
    while found := _WHEN.match(folded, start, end):
        start = found.end()
    return start


def _strip_call(folded: str, span: Span) -> Span:
    call = _CALL.match(folded, *span)
    if call and len(folded[call.end() : span.end].strip(_END)) > _ALONE:
        return Span(call.end(), span.end)
    return span


def _is_long_enough(text: str) -> bool:
    """Return whether `text` is long enough to be understood alone."""
    return len(text.strip(_END)) >= _ALONE


def _is_adjunct(text: str) -> bool:
    """Return whether `text` is an adjunct, to which the clause that acts is still to come."""
    last = text.rstrip(_END).rpartition("，")[2]
    if len(text) <= 2 * _LONG and (_WHERE.fullmatch(text) or _STILL.search(text)):
        return True
    if _WITH.match(text) and "，" not in text.rstrip(_END) and not _has_action(text):
        return True
    return text.startswith(_adjuncts()) and "，" not in text.rstrip(_END) and len(last) < _LONG


def _has_action(text: str) -> bool:
    """Return whether a word of action stands in `text` behind its means."""
    means = _WITH.match(text)
    return means is not None and any(
        text.find(word, means.end() + 1) >= 0 for word in terms("action_words", "act")
    )


@cache
def _adjuncts() -> tuple[str, ...]:
    return tuple(terms("action_words", "adjunct"))


def _head_in_english(speech: Speech, sentence: Span) -> Span:
    folded, start = speech.text, sentence.start
    if sentence.end - start > _ENGLISH_LONG:
        weighed = speech.clauses(sentence)
        start = weighed[find_first_clause(folded, weighed)][0].start
    for found in _ENGLISH_END.finditer(folded, start, sentence.end):
        if folded[start : found.start()].count(" ") >= 4:
            return Span(start, found.start())
    return Span(start, sentence.end)


def _strip_marks(folded: str, span: Span) -> Span:
    start, end = span
    while end > start + 1 and (folded[end - 1].isspace() or folded[end - 1] in _END):
        end -= 1
    if end > start + 1 and folded[end - 1] == "”" and "“" not in folded[start:end]:
        end -= 1
    return Span(start, end)


_HEAD = {"zh": _head_in_chinese, "en": _head_in_english}
