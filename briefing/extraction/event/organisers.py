"""Hosts, organizers and supporters: who stands before 主办, 承办, 支持 or after “hosted by”."""

import re
from collections.abc import Iterator

from briefing.chinese.han import HAN
from briefing.chinese.marks import pattern_of
from briefing.chinese.numerals import HAN_COUNT
from briefing.extraction.event.scope import Scope
from briefing.extraction.event.vocabulary_of_events import one_of, words_of
from briefing.extraction.lexicons.vocabulary import terms
from briefing.reading import Span

FIELDS = ("hosts", "organizers", "supporters")
_VERB = re.compile(
    rf"{one_of('how_hosted')}*(?:(?P<hosts>(?<!民)主办)|(?P<organizers>承办)|"
    rf"(?P<supporters>(?:提供)?支持)|(?P<other>{one_of('other_part')}))(?!{one_of('no_hosting')}|"
    rf"，以|{one_of('no_hosting_verb')})|(?P<jointly>合办)|"
    rf"{one_of('together')}(?P<together>{one_of('jointly')})|"
    rf"(?:{one_of('starting')}并)?(?P<by>{one_of('holds')})(?=的|。|；|，)"
)
_UNIT = re.compile(
    rf"{one_of('unit_how')}?(?:(?P<hosts>主办)|(?P<organizers>承办)|(?P<supporters>支持)|"
    rf"(?P<other>{one_of('unit_other')})){one_of('bodies_in_general')}"
)
_IS = re.compile(rf"[ ]*(?:分别)?(?:{one_of('is')}|：)[ ]*(?P<list>[^。；！？\n]{{2,300}})")
_BEFORE_IS = re.compile(rf"{one_of('as')}{one_of('the_event')}*$")
_ENGLISH = re.compile(
    r"\b(?:(?:jointly|co-?)[ -]?)*(?:(?P<hosts>hosted by)|(?P<organizers>organi[sz]ed by)"
    r"|(?P<supporters>supported by|with (?:the )?(?:financial )?support (?:from|"
    r"of)))\s+(?=(?P<list>[^.;\n]{2,300}))",
    re.I,
)
_ENGLISH_STOP = re.compile(
    r",? (?:and |with )?(?:(?:was|is|were|are|which|who|that|in (?:partnership|"
    r"collaboration|cooperation)|under|at|on|as|with)\b"
    r"|(?:jointly |co-?)?(?:hosted|organi[sz]ed|supported|sponsored|held|aims?|aimed|"
    r"aiming|gathered|brought|attracted|took|opened)\b)"
    r"| in (?=[A-Z])|,? from \d|,? (?:and )?the (?:event|forum|conference|summit|meeting|expo)\b",
)
_ENGLISH_HEAD = re.compile(
    r"\b(?:Minist|Depart|Univer|Instit|Academ|Found|Associ|Feder|Council|Commiss|Committ|"
    r"Bureau|Office|Cent(?:er|re)|Agency|"
    r"Organi[sz]|Chamber|Bank|Embassy|Govern|Secretar|School|College|Society|Union|Group|"
    r"Corp|Company|Fund|Trust|Authority|Network|Alliance|Programme|Forum|Board|Press|News)"
)
_GIVEN = "|".join(sorted(terms("english", "given")))
_PERSON = re.compile(  # who hosts a talk is no body
    rf"(?:Mr|Ms|Mrs|Dr|Prof)\b\.?[ ]|(?:{_GIVEN})[ ](?:[A-Z]\.[ ])?[A-Z][\w’'-]+(?=[,.;]|$)"
)
_TAIL = re.compile(
    rf"(?:[ ]*等)?(?:[ ]*(?:多|[{HAN_COUNT}\d]+余?|数)[家个]?)?{one_of('sort_of_body')}?"
    rf"{one_of('any_body')}?$"
)
_ARTICLE = re.compile(r"\s*(?:and )?(?:[Tt]he|its|an?)\b|\s*(?:and )?[A-Z]{2,}\b")
_OPEN_NAME = re.compile(
    r"(?:Minist|Depart|Institut|Cent|Bureau|Office|Committ|Commiss|Council|Agency|Academ|"
    r"Associ|School|College|Chamber|Federation|Foundation|Society)\w* (?:of|for|on)\b"
)
_COUNTRY = 3  # characters of a country's name, which may be a host
_SHORTEST = 3  # characters of a name on either side of 和
_SEPARATOR = re.compile(rf"[、，；;/／|]|,(?=\s)|[ ]{{2,}}|(?<=[{HAN}）])[ ](?=[{HAN}])")
_AND = re.compile(r"以及|暨|(?:和|与(?!会)|及(?!其))")


def find_bodies(scope: Scope) -> dict[str, tuple[Span, ...]]:
    """Return the items of each field, those of the first sentence that prints the field."""
    found: dict[str, tuple[Span, ...]] = {}
    for sentence in scope.sentences:
        for field, items in _find_in_sentence(scope.text, sentence):
            if items and field in FIELDS and field not in found:
                found[field] = items
    return found


def _find_in_sentence(text: str, sentence: Span) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield the field and the items of each list in one sentence."""
    if text[sentence.start : sentence.end].isascii():
        yield from _find_in_english(text, sentence)
        return
    yield from _find_named_units(text, sentence)
    yield from _find_before_verbs(text, sentence)
    yield from _find_in_english(text, sentence)


def _find_named_units(text: str, sentence: Span) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield the lists of 主办单位为甲、乙 and of 甲、乙为主办单位."""
    floor = sentence.start
    for unit in _UNIT.finditer(text, *sentence):
        field = unit.lastgroup or ""
        if listed := _find_list(text, unit, sentence.end):
            yield field, split_items(text, listed)
            floor = listed.end
        elif before := _BEFORE_IS.search(text[floor : unit.start()]):
            end = floor + before.start()
            verbs = [verb.end() for verb in _VERB.finditer(text, floor, end)]
            yield (
                field,
                split_items(
                    text, Span(_find_list_start(text, verbs[-1] if verbs else floor, end), end)
                ),
            )
            floor = unit.end()


def _find_list(text: str, unit: re.Match[str], stop: int) -> Span | None:
    """Return the list after 主办单位为, up to the next such word or the clause of the next 承办."""
    after = _IS.match(text, unit.end(), stop)
    if not after:
        return None
    start, end = after.span("list")
    if verb := _VERB.search(text, start, end):
        end = max(text.rfind("，", start, verb.start()), start)
    if following := _UNIT.search(text, start, end):
        end = following.start()
    return Span(start, end)


def _find_before_verbs(text: str, sentence: Span) -> Iterator[tuple[str, tuple[Span, ...]]]:
    floor = sentence.start
    others: list[str] = []
    lists = [
        s.end for u in _UNIT.finditer(text, *sentence) if (s := _find_list(text, u, sentence.end))
    ]
    for verb in _VERB.finditer(text, *sentence):
        field = verb.lastgroup or ""
        floor = max([floor, *(end for end in lists if end <= verb.start())])
        start = _find_list_start(text, floor, verb.start())
        led = "由" in text[floor:start] or bool(others)
        others.append(field)
        floor = verb.end()
        lent = verb.group().endswith("提供支持")  # 某某咨询提供支持
        if field == "supporters" and not (led and (lent or _is_body(text[start : verb.start()]))):
            continue
        if field == "by" and not text[:start].endswith("由"):
            continue
        field = "hosts" if field in ("together", "jointly", "by") else field
        yield field, split_items(text, Span(start, verb.start()))


def _find_list_start(text: str, floor: int, end: int) -> int:
    """Return where the list that ends at `end` begins: after 由, or a comma not its own."""
    segment = text[floor:end]
    led = [
        m.end()
        for m in re.finditer(r"(?<![理自来])由(?!于|来)|(?<=[会坛动])(?:获得?|得到)", segment)
    ]
    if led:
        return floor + led[-1]
    start = 0
    for mark in re.finditer(r"[，：；“”]", segment):
        start = (
            mark.end()
            if not _is_list(segment[mark.end() :], segment[start : mark.start()])
            else start
        )
    lead = re.match(
        r"[，；、的并和及与 ]*(?:并|同时|且)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上下]午)?",
        segment[start:],
    )
    return floor + start + (lead.end() if lead else 0)


def _is_list(rest: str, part: str) -> bool:
    """Return whether `part` before a comma is an item of the same list as `rest`."""
    last = re.split(r"[、，]", part)[-1]
    return _is_body(last) and len(last) <= 40 and not re.search(r"[了在]|\d日", part)


def _is_body(name: str) -> bool:
    return name.rstrip("） ").endswith(words_of("org"))


def _find_in_english(text: str, sentence: Span) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for found in _ENGLISH.finditer(text, *sentence):
        field = next(key for key in FIELDS if found[key])
        if _PERSON.match(text, found.start("list")):
            continue
        stop = _ENGLISH_STOP.search(text, found.start("list"), found.end("list"))
        yield (
            field,
            split_items(
                text, Span(found.start("list"), stop.start() if stop else found.end("list"))
            ),
        )


def split_items(text: str, span: Span) -> tuple[Span, ...]:
    """Return the names of organisations in a printed list, each an exact part of the text."""
    found = []
    for part in _rejoin(text, list(_split_parts(text, span))):
        for piece in _split_and(text, part):
            if (item := _strip_item(text, piece)) and _is_name(text[item.start : item.end]):
                found.append(item)
    return tuple(found)


def _rejoin(text: str, parts: list[Span]) -> Iterator[Span]:
    """Yield the parts with those joined that a comma inside an English name parts.

    Forests and Fisheries is no body: it goes on with the Ministry of Water before it.
    """
    whole: Span | None = None
    for part in parts:
        words = text[slice(*part)]
        goes_on = words.isascii() and not _ENGLISH_HEAD.search(words) and not _ARTICLE.match(words)
        if whole and goes_on and _OPEN_NAME.search(text[slice(*whole)]):
            whole = Span(whole.start, part.end)
            continue
        if whole:
            yield whole
        whole = part
    if whole:
        yield whole


def _split_parts(text: str, span: Span) -> Iterator[Span]:
    """Yield the parts between commas that stand outside brackets."""
    start, depth, at = span.start, 0, span.start
    marks = {m.start(): m.end() for m in _SEPARATOR.finditer(text, *span)}
    while at < span.end:
        depth += (text[at] in "（(“") - (text[at] in "）)”")
        if at in marks and depth <= 0:
            yield Span(start, at)
            start = at = marks[at]
            continue
        at += 1
    yield Span(start, span.end)


def _split_and(text: str, part: Span) -> Iterator[Span]:
    words = text[part.start : part.end]
    joints = _find_english_joints(words) if words.isascii() else _find_chinese_joints(words)
    start = part.start
    for left, right in joints:
        yield Span(start, part.start + left)
        start = part.start + right
    yield Span(start, part.end)


def _find_chinese_joints(words: str) -> Iterator[tuple[int, int]]:
    """Yield the 和, 与, 及 between two names, and not those inside of one."""
    for joint in _AND.finditer(words):
        left, right = words[: joint.start()], words[joint.end() :]
        if left.count("（") != left.count("）") or min(len(left), len(right)) < _SHORTEST:
            continue
        if joint.group() in ("以及", "暨") or not _is_inside(joint.group(), left, right):
            yield joint.start(), joint.end()


def _is_inside(joint: str, left: str, right: str) -> bool:
    """Return whether 和, 与 or 及 stands inside a name: 林业和草原局, 学位与研究生教育中心."""
    named = _is_body(left) and not (left.endswith("国") and len(left) > _COUNTRY)
    if left.startswith(("国家", "全国", "国际")) and not named:
        return True
    return left.endswith(words_of("field")) or (joint != "和" and not named and _is_body(right))


def _find_english_joints(words: str) -> Iterator[tuple[int, int]]:
    """Yield each “and” with a whole name on both sides: not that of Water and Forests."""
    joints = list(re.finditer(r"\s+(?:and|&)\s+", words))
    start = 0
    ends = [joint.start() for joint in joints[1:]] + [len(words)]
    for joint, end in zip(joints, ends, strict=False):
        left = words[start : joint.start()]
        right = words[joint.end() : end]
        both = bool(_ENGLISH_HEAD.search(left)) == bool(_ENGLISH_HEAD.search(right))
        if both or right.startswith("the ") or re.match(r"[A-Z]{3,}\b", right):
            yield joint.start(), joint.end()
            start = joint.end()


def _strip_item(text: str, span: Span) -> Span | None:
    """Return `span` without articles, numbers, 等单位 and outer marks."""
    start, end = span
    words = text[start:end]
    lead = re.match(
        r"[\s、，,；;：:的“\"]*(?:(?:and|the|The|by)\s+)*" rf"(?:{pattern_of('sign')}|[•\-*]\s+)?",
        words,
    )
    start += lead.end() if lead else 0
    end = start + len(_TAIL.sub("", text[start:end].rstrip(' ，,、；;。.”"')).rstrip(" ，,、"))
    return Span(start, end) if end - start >= 2 else None


def _is_name(words: str) -> bool:
    if words.startswith(words_of("quantity")) or re.match(rf"[\d{HAN_COUNT}]+余?[家个]", words):
        return False
    return len(words) <= (120 if words.isascii() else 45) and not re.search(
        r"[了。]|举行|召开|大力$|给予", words
    )
