"""Labels that may name somebody, although no person is recognised in them: 摄制组：…"""

import re
from functools import cache

from briefing.chinese.han import HAN
from briefing.extraction.labels.nobody import may_be_nobody, only_asks
from briefing.extraction.lexicons.vocabulary import ending_in, one_of, terms, word_list
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.name_shapes import is_plausible
from briefing.extraction.naming.english import english_titles
from briefing.reading.document import Span

_CHINESE = re.compile(  # before a sentence, or before words too many for a field's value
    rf"(?P<label>[{HAN}·“”]{{2,14}})(?:（[^（）]{{2,40}}）)?[：:]"
    r"(?=[^：:]{6}|[^：:\n]{2,5}[。！？])"
)
_ENGLISH = re.compile(
    r"(?P<label>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,4}),[ ][a-z][\w ’'\-]{3,60}:[ ](?=\S)"
)
_CAPITALISED = re.compile(r"(?P<label>(?:[A-Z][\w.’'\-]*[ ]){1,5}[A-Z][\w.’'\-]+):[ ](?=\S)")
_WHO = re.compile(rf"{one_of('reporting', 'unnamed_end')}$")
_CLAUSE = re.compile(one_of("reporting", "no_name_start"))


def chinese_label(folded: str, line: Span) -> Span | None:
    """Return the label of a line that may name somebody, or None where it names a matter."""
    found = _CHINESE.match(folded, *line)
    if not found or not _may_speak(found["label"].strip("“”")):
        return None
    return Span(*found.span("label"))


def _posted(folded: str, line: Span) -> re.Match[str] | None:
    """Return the match of a label of a post and a word that may be a name: Mayor Adams:"""
    found = _CAPITALISED.match(folded, *line)
    words_ = found["label"].split() if found else []
    before = [word for word in words_[:-1] if word in english_titles.posts()]
    return found if before and words_[-1] not in english_titles.posts() else None


def english_label(folded: str, line: Span) -> Span | None:
    """Return the label of an English line that may name somebody: Jo Ash, a farmer: …"""
    found = _ENGLISH.match(folded, *line) or _posted(folded, line)
    return Span(*found.span("label")) if found else None


def _may_speak(words_: str) -> bool:
    """Return whether Chinese words may name a person or a body, and are no clause of a speech."""
    if may_be_nobody(words_) and not only_asks(words_):
        return True
    if words_.startswith(_verbs_of_doing()) or _CLAUSE.search(words_):
        return False
    return bool(
        (len(words_) < 4 and is_plausible(words_))
        or chinese_titles.is_title(words_)
        or _WHO.search(words_)
        or any(_is_title_and_name(words_[:end], words_[end:]) for end in range(2, len(words_) - 1))
        or any(_is_name(words_[end:]) for end in range(2, len(words_) - 1))
        or chinese_titles.is_organisation_before(words_, len(words_), 0)
    )


def _is_title_and_name(title: str, name: str) -> bool:
    """Return whether a title stands before what may be a name or a nickname (村民代表月光)."""
    if name in word_list("words") or len(name) > 4:
        return False
    return chinese_titles.is_title(title) or bool(ending_in(title, terms("posts", "common")))


def _is_name(words_: str) -> bool:
    """Return whether words behind others, which may be a post, can only be a name: 国医大师李四."""
    if len(words_) > 3 or not is_plausible(words_):
        return False
    lists = (word_list("words"), word_list("common_words"))
    return not any(words_ in known or words_[1:] in known for known in lists)


@cache
def _verbs_of_doing() -> tuple[str, ...]:
    """Return the verbs with which the head of a point begins (加强领导：), not what somebody is."""
    verbs = (terms("action_words", kind) for kind in ("act", "do", "adverb"))
    return tuple(terms("stops", "aside").union(*verbs))
