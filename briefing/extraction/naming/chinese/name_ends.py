"""Where a name ends in Chinese text, judged by its shape and by what follows it."""

import re
from functools import cache

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import any_of, one_of, terms, word_list
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.name_shapes import find_endings, rare_surnames
from briefing.reading.document import Span


@cache
def _follow() -> tuple[tuple[re.Pattern[str], float], ...]:
    say = terms("verbs", "say", "propose") - terms("verbs", "weak")
    acts = terms("follow", "speak", "chair", "attend") | {"担任"}
    links = terms("follow", "adverb", "preposition", "joiner") | terms("verbs", "weak")
    return (
        (re.compile(any_of(say)), 3.0),
        (re.compile(any_of(acts)), 2.5),
        (_ADVERBIAL, 2.0),
        (chinese_titles.rank(), 2.5),
        (re.compile(any_of(word for word in links if len(word) > 1)), 2.0),
        (_DATED, 2.0),
        (re.compile(r"[，。：；、！？（）()“”\n|｜/\s:,—…\[\]【】]|$"), 1.5),
        (re.compile(any_of(word for word in links if len(word) == 1) + r"|的|是"), 1.0),
    )


_ADVERBIAL = re.compile(  # 真诚地表达, and no noun that ends in 地 or begins with it
    rf"[{HAN}]{{2,4}}(?<![各此当本内外两场基营耕草湿土园驻])地(?![区方铁产震球带点位理址域下上面图质])"
)
_JOINERS = frozenset("和与及")
_DATED = re.compile(r"\d{1,2}(?:[日号]|月\d)")  # 李四10日接受采访时说
_NAMED_AFTER = re.compile(  # 李四希望小学, 李四纪念馆: named after a person who says nothing
    one_of("around_names", "named_after")
)
_MARK = re.compile(r"[，、。：；！？（）”\n]|$")


def _is_last_character(text: str, at: int) -> bool:
    """Return whether 和, 与 or 及 at `at` joins nothing, so that it ends a name (江清和认为)."""
    if text[at : at + 1] not in _JOINERS:
        return False
    after = (_MARK, _follow()[0][0], _words_of_one())
    return any(pattern.match(text, at + 1) for pattern in after)


@cache
def _words_of_one() -> re.Pattern[str]:
    """Return the pattern of what no second name can begin with: 李永和|在会上, 李永和|以及."""
    return re.compile(f"以及|[在就对向](?![{HAN}]{{1,2}}(?:[、，。]|说|表示))")


def weigh_what_follows(text: str, at: int) -> float | None:
    """Return how well what begins at `at` may follow a name, or None where nothing ends there."""
    if _is_last_character(text, at) or _NAMED_AFTER.match(text, at):
        return None
    weight = next((weight for found, weight in _follow() if found.match(text, at)), None)
    if weight == 1.0 and _follow()[0][0].match(text, at + 1):
        return 2.5
    return weight


def find_name_end(text: str, start: int, stop: int, titled: bool) -> int | None:
    """Return where the name that begins at `start` ends, judged by its shape and what follows."""
    best: tuple[float, int] | None = None
    shapes = list(find_endings(text, start, stop, titled))
    for candidate in shapes:
        if text[start] in _JOINERS and _is_joining(text, Span(start, candidate.end)):
            continue
        follow = 1.5 if candidate.end == stop else weigh_what_follows(text, candidate.end)
        if follow is not None:
            whole = 2.8 if _is_last_character(text, candidate.end - 1) else 0.0
            best = max(best or (-9.0, 0), (candidate.fit + whole + follow, candidate.end))
    if best is None and titled and text[start] not in _JOINERS:
        best = max(
            ((c.fit, c.end) for c in shapes if _is_beginning_of_word(text, c.end)), default=None
        )
        return best[1] if best and best[0] >= _CLEAR else None
    return best[1] if best and best[0] > 1.2 else None


def _is_joining(text: str, name: Span) -> bool:
    """Return whether 和 before what looks like a name joins another post (部长和驻外大使)."""
    return name.end - name.start > 3 or bool(chinese_titles.ending().match(text, name.end))


_SURELY = 2.0  # how well what follows a name must fit where only its surname says so
_CLEAR = 0.9  # the fit of a shape that needs no more than a common word behind it


def _is_beginning_of_word(text: str, at: int) -> bool:
    """Return whether a common word of two characters begins at `at`, so that a name can end."""
    return text[at : at + 2] in word_list("words")


def is_before_saying(text: str, at: int) -> bool:
    """Return whether a verb of speech begins at `at`."""
    weights = [weight for weight in (weigh_what_follows(text, at),) if weight]
    return bool(weights) and weights[0] == 3.0


def find_rare_name_end(text: str, start: int, stop: int) -> int | None:
    """Return where a name of three characters with a rare surname ends behind a title, or None."""
    end = start + 3
    if text[start] not in rare_surnames() or text[start] in "和但由那相来" or end > stop:
        return None
    word = text[start : start + 2] in word_list("words")
    whole = not word and (weigh_what_follows(text, end) or 0.0) >= _SURELY
    return end if whole and find_name_end(text, start, stop, titled=True) == end else None


def is_post_before_name(text: str, start: int, stop: int) -> bool:
    """Return whether a post begins at `start` and a name behind it (总督学顾问陶安平)."""
    post = chinese_titles.ending().match(text, start, stop)
    if not post or post.end() - start < 2:
        return False
    return any(shape.fit > 1 for shape in find_endings(text, post.end(), stop))
