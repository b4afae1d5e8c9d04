"""What a person named in a Chinese sentence does: reports, speaks, chairs, leads, attends."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import any_of, one_of, terms

Kind = Literal["say", "propose", "speak", "chair", "moderate", "attend", "topic"]
REACH = 90  # characters from a name to its verb
_CLAUSE = re.compile(r"[。！？；：“”\n]|《[^《》\n]{1,60}》")
_NOUN_AFTER = re.compile(
    rf"(?:{one_of('reporting', 'of_leading')}|会$|{one_of('reporting', 'not_leading')})"
)
_OWN_WORDS = re.compile(rf"的{one_of('reporting', 'utterance')}")
_REPORT = re.compile(rf"的{one_of('reporting', 'sort_of_talk')}?{one_of('reporting', 'paper')}")
_FORMAL = re.compile(rf"[^，。]{{0,30}}{one_of('reporting', 'declares')}")
_AFTER_PAUSE = re.compile(
    rf"(?![是为有])[^，。；：“”]{{2,16}}，{one_of('reporting', 'moreover')}?"
)  # 李四不满答复，追问
_WHILE = re.compile("时(?![间代任限段刻机])")  # 表示时, and not 追问时间表
_OPENING = re.compile(r"[，：, ]*[“‘]?")
# What stands before the quotation mark of a topic.
_TOPIC = re.compile(rf"(?:{one_of('reporting', 'on_subject')}|(?<![有成])就)$")
_TERM = 6  # characters; a longer quotation may be speech
_INTRODUCING = "，：说道称指讲喊问答叹言为是"  # what stands before words that are quoted
_CALLING = 60  # characters from a name to a verb of calling behind a pause
_BACKGROUND = re.compile(one_of("reporting", "earlier"))


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does: the verb from `verb` to `end`, and where the reported words are.

    They begin at `content`, or they end at `before`, where the verb stands behind them.
    """

    kind: Kind
    verb: int
    end: int
    content: int | None = None
    before: int | None = None

    @property
    def opening(self) -> int:
        """Return where words behind the verb begin."""
        return self.end if self.content is None else self.content


@cache
def _verbs_of_saying() -> re.Pattern[str]:
    words = any_of(terms("verbs", "say", "propose", "weak"))
    return re.compile(f"(?!(?<=继)续)(?:{words})")  # 继续指出, and no 续指


@cache
def _other_verbs() -> re.Pattern[str]:
    groups = ((kind, any_of(terms("follow", kind))) for kind in ("chair", "speak", "attend"))
    return re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in groups))


@cache
def _words_between() -> re.Pattern[str]:
    """What may stand between a name and a verb that needs to be close to it."""
    adverbs = any_of(terms("follow", "adverb"))
    said = any_of(terms("verbs", "say", "weak") | terms("follow", "speak"))
    return re.compile(rf"(?:{adverbs}|{said}[时后]|[{HAN}]{{2,4}}地|[，, 地])*$")


@cache
def _words_before_verb() -> re.Pattern[str]:
    adverbs = any_of(terms("follow", "adverb"))
    links = any_of(terms("follow", "preposition") | terms("follow", "attend", "speak", "chair"))
    return re.compile(rf"(?:（[^（）]{{2,50}}）)?[， ]?(?:{adverbs}|[ ])*{links}")


def find_act_after(text: str, start: int, stop: int) -> Act | None:
    """Return the first act between `start`, where a mention ends, and `stop`."""
    stop = _find_clause_end(text, start, min(stop, start + REACH))
    if text[start : start + 1] == "的":
        return _find_in_own_words(text, start, stop) or _find_in_report(text, start, stop)
    said = _find_saying(text, start, stop)
    done = _find_doing(text, start, said.verb if said else stop)
    if not said and (not done or done.kind == "attend"):
        said = _find_colon_quote(text, start, stop)
    if said and (not done or done.kind in ("attend", "speak", "chair")):
        return said if not done or done.kind != "chair" else done
    return done


def _find_clause_end(text: str, start: int, stop: int) -> int:
    """Return where a mention's clause ends; a topic in quotation marks (围绕“…”) is part of it."""
    at = start
    while found := _CLAUSE.search(text, at, stop):
        if found.group()[0] == "《":  # the name of a work may hold any mark
            at = found.end()
            continue
        at = text.find("”", found.end(), stop)
        before = text[start : found.start()]
        if (
            found.group() != "“"
            or at < 0
            or not (_TOPIC.search(before) or _is_term(text, found, at))
        ):
            return found.start()
        at += 1
    return stop


def _is_term(text: str, opened: re.Match[str], closed: int) -> bool:
    """Return whether a quotation is a term inside a clause (为局长“护航”，指…), and no speech."""
    words = text[opened.end() : closed]
    return len(words) <= _TERM and words.isalnum() and text[opened.start() - 1] not in _INTRODUCING


def _find_in_own_words(text: str, start: int, stop: int) -> Act | None:
    """Return the act of 李四的发言聚焦…, or of 李四的话引来掌声：“…”."""
    own = _OWN_WORDS.match(text, start)
    if own is None:
        return None
    quoted = _find_colon_quote(text, start, stop)
    speech = own.group().endswith(("发言", "讲话", "致辞", "演讲"))
    return quoted or (Act("speak", start, own.end(), own.end()) if speech else None)


def _find_in_report(text: str, start: int, stop: int) -> Act | None:
    """Return the act of 李四的报告分析了…，指出…: what the report says, its author says."""
    own = _REPORT.match(text, start, stop)
    told = list(_verbs_of_saying().finditer(text, own.end(), stop)) if own else []
    after_pause = [
        found for found in told if text[found.start() - 1] in "，中里" or found is told[0]
    ]
    if not own or not after_pause:
        return None
    last = after_pause[-1]
    content = _OPENING.match(text, last.end()).end()  # type: ignore[union-attr]
    return Act("say", last.start(), last.end(), content)


def _find_colon_quote(text: str, start: int, stop: int) -> Act | None:
    """Return the act of a clause that ends in a colon and a quotation: 李四接过话头：“…”."""
    if text[stop : stop + 2] == "：“" and stop - start < 40:
        return Act("say", start, stop, stop + 2)
    return None


def _find_saying(text: str, start: int, stop: int) -> Act | None:
    for found in _verbs_of_saying().finditer(text, start, stop):
        if _is_fitting(text, start, found):
            content = _OPENING.match(text, found.end()).end()  # type: ignore[union-attr]
            paused = content > found.end()
            proposes = found.group() in terms("verbs", "propose") and not paused
            kind: Kind = "propose" if proposes else "say"
            return Act(kind, found.start(), found.end(), found.start() if proposes else content)
    return None


def _is_fitting(text: str, start: int, found: re.Match[str]) -> bool:
    between = text[start : found.start()]
    after = text[found.end() : found.end() + 2]
    if (
        _WHILE.match(after)
        or after.startswith(("的", "书", "、", "等", "后", "期间"))
        or between.endswith(
            ("的", "项", "条", "点", "提出", "有关", "和", "个", "些", "此", "该", "述")
        )
    ):
        return False
    if found.group().startswith("宣布") and _FORMAL.match(text, found.end()):
        return False
    if _BACKGROUND.match(between):
        return False
    if _words_between().match(between) or _AFTER_PAUSE.fullmatch(between):
        return True
    calls = between.endswith("，") and found.group() in terms("verbs", "propose")
    strong = found.group() not in terms("verbs", "weak") or (
        len(between) <= (_CALLING if calls else 30)
        and re.search("[中上里内时，]$|节目$", between) is not None
    )
    return strong and bool(_words_before_verb().match(between)) and between.count("，") <= 2


def _find_doing(text: str, start: int, stop: int) -> Act | None:
    best: Act | None = None
    for found in _other_verbs().finditer(text, start, stop):
        between = text[start : found.start()]
        if found.lastgroup is None or not _is_reachable(between):
            continue
        kind = _kind(text, found, stop)
        act = Act(kind, found.start(), found.end(), found.end())
        if best is None or (best.kind == "attend" and kind != "attend") or kind == "chair":
            best = act
        if found.lastgroup == "chair":
            return _find_chairing(text, act, stop)
        if found.lastgroup == "speak" and not _is_noun(text, found, between):
            return act
    return best if best and best.kind != "speak" else None


def _kind(text: str, found: re.Match[str], stop: int) -> Kind:
    return found.lastgroup  # type: ignore[return-value]


def _is_reachable(between: str) -> bool:
    return (
        not between
        or bool(_words_between().match(between))
        or bool(_words_before_verb().match(between))
        or between.startswith(("等", "将", "并", "、", "，", "一同", "（"))
    )


def _is_noun(text: str, found: re.Match[str], between: str) -> bool:
    if _NOUN_AFTER.match(text, found.end()):
        return True
    return between.endswith(
        (
            "听取",
            "听取了",
            "聆听",
            "观看",
            "根据",
            "按照",
            "的",
            "对",
            "参加",
            "出席",
            "开展",
            "举行",
        )
    )


def _find_chairing(text: str, act: Act, stop: int) -> Act:
    """Return the act of chairing, or of leading a part when the text names one as its object."""
    rest = text[act.end : stop]
    if re.search(
        rf"(?:并|、|和)(?:[^，]{{0,8}})?(?:{one_of('reporting', 'gives_talk')}|"
        rf"作[^，]{{0,12}}{one_of('reporting', 'gives_paper')})",
        rest,
    ):
        return Act("speak", act.verb, act.end, act.end)
    part = re.search(any_of(terms("parts_of_events", "in_sentence")), rest[:24])
    return Act("moderate" if part else "chair", act.verb, act.end, act.end)
