"""The person whom a passage names and nothing else: a title and a name, in either order."""

import re
from dataclasses import replace

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.field_labels import fields, is_label
from briefing.extraction.lexicons.vocabulary import ending_in, one_of, terms, word_list
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.name_shapes import (
    find_endings,
    is_foreign,
    is_plausible,
    rare_surnames,
    single_surnames,
)
from briefing.extraction.naming.chinese.other_forms import is_name
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span

_PAREN = re.compile(r"^(?P<name>[^（）]{1,40}?)[ ]?（(?P<title>[^（）]{1,60})）$")
_PARTED = re.compile(
    r"^(?P<name>[A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*)*|"
    rf"[{HAN}]{{1,2}}[ ][{HAN}]{{1,2}}(?=[ ])"
    r"|[^，,/ （）]{2,14})[ ]?(?:[，,/／|]|[ ]{1,4}|-|—+)[ ]?(?P<title>.{2,80})$"
)
_PRESENTED = re.compile(rf"(?:[^\n]*—)?{one_of('around_names', 'interview')}[：: ]*")
_WITH_NOTE = re.compile(r"(?P<who>[^（）]{2,60})（(?P<note>[^（）]{2,40})）")
_NOTED = re.compile(r"[ ]?（(?P<name>[^（）]{2,40})）$")  # another form of the name, behind it
_FOREIGN = re.compile(r"[A-Z][a-z’'\-]+(?: [A-Z][a-z’'\-]+){1,3}")  # in Latin letters
_ADDRESSED = 8  # characters; no surname with a form of address is longer
_LINKED = re.compile("[的和与及是了在]")  # words that link others: a phrase, and no name
_FAMILIAR = re.compile("[老小阿]")  # before a surname: 老周
_HELD = re.compile(rf"{one_of('around_names', 'before_post')}+$")  # of a post behind a name


def find_person(text: str, span: Span, known: frozenset[str]) -> Mention | None:
    """Return the person that all of `span` names, with or without a title, or None."""
    start, end = trim(text, span)
    words = text[start:end]
    if also := _NOTED.search(words):
        inner = find_person(text, Span(start, start + also.start()), known)
        if inner and inner.evidence >= Evidence.KNOWN and is_name(also["name"]):
            return replace(inner, end=end)
    forms = (
        _find_alone,
        _find_in_brackets,
        _find_first_of_three,
        _find_after_title,
        _find_behind_body,
        _find_before_title,
        _find_before_post,
        _find_familiar,
    )
    for form in forms:
        if mention := form(text, Span(start, end), words, known):
            name = text[slice(*mention.name)]
            return None if is_label(name) or is_label(name[1:]) else mention
    return None


def find_person_under_label(text: str, span: Span, known: frozenset[str]) -> Mention | None:
    """Return the person whom a label names: alone, before a note (书面意见), or in one.

    业务单位回应（科长李四） is the latter.
    """
    if about := _WITH_PARTICULARS.fullmatch(text, *span):
        return _with_particulars(text, about, known)
    found = _WITH_NOTE.fullmatch(text, *span)
    whole = find_person(text, span, known)
    if whole or not found:
        return whole
    before = find_person(text, Span(*found.span("who")), known)
    if before and before.evidence >= Evidence.KNOWN and found["note"] in terms("stops", "manner"):
        return before
    inside = find_person(text, Span(*found.span("note")), known)
    return inside if inside and inside.evidence is Evidence.TITLED else None


_PARTICULAR = (
    rf"(?:男|女|[{HAN}]{{1,5}}族|(?:19|20)?\d{{2}}年(?:\d{{1,2}}月)?生|\d{{2}}岁|"
    rf"(?:中共|民主)?党员|{one_of('parties', 'party')}(?:人士)?)"
)
_WITH_PARTICULARS = re.compile(  # 李四（女，壮族）　某某局局长, and 某某局局长李四（女）
    rf"(?P<who>[^（）]{{2,60}}?)[ ]*（{_PARTICULAR}(?:[，、 ]+{_PARTICULAR}){{0,3}}）[ ，,]*"
    r"(?P<title>[^（）：]{0,60})"
)


def _with_particulars(text: str, found: re.Match[str], known: frozenset[str]) -> Mention | None:
    """Return the person of a label with particulars behind the name, the title before or after."""
    who, title = Span(*found.span("who")), Span(*found.span("title"))
    words = text[slice(*who)]
    if title.end == title.start:
        return find_person(text, who, known)
    named = is_plausible(words, True) or words in known
    if named and chinese_titles.is_title(text[slice(*title)]):
        return Mention(who, title, title.end, Evidence.TITLED)
    return None


def _find_alone(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    if words in known:
        return Mention(span, None, span.end, Evidence.KNOWN)
    name, rank = split_rank(text, span)
    bare = text[name.start : name.end]
    if bare in known:
        return Mention(name, rank, span.end, Evidence.KNOWN, rank)
    if (
        rank
        and len(bare) in (1, 2)
        and any(e.end for e in find_endings(text + "　　", name.start, name.end + 2))
    ) and (len(bare) == 1 or bare in terms("surnames", "compound")):
        return Mention(span, None, span.end, Evidence.KNOWN, rank)
    if is_plausible(bare) and (not bare.isascii() or _FOREIGN.fullmatch(bare)):
        title = rank if rank and _is_post(text, rank) else None
        return Mention(name, title, span.end, Evidence.KNOWN if rank else Evidence.BARE, rank)
    return None


def _is_post(text: str, rank: Span) -> bool:
    words = text[rank.start : rank.end]
    return words in terms("posts", "rank")


def split_rank(text: str, span: Span) -> tuple[Span, Span | None]:
    """Return the name and the rank after it, when `span` ends in one."""
    for at in range(max(span.start + 1, span.end - 4), span.end):
        if text[at : span.end] in terms("posts", "rank", "address"):
            held = _HELD.search(text, span.start + 1, at)
            begin = held.start() if held else at
            stop = begin - 1 if text[begin - 1] == " " and begin - 1 > span.start else begin
            return Span(span.start, stop), Span(begin, span.end)
    return span, None


def _find_in_brackets(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    found = _PAREN.match(words)
    if not found:
        return None
    name = Span(span.start, span.start + found.end("name"))
    title = Span(span.start + found.start("title"), span.start + found.end("title"))
    inner, rank = split_rank(text, name)
    bare = text[inner.start : inner.end].strip()
    titled = chinese_titles.is_title(text[title.start : title.end])
    if rank and _is_post(text, rank) and not titled:
        title = rank
    if bare in known or is_plausible(bare, titled) or (titled and is_unusual(bare)):
        return Mention(inner, title, span.end, Evidence.TITLED, rank)
    return None


def _find_first_of_three(
    text: str, span: Span, words: str, known: frozenset[str]
) -> Mention | None:
    """Return the person of 李四 研究员 某某公司: a name, a post, a body, parted by blanks."""
    parts = words.split()
    if (
        len(parts) != 3
        or not chinese_titles.is_title(parts[1])
        or chinese_titles.is_title(parts[0])
    ):
        return None
    if parts[0].isascii() or not (parts[0] in known or is_plausible(parts[0])):
        return None
    name = Span(span.start, span.start + len(parts[0]))
    title = Span(span.start + words.index(parts[1], len(parts[0])), span.end)
    return Mention(name, title, span.end, Evidence.TITLED)


def is_unusual(name: str) -> bool:
    """Return whether a name of no common shape can be one: short, no title, no body."""
    if (
        name in fields()
        or name in terms("nameless_labels", "nobody", "asking")
        or name in word_list("words")
    ):
        return False
    whole = re.fullmatch(f"[{HAN}·]{{2,8}}", name) is not None and not _LINKED.search(name)
    bodies = (
        chinese_titles.is_organisation_before(name, end, 0) for end in range(3, len(name) + 1)
    )
    return whole and not chinese_titles.is_title(name) and not any(bodies)


def _find_after_title(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 某某主任李四, the title reaching to the line's start."""
    name_span, rank = split_rank(text, span)
    best: tuple[float, int] | None = None
    last_post = _find_last_post(text, name_span)
    for start in range(max(span.start + 2, name_span.end - 30), name_span.end - 1):
        before = text[span.start : start]
        if not _is_calling(before.rstrip(" |｜/／")) or text[start] in " |｜/／":
            continue
        if start > last_post:
            break
        if rank and text[start : name_span.end] in word_list("words"):
            continue  # 高级工程师 is a rank, and nobody called 高级
        if not chinese_titles.is_title(before.rstrip(" |｜/／")) and _is_rare_word(
            text[start : name_span.end]
        ):
            continue  # 网友留言, and nobody called 留言
        for candidate in find_endings(text, start, name_span.end, titled=True):
            if candidate.end == name_span.end:
                fit = candidate.fit + 0.5 * (text[start : candidate.end] in known)
                best = max(best or (-9.0, 0), (fit, start))
    if best is None:
        return _find_odd_after_title(text, span, name_span)
    name = Span(best[1], name_span.end)
    led = _PRESENTED.match(text, span.start, name.start)
    title = Span(led.end() if led else span.start, name.start)
    while text[title.end - 1] in " ，、|｜/／":
        title = Span(title.start, title.end - 1)
    return Mention(name, title, span.end, Evidence.TITLED, rank)


def _is_rare_word(words: str) -> bool:
    """Return whether a word is a common one, or one that no common surname begins."""
    listed = words in word_list("words") and words[0] in rare_surnames()
    return listed or words in word_list("common_words")


def _find_behind_body(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 某某所李四副研究员: a body, the name, and the post behind it."""
    name, rank = split_rank(text, span)
    if rank is None or chinese_titles.is_organisation_before(text, name.end, span.start):
        return None
    for start in range(max(span.start + 2, name.end - 4), name.end - 1):
        bare = text[start : name.end]
        parted = text[start - 1] == " "  # 某某大学化学系 李四教授
        body = start - parted
        named = chinese_titles.is_organisation_before(text, body, span.start)
        if bare in word_list("words"):
            continue
        if is_plausible(bare, True) and (named or (parted and text[body - 1] in "系科组队")):
            return Mention(Span(start, name.end), None, span.end, Evidence.TITLED, rank)
    return None


def _find_last_post(text: str, span: Span) -> int:
    """Return where the post begins in which `span` ends, so that no name is found inside it."""
    posts = terms("posts", "post")
    sizes = range(min(8, span.end - span.start), 2, -1)
    ends = (span.end - size for size in sizes if text[span.end - size : span.end] in posts)
    return next(ends, span.end)


def _find_odd_after_title(text: str, span: Span, name: Span) -> Mention | None:
    """Return the person whose name has no common shape after a title (旗长那顺巴图)."""
    for start in range(max(span.start + 3, name.end - 6), name.end - 2):
        bare = text[start : name.end]
        if (
            chinese_titles.is_title(text[span.start : start])
            and is_unusual(bare)
            and is_foreign(bare)
        ):
            return Mention(
                Span(start, name.end), Span(span.start, start), span.end, Evidence.TITLED
            )
    return None


def _find_before_title(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 李四，某某主任 or 李四 某某主任."""
    found = _PARTED.match(words)
    if not found:
        return None
    name = Span(span.start, span.start + found.end("name"))
    title = Span(span.start + found.start("title"), span.end)
    inner, rank = split_rank(text, name)
    bare = text[inner.start : inner.end]
    named = bare in known or is_plausible(bare, True) or is_unusual(bare)
    if named and (chinese_titles.is_title(found["title"]) or _find_post_and_body(found["title"])):
        return Mention(inner, title, span.end, Evidence.TITLED, rank)
    return None


def _find_post_and_body(words: str) -> bool:
    """Return whether words are a post and the body behind it, parted by a blank: 教授 某某大学."""
    post, _, body = words.partition(" ")
    return chinese_titles.is_title(post) and chinese_titles.is_organisation_before(
        body.strip(), len(body.strip()), 0
    )


def _find_before_post(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 李四常务副主任, a post and nothing more right behind the name."""
    for length in (2, 3, 4):
        name, post = words[:length], words[length:].lstrip("副常务政执行代总")
        if post in terms("posts", "post") and (name in known or is_plausible(name)):
            title = Span(span.start + length, span.end)
            return Mention(Span(span.start, title.start), title, span.end, Evidence.KNOWN)
    return None


def _find_familiar(text: str, span: Span, words: str, known: frozenset[str]) -> Mention | None:
    """Return the person of 退休工人老周 or 市民李先生: a form of address for a surname."""
    if not ending_in(words, terms("posts", "address")) and not _FAMILIAR.search(words):
        return None
    nearest = range(max(span.start, span.end - _ADDRESSED), span.end - 1)
    name = next((at for at in nearest if _is_addressed(text[at : span.end])), -1)
    if name < 0 or (name > span.start and not _is_calling(text[span.start : name])):
        return None
    title = Span(span.start, name) if name > span.start else None
    evidence = Evidence.KNOWN if title else Evidence.BARE
    return Mention(Span(name, span.end), title, span.end, evidence)


def _is_addressed(words: str) -> bool:
    """Return whether `words` are 老周, 小李 or 李先生."""
    if _FAMILIAR.match(words):
        return words[1:] in single_surnames() or words[1:] in terms("surnames", "compound")
    surname = words.removesuffix(ending_in(words, terms("posts", "address")) or words)
    return surname in single_surnames() or surname in terms("surnames", "compound")


def _is_calling(words: str) -> bool:
    """Return whether `words` end as a title does, or with what many people are (市民, 工人)."""
    return chinese_titles.is_title(words) or bool(ending_in(words, terms("posts", "common")))
