"""The labels before a colon that evidence bears out as those of people, line by line."""

import re
from dataclasses import replace
from itertools import chain

from briefing.chinese.han import HAN
from briefing.extraction.attribution.evidence.people_under_labels import find_under_label
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.labels.head import Head
from briefing.extraction.lexicons.vocabulary import word_list
from briefing.extraction.naming.chinese import person_alone
from briefing.extraction.naming.english import english_titles
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span

_POST = re.compile(rf"(?P<post>[{HAN}]{{2,6}})：[ ]*")
_ENGLISH_POST = re.compile(r"(?:The )?(?P<post>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){0,3}):[ ]+")
_THREE = re.compile(rf"(?P<name>[{HAN}]{{3}})：(?=.{{12}})")


def find_label_heads(page: Page) -> dict[int, Head]:
    """Return the heads before a colon that evidence bears out, by the number of their line."""
    found = {}
    for line in page.free_lines():
        head = read_head(page, line)
        if head and head.kind == "field":
            if find_under_label(page, Span(head.body, line.span.end)) or head.field == "attendee":
                continue
            head = replace(head, kind="nobody", asks=head.field == "moderator")
        if head and not _is_item(page, line, head):
            found[line.number] = head
    kept = _keep_certain(page, found)
    return kept | _find_rare_names(page, kept) if _is_talk(kept) else kept


def _is_talk(heads: dict[int, Head]) -> bool:
    """Return whether people speak by turns with one who asks or leads under a bare label."""
    return any(head.kind == "person" for head in heads.values()) and any(
        map(_is_asker, heads.values())
    )


def _is_asker(head: Head) -> bool:
    """Return whether a label is that of somebody without a name, and no field of a programme."""
    return head.kind == "nobody" and head.field in ("", "moderator")


def _find_rare_names(page: Page, heads: dict[int, Head]) -> dict[int, Head]:
    """Return the labels of three characters in a talk that can only be a name of a rare surname."""
    found = {}
    for line in page.free_lines():
        label = None if line.number in heads else _THREE.match(page.folded, *line.span)
        if label and page.folded[line.span.end - 1] in "。！？”" and _is_odd_name(label["name"]):
            name = Span(*label.span("name"))
            mention = Mention(name, None, name.end, Evidence.BARE)
            found[line.number] = Head("person", name, label.end(), mention)
    return found


def _is_odd_name(words: str) -> bool:
    common = word_list("common_words")
    return person_alone.is_unusual(words) and words[:2] not in common and words[1:] not in common


def _is_item(page: Page, line: Line, head: Head) -> bool:
    """Return whether a timed line is an agenda's item: a person and a topic, not a speech."""
    text = page.document.text
    timed = re.match(r"\W{0,3}\d{1,2}[:：]\d{2}", text[line.span.start : line.span.end])
    topic = text[head.body : line.span.end].strip()
    if not timed or not topic:
        return False
    return topic[0] in '《〈“"「' or topic[-1] not in '。！？.!?”"'


def _keep_certain(page: Page, heads: dict[int, Head]) -> dict[int, Head]:
    """Return the heads with a title, a known name, or a bare name that is not alone."""
    sure = sum(head.evidence >= Evidence.KNOWN for head in heads.values())
    bare = sum(head.evidence is Evidence.BARE for head in heads.values())
    bare += bool(bare) and not page.english and any(map(_is_asker, heads.values()))
    kept = {
        number: head
        for number, head in heads.items()
        if head.kind == "nobody" or head.evidence >= Evidence.KNOWN or bare >= 2 or sure
    }
    people = [number for number, head in kept.items() if head.kind == "person"]
    return {} if people == [0] and len(page.lines) > 1 else kept


def read_head(page: Page, line: Line) -> Head | None:
    """Return the head with which a line begins, in the document's language."""
    head = page.head_of(line.span)
    if head and head.kind != "nobody":
        return head
    return _BY_POST[page.language.code](page, line) or head


def _find_bearer_of_english_post(page: Page, line: Line) -> Head | None:
    """Return the head of a line such as Spokesman:, when one titled person's post begins so."""
    found = _ENGLISH_POST.match(page.folded, *line.span)
    if found is None or found["post"].split()[-1] not in english_titles.posts():
        return None
    bearers: dict[str, Mention] = {}
    for mention in chain.from_iterable(page.titled.values()):
        title = page.folded[slice(*mention.title)] if mention.title else ""
        if title.split(" of ")[0].split(" for ")[0].endswith(found["post"]):
            bearers.setdefault(page.folded[slice(*mention.name)], mention)
    if len(bearers) != 1:
        return None
    who = replace(next(iter(bearers.values())), evidence=Evidence.KNOWN)
    return Head("person", Span(*found.span("post")), found.end(), who)


def _find_bearer_of_post(page: Page, line: Line) -> Head | None:
    """Return the head of a line such as 局长：, when one person of the text bears it."""
    found = _POST.match(page.folded, line.span.start, line.span.end)
    who = page.bearer(found["post"]) if found else None
    if found is None or who is None:
        return None
    listed = Span(found.end(), line.span.end)
    if listed.end > listed.start and person_alone.find_person(page.folded, listed, page.known):
        return None  # a list of who holds which post
    return Head(
        "person", Span(*found.span("post")), found.end(), replace(who, evidence=Evidence.KNOWN)
    )


_BY_POST = {"zh": _find_bearer_of_post, "en": _find_bearer_of_english_post}
