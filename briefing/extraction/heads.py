"""The head of a labelled line: a person, a person without a name, or the name of a field."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from briefing.extraction import titles
from briefing.extraction.aliases import is_name
from briefing.extraction.lexicons import table
from briefing.extraction.mentions import Mention
from briefing.extraction.names import HAN, endings, is_foreign, plausible, single
from briefing.extraction.vocabulary import any_of, terms, word_list
from briefing.reading.document import Span
from briefing.record import Role

HEAD = 90  # characters; no label is longer
_PREFIX = re.compile(
    r"(?:[\[(（]?\d{1,2}:\d{2}(?::\d{2})?[\])）]?[ ]+|[\[［](?=[^\]］\n]{1,40}[\]］][ ]?[：:])|"
    r"(?i:No)[.．]?[ ]?\d{1,2}[ 、.．:：]+|"
    r"0?\d{1,2}[ ]+(?=[\u3400-\u9fff](?<![年月日号时点分个位名家人]))|"
    r"[#>*\-●•■◆▲★※○◦▍▌▎▶►◇□·]+[ ]*|"
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）][ ]*|"
    r"（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）[ ]*|[①-⑳][ ]*|【|\*\*|__)*"
)
_COLON = re.compile(r"(?P<tail>(?:】|[\]］]|\*\*|__|[ ])*)(?:：|:(?=\s|$|[“\"]))(?:\*\*|__)*[ ]*")
_BRACKETED = re.compile(r"【(?P<head>[^】\n]{2,60})】[：: ]*")
_DASHED = re.compile(r"(?:[—–]{1,2})?[ ]?(?P<head>[^—–：:。，\n]{2,50})[ ]?[—–]{1,2}$")
_BROKEN = re.compile(r"[。！？；…\n|｜=]|“[^”]*$|^[^“]*”")
_PAREN = re.compile(r"^(?P<name>[^（）]{1,40}?)[ ]?（(?P<title>[^（）]{1,60})）$")
_PARTED = re.compile(
    r"^(?P<name>[A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*)*|"
    r"[\u3400-\u9fff]{1,2}[ ][\u3400-\u9fff]{1,2}(?=[ ])"
    r"|[^，,/ （）]{2,14})[ ]?(?:[，,/／|]|[ ]{1,4}|-|—+)[ ]?(?P<title>.{2,80})$"
)
_PRESENTED = re.compile(r"(?:[^\n]*—)?(?:专访|对话|访谈|访|本期嘉宾|嘉宾|主讲|主讲人|采访)[：: ]*")
_TOLD = re.compile("的是|认为|表示|指出|强调|关注")  # what a sentence tells, and no label
_NOTED = re.compile(r"[ ]?（(?P<name>[^（）]{2,40})）$")  # another form of the name, behind it
_FOREIGN = re.compile(r"[A-Z][a-z’'\-]+(?: [A-Z][a-z’'\-]+){1,3}")  # in Latin letters
_LINKED = re.compile("[的和与及是了在]")  # words that link others: a phrase, and no name
_HELD = re.compile(
    "(?:副|助理?|荣誉|名誉|特聘|兼任|主治|首席|资深|代理|署理)+$"
)  # of a post behind a name
_TWICE = re.compile(
    r"(?P<label>[\u3400-\u9fff]{2,6})[ ]?[/／][ ]?[A-Z][A-Za-z -]{2,24}"
)  # 主持人 / Moderator
_WITH_NOTE = re.compile(r"(?P<who>[^（）]{2,60})（(?P<note>[^（）]{2,40})）")
_HOST = re.compile(r"^(?:主持人|主持|本场主持|圆桌主持|特约主持人?)[ ，、/·]{0,2}")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon: strength 3 titled, 2 known, 1 bare; `body` starts the rest."""

    kind: Literal["person", "nobody", "field"]
    span: Span
    body: int
    mention: Mention | None = None
    host: bool = False
    field: str = ""

    @property
    def strength(self) -> int:
        """Return how sure the head is a person."""
        return self.mention.strength if self.mention else 0


def head_of(text: str, line: Span, known: frozenset[str]) -> Head | None:
    """Return the head of a line that begins with one and a colon, or None."""
    start = _PREFIX.match(text, line.start, line.end).end()  # type: ignore[union-attr]
    limit = min(line.end, start + HEAD)
    if bracketed := _BRACKETED.match(text, max(line.start, start - 1), line.end):
        span = Span(*bracketed.span("head"))
        return _head(text, span, bracketed.end(), known)
    if dashed := _DASHED.match(text, line.start, line.end):
        return _head(text, Span(*dashed.span("head")), line.end, known)
    for colon in _COLON.finditer(text, start, limit):
        span = Span(start, colon.start())
        return _head(text, span, colon.end(), known) if span.end > span.start else None
    return None


def _head(text: str, span: Span, body: int, known: frozenset[str]) -> Head | None:
    words = text[span.start : span.end]
    if _BROKEN.search(words) or _TOLD.search(words):
        return None
    if field := field_role(words.replace(" ", "").rstrip("s")) or field_role(words):
        return Head("field", span, body, field=field)
    if (twice := _TWICE.fullmatch(words)) and (field := _fields().get(twice["label"])):
        return Head("field", span, body, field=field)
    if _nobody(words):
        return Head("nobody", span, body)
    host = _HOST.match(words)
    inner = _unbracketed(text, Span(span.start + host.end(), span.end)) if host else span
    mention = person(text, inner, known) or _beside_note(text, inner, known)
    return Head("person", span, body, mention, host=bool(host)) if mention else None


def _beside_note(text: str, span: Span, known: frozenset[str]) -> Mention | None:
    """Return the person before a note (书面意见), or in one: 业务单位回应（科长李四）."""
    found = _WITH_NOTE.fullmatch(text, *span)
    if not found:
        return None
    before = person(text, Span(*found.span("who")), known)
    if before and before.strength > 1 and found["note"] in terms("stops", "manner"):
        return before
    inside = person(text, Span(*found.span("note")), known)
    return inside if inside and inside.strength == 3 else None


def _unbracketed(text: str, span: Span) -> Span:
    """Return what stands in brackets around all of `span` (主持人（李四，某报记者）), or it."""
    enclosed = text[span.start : span.start + 1] == "（" and text[span.end - 1] == "）"
    if enclosed and text.find("）", span.start, span.end) == span.end - 1:
        return Span(span.start + 1, span.end - 1)
    return span


_ROLES: tuple[Role, ...] = ("speaker", "moderator", "chair", "attendee")


@cache
def _fields() -> dict[str, Role]:
    return {label: role for role in _ROLES for label in terms("fields", role)}


@cache
def _asker() -> re.Pattern[str]:
    return re.compile(
        r"(?:记者|提问|观众|网友|听众|媒体|通讯员|(?<![总任级])编辑|编导)[一-龥A-Z\d]{0,4}$|"
        r"^(?:本[报刊]|新华社|中新社|记者|网友|观众|提问者)"
    )


def _nobody(words: str) -> bool:
    bare = words.strip("（）()[]【】* 0123456789一二三四五六七八九十ABCDE")
    return bare in terms("stops", "nobody") or bool(_asker().search(bare))


def person(text: str, span: Span, known: frozenset[str]) -> Mention | None:
    """Return the person that all of `span` names, with or without a title, or None."""
    start, end = span
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    words = text[start:end]
    if also := _NOTED.search(words):
        inner = person(text, Span(start, start + also.start()), known)
        if inner and inner.strength > 1 and is_name(also["name"]):
            return replace(inner, end=end)
    forms = (
        _alone,
        _bracketed,
        _after_title,
        _behind_body,
        _before_title,
        _before_post,
        _familiar,
    )
    for form in forms:
        if mention := form(text, Span(start, end), words, known):
            name = text[slice(*mention.name)]
            return None if is_label(name) or is_label(name[1:]) else mention
    return None


def _alone(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    if words in known:
        return Mention(span, None, span.end, 2)
    name, rank = without_rank(text, span)
    bare = text[name.start : name.end]
    if bare in known:
        return Mention(name, rank, span.end, 2, rank)
    if (
        rank
        and len(bare) in (1, 2)
        and any(e.end for e in endings(text + "　　", name.start, name.end + 2))
    ) and (len(bare) == 1 or bare in terms("surnames", "compound")):
        return Mention(span, None, span.end, 2, rank)
    if plausible(bare) and (not bare.isascii() or _FOREIGN.fullmatch(bare)):
        return Mention(
            name, rank if rank and _is_post(text, rank) else None, span.end, 1 + bool(rank), rank
        )
    return None


def _is_post(text: str, rank: Span) -> bool:
    words = text[rank.start : rank.end]
    return words in terms("titles", "rank")


def without_rank(text: str, span: Span) -> tuple[Span, Span | None]:
    """Return the name and the rank after it, when `span` ends in one."""
    for at in range(max(span.start + 1, span.end - 4), span.end):
        if text[at : span.end] in terms("titles", "rank", "address"):
            held = _HELD.search(text, span.start + 1, at)
            begin = held.start() if held else at
            stop = begin - 1 if text[begin - 1] == " " and begin - 1 > span.start else begin
            return Span(span.start, stop), Span(begin, span.end)
    return span, None


def _bracketed(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    found = _PAREN.match(words)
    if not found:
        return None
    name = Span(span.start, span.start + found.end("name"))
    title = Span(span.start + found.start("title"), span.start + found.end("title"))
    inner, rank = without_rank(text, name)
    bare = text[inner.start : inner.end].strip()
    titled = titles.ends_title(text[title.start : title.end])
    if rank and _is_post(text, rank) and not titled:
        title = rank
    if bare in known or plausible(bare, titled) or (titled and _unusual(bare)):
        return Mention(inner, title, span.end, 3, rank)
    return None


def _unusual(name: str) -> bool:
    """Return whether a name of no common shape can be one: short, no title, no body."""
    if name in _fields() or name in terms("stops", "nobody") or name in word_list("words"):
        return False
    whole = re.fullmatch(f"[{HAN}·]{{2,8}}", name) is not None and not _LINKED.search(name)
    return (
        whole and not titles.ends_title(name) and not titles.organisation_before(name, len(name), 0)
    )


def _after_title(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 某某主任李四, the title reaching to the line's start."""
    name_span, rank = without_rank(text, span)
    best: tuple[float, int] | None = None
    last_post = _last_post(text, name_span)
    for start in range(max(span.start + 2, name_span.end - 30), name_span.end - 1):
        before = text[span.start : start]
        if not _is_calling(before.rstrip(" |｜/／")) or text[start] in " |｜/／":
            continue
        if start > last_post:
            break
        if rank and text[start : name_span.end] in word_list("words"):
            continue  # 高级工程师 is a rank, and nobody called 高级
        for candidate in endings(text, start, name_span.end, titled=True):
            if candidate.end == name_span.end:
                fit = candidate.fit + 0.5 * (text[start : candidate.end] in known)
                best = max(best or (-9.0, 0), (fit, start))
    if best is None:
        return _after_title_unusual(text, span, name_span)
    name = Span(best[1], name_span.end)
    led = _PRESENTED.match(text, span.start, name.start)
    title = Span(led.end() if led else span.start, name.start)
    while text[title.end - 1] in " ，、|｜/／":
        title = Span(title.start, title.end - 1)
    return Mention(name, title, span.end, 3, rank)


def _behind_body(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 某某所李四副研究员: a body, the name, and the post behind it."""
    name, rank = without_rank(text, span)
    if rank is None or titles.organisation_before(text, name.end, span.start):
        return None
    for start in range(max(span.start + 2, name.end - 4), name.end - 1):
        bare = text[start : name.end]
        parted = text[start - 1] == " "  # 某某大学化学系 李四教授
        body = start - parted
        named = titles.organisation_before(text, body, span.start)
        if bare in word_list("words"):
            continue
        if plausible(bare, True) and (named or (parted and text[body - 1] in "系科组队")):
            return Mention(Span(start, name.end), None, span.end, 3, rank)
    return None


def _last_post(text: str, span: Span) -> int:
    """Return where the post begins in which `span` ends, so that no name is found inside it."""
    posts = terms("titles", "post")
    sizes = range(min(8, span.end - span.start), 2, -1)
    ends = (span.end - size for size in sizes if text[span.end - size : span.end] in posts)
    return next(ends, span.end)


def _after_title_unusual(text: str, span: Span, name: Span) -> Mention | None:
    """Return the person whose name has no common shape after a title (旗长那顺巴图)."""
    for start in range(max(span.start + 3, name.end - 6), name.end - 2):
        bare = text[start : name.end]
        if titles.ends_title(text[span.start : start]) and _unusual(bare) and is_foreign(bare):
            return Mention(Span(start, name.end), Span(span.start, start), span.end, 3)
    return None


def _before_title(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 李四，某某主任 or 李四 某某主任."""
    found = _PARTED.match(words)
    if not found:
        return None
    name = Span(span.start, span.start + found.end("name"))
    title = Span(span.start + found.start("title"), span.end)
    inner, rank = without_rank(text, name)
    bare = text[inner.start : inner.end]
    if (bare in known or plausible(bare, True) or _unusual(bare)) and titles.ends_title(
        found["title"]
    ):
        return Mention(inner, title, span.end, 3, rank)
    return None


def _before_post(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 李四常务副主任, a post and nothing more right behind the name."""
    for length in (2, 3, 4):
        name, post = words[:length], words[length:].lstrip("副常务政执行代总")
        if post in terms("titles", "post") and (name in known or plausible(name)):
            title = Span(span.start + length, span.end)
            return Mention(Span(span.start, title.start), title, span.end, 2)
    return None


def _familiar(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 退休工人老周 or 市民李先生: a form of address for a surname."""
    name = next(
        (at for at in range(span.start, span.end - 1) if _addressed(text[at : span.end])), -1
    )
    if name < 0 or (name > span.start and not _is_calling(text[span.start : name])):
        return None
    title = Span(span.start, name) if name > span.start else None
    return Mention(Span(name, span.end), title, span.end, 2 if title else 1)


def _addressed(words: str) -> bool:
    """Return whether `words` are 老周, 小李 or 李先生."""
    if words[0] in "老小阿":
        return words[1:] in single() or words[1:] in terms("surnames", "compound")
    forms = (end for end in terms("titles", "address") if words.endswith(end))
    surname = min((words[: -len(end)] for end in forms), key=len, default="")
    return surname in single() or surname in terms("surnames", "compound")


def _is_calling(words: str) -> bool:
    """Return whether `words` end as a title does, or with what many people are (市民, 工人)."""
    return titles.ends_title(words) or words.endswith(tuple(terms("titles", "common")))


@cache
def field_role(label: str) -> Role | None:
    """Return the role that a field's label gives the people named after it (邀请专家与谈：)."""
    first, _, last = label.strip().rpartition(" ")
    if first and first.count(" ") < 3 and last.lower() in terms("fields", "occasion"):
        return "speaker"
    if label in _fields():
        return _fields()[label]
    found = _affixed().fullmatch(label)
    return _fields().get(found["core"]) if found else None


@cache
def _affixed() -> re.Pattern[str]:
    before, after = (any_of(terms("fields", kind)) for kind in ("before", "after"))
    cores = any_of(word for word in _fields() if not word.isascii())
    return re.compile(f"(?:{before})*(?P<core>{cores})(?:{after})?")


def is_column(label: str) -> bool:
    """Return whether the words head a column of a programme: a role, or 时间, 地点, 内容."""
    return label in _fields() or label in terms("fields", "column")


@cache
def _labels() -> frozenset[str]:
    parts = (word for row in table("sessions") for word in row["words"].split("|"))
    return frozenset({*_fields(), *terms("fields", "column"), *terms("stops", "nobody"), *parts})


def is_label(words: str) -> bool:
    """Return whether the words name a field, a column, a part or unnamed people: no person."""
    return words in _labels()


def after_marks(text: str, line: Span) -> int:
    """Return where a line's words begin after list marks, numbers and emphasis."""
    return _PREFIX.match(text, line.start, line.end).end()  # type: ignore[union-attr]
