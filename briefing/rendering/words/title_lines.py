"""Long titles broken into lines between words, evenly, as a compositor would."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.chinese.fold import fold
from briefing.rendering.words.passage import Pair, Passage
from briefing.rendering.words.typeset import CLOSING, OPENING

LEADING = {"zh": 13, "en": 28}  # characters of the leading title that stand on one line
SECOND = {"zh": 22, "en": 46}  # and of the one that accompanies it
NEVER_FIRST = f"{CLOSING}·的"  # what ends a line rather than begins one


def break_title(pair: Pair) -> Pair:
    """Return the title in lines, in each language, cut only between words."""
    return Pair(*(passage and _break_passage(passage) for passage in (pair.first, pair.second)))


def _break_passage(title: Passage) -> Passage:
    lang = title.lang[:2]
    longest = (LEADING if title.side == "first" else SECOND)[lang]
    if is_long(title):
        longest = longest * 3 // 2
    return replace(title, lines=break_lines(title.text, lang, longest))


def is_long(title: Passage | None) -> bool:
    """Return whether the title needs more than three lines at its usual size."""
    return title is not None and len(title.text) > 3 * LEADING[title.lang[:2]]


def break_lines(text: str, lang: str, longest: int) -> tuple[str, ...]:
    """Return the lines of a title in `lang` (`zh` or `en`): as few as fit, of about one length.

    None has more than `longest` characters, unless a word does.
    """
    if len(text) <= longest:
        return (text,)
    pieces = _english_pieces(text) if lang == "en" else _chinese_pieces(_cut_words(text))
    wanted = min(-(-len(text) // longest), len(pieces))
    while True:
        cut = _share_evenly(pieces, wanted)
        if max(map(len, cut)) <= longest or wanted >= len(pieces):
            return tuple(line.strip() for line in cut)
        wanted += 1


def _share_evenly(words: list[str], wanted: int) -> list[str]:
    """Return the words in `wanted` lines whose longest line is as short as can be.

    Of equally good ways the one with the earlier long lines is taken.
    """
    total = [0]
    for word in words:
        total.append(total[-1] + len(word))
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(0, 0): (0.0, ())}
    goal = total[-1] / wanted
    for line in range(1, wanted + 1):
        for end in range(line, len(words) + 1):
            ways = (
                (best[line - 1, start][0] + abs(total[end] - total[start] - goal) ** 2, start)
                for start in range(line - 1, end)
                if (line - 1, start) in best
            )
            cost, start = min(ways)
            best[line, end] = (cost, (*best[line - 1, start][1], end))
    ends = best[wanted, len(words)][1]
    starts = (0, *ends[:-1])
    return ["".join(words[a:b]) for a, b in zip(starts, ends, strict=True)]


def _cut_words(text: str) -> tuple[str, ...]:
    from briefing.chinese.words import segmenter  # jieba is loaded only for a title this long

    return tuple(text[start:end] for _, start, end in segmenter().tokens(fold(text)))


def _english_pieces(text: str) -> list[str]:
    return [f"{word} " for word in text.split()]


def _chinese_pieces(words: Iterable[str]) -> list[str]:
    """Return the pieces between which a line may end; blanks stay with the piece before."""
    out: list[str] = []
    for word in words:
        if out and (word[0] in NEVER_FIRST or not word.strip() or _is_opening(out[-1])):
            out[-1] += word
        else:
            out.append(word)
    return out


def _is_opening(piece: str) -> bool:
    return piece[-1] in f"{OPENING}第(" or piece.isdigit()
