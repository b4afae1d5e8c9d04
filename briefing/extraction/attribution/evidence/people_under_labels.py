"""People whom a label vouches for: 主讲人：井佐原均, or the lines below 与谈人： and Panelists:."""

import re

from briefing.chinese.han import HAN
from briefing.extraction.attribution.evidence.people_lists import ASIDE, PART, list_people
from briefing.extraction.attribution.page import Page
from briefing.extraction.labels import english_labels
from briefing.extraction.lexicons.field_labels import is_label
from briefing.extraction.lexicons.vocabulary import terms, word_list
from briefing.extraction.naming.chinese import chinese_titles, person_alone
from briefing.extraction.naming.chinese.name_shapes import is_plausible, single_surnames
from briefing.extraction.naming.english import english_mentions
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span

_LONGEST = 160  # characters of one person with the titles
# The English of a Chinese name or field behind it: 李四，某某大学  Chair: Si Li, Some University
_RENDERED = re.compile(rf"(?<=[{HAN}）])[ ]+[A-Z][^{HAN}]*$")
_TITLED = re.compile(
    r"(?P<name>[^／/，,|｜（(—：:]{2,30}?)[ ]*"
    rf"(?:[／/，,|｜]|—+|(?P<open>[（(])|[ ]+(?=[{HAN}]))"
    r"[ ]*(?P<title>[^。！？]{2,90})"
)
_SLASH = re.compile("[／/｜|]")
_LATIN = re.compile(
    r"[A-ZÀ-Þ][\w.’'-]*"
    r"(?: (?:(?:de|del|da|di|van|von|der|den|bin|ibn|al|el|la|le) )?[A-ZÀ-Þ][\w.’'-]*){1,4}"
)
_BEARERS = ("长", "人", "师", "员", "者", "家", "理")  # that end the word for who does a work
_HAN = re.compile(f"[{HAN}]{{2,5}}")


def find_under_label(page: Page, span: Span) -> list[Mention]:
    """Return the people whom a field's value or a line below its label names and nobody else.

    The label is evidence, so names of no common shape and mere affiliations are taken too.
    """
    text = page.folded
    if page.english:
        return list_people(page, span)
    rendered = _RENDERED.search(text, *span)
    if rendered and (found := find_under_label(page, Span(span.start, rendered.start()))):
        return found
    slashed = _find_titled(text, span, page.known) if _SLASH.search(text, *span) else None
    if found := [slashed] if slashed else list_people(page, span):
        return found
    if span.end - span.start > 3 * _LONGEST:
        return []
    one = _find_titled(text, span, page.known) or _find_latin(page, span)
    return [one] if one else _find_bare_names(page, span)


def _find_titled(text: str, span: Span, known: frozenset[str]) -> Mention | None:
    """Return the person of 李四／某某副会长、前部长 or 李四，某某大学."""
    found = _TITLED.fullmatch(text, *span)
    if not found or span.end - span.start > _LONGEST:
        return None
    shut = found["open"] is not None
    if shut != found["title"].endswith(("）", ")")) and shut:
        return None
    begin = english_mentions.skip_honorific(text, found.start("name"))
    name, rank = person_alone.split_rank(text, Span(begin, found.end("name")))
    title = Span(found.start("title"), found.end("title") - shut)
    slashed = text[found.end("name") : title.start].strip()[:1] in tuple("／/|｜")
    if not _is_possible_name(text[slice(*name)], known):
        return None
    if not (slashed or _is_possible_title(text[slice(*title)])):
        return None
    return Mention(name, title, span.end, Evidence.TITLED, rank)


def _is_possible_title(words: str) -> bool:
    """Return whether words end as a title, or as the name of a body in the title's place."""
    if chinese_titles.is_title(words) or chinese_titles.is_organisation_before(
        words, len(words), 0
    ):
        return True
    return words.endswith(_BEARERS) or chinese_titles.is_title(words.rsplit(" ", 1)[0])


def _find_latin(page: Page, span: Span) -> Mention | None:
    """Return the person of a value in Latin letters in a Chinese text."""
    if not page.folded[slice(*span)].isascii():
        return None
    found = english_labels.person(page.folded, span, page.known)
    return found if found and found.evidence >= Evidence.KNOWN else None


def _find_bare_names(page: Page, span: Span) -> list[Mention]:
    """Return the people of a list of bare names, of which some may have no common shape."""
    text = page.folded
    found: list[Mention] = []
    sure = 0
    for part in (trim(text, m.span()) for m in PART.finditer(text, *span)):
        aside = ASIDE.search(text, *part)
        part = Span(part.start, aside.start()) if aside else part
        words = text[slice(*part)]
        if words.endswith(tuple(terms("stops", "unnamed"))):
            continue
        name, rank = person_alone.split_rank(text, part)
        bare = text[slice(*name)]
        if not _is_possible_name(bare, page.known):
            return []
        sure += is_plausible(bare) or bare in page.known
        found.append(Mention(name, None, part.end, Evidence.KNOWN, rank))
    return found if sure or len(found) == 1 else []


def _is_possible_name(words: str, known: frozenset[str]) -> bool:
    """Return whether words can be a name where a label vouches for them."""
    if words.isascii():
        return words in known or _LATIN.fullmatch(words) is not None
    if words in known or _LATIN.fullmatch(words) or is_plausible(words, True):
        return not is_label(words)
    if not person_alone.is_unusual(words) or is_label(words):
        return False
    japanese = _HAN.fullmatch(words) is not None and len(words) > 3
    surname = words[0] in single_surnames() or words[:2] in terms(
        "surnames", "compound", "japanese"
    )
    return "·" in words or (japanese and (surname or not _has_common_word(words)))


def _has_common_word(words: str) -> bool:
    """Return whether a common word stands at either end, as in a phrase and in no name."""
    return words[:2] in word_list("words") or words[-2:] in word_list("words")
