"""People named in a sentence: who is joined to whom, who receives, who is said to speak."""

import re
from itertools import pairwise

from briefing.extraction.lexicons.vocabulary import one_of
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.chinese_mentions import OBJECT_MARKS
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.extraction.text.predicates import Act
from briefing.reading.document import Span

_JOINED = re.compile(
    rf"(?:（[^（）]{{2,50}}）)?[ ]*(?:[、，/]|{one_of('reporting', 'and')}|、以及|，以及)?[ ]*$"
)


def are_joined(text: str, one: Mention, other: Mention) -> bool:
    """Return whether two people stand in one list, the second's organisation between them."""
    between = text[one.end : other.start]
    if _JOINED.match(between):
        return True
    listed = re.fullmatch(
        rf"(?:（[^（）]{{2,50}}）)?(?:、|，|{one_of('reporting', 'joins')})"
        rf"(?P<bodies>[^，。；：“”]{{2,60}})",
        between,
    )
    bodies = listed["bodies"].split("、") if listed else []
    return bool(bodies) and all(chinese_titles.is_organisation_before(b, len(b), 0) for b in bodies)


def find_receiving(text: str, named: list[Mention]) -> set[int]:
    """Return the numbers of those to whom the person before does something (李四为张三授牌)."""
    found: set[int] = set()
    for number, (one, other) in enumerate(pairwise(named), 1):
        to = other.start == one.end + 1 and text[one.end] in OBJECT_MARKS
        if to or (number - 1 in found and are_joined(text, one, other)):
            found.add(number)
    return found


_BILLED = re.compile(r"的?《[^》]{2,80}》")
_BILLS = re.compile(rf"{one_of('reporting', 'talk')}[^。；：]{{0,12}}：")
_GUESTS = re.compile(
    rf"{one_of('reporting', 'talk_at')}{one_of('reporting', 'people')}"
    rf"(?:{one_of('reporting', 'listing')}：?|：|——)"
)
_TAKES_FLOOR = re.compile(rf"{one_of('reporting', 'takes_floor')}的$")  # 随后发言的某某教授李四


def find_other_act(text: str, line: Span, mention: Mention) -> Act | None:
    """Return the act of a subject without a known verb: saying, behind a quotation."""
    lead = re.compile(rf"(?:{one_of('reporting', 'from')}[^，。“”]{{2,24}}的|[，— ])?$")
    before = lead.sub("", text[max(line.start, mention.start - 20) : mention.start])
    stop = re.compile(r"[。！？\n]|$").search(text, mention.end, min(line.end, mention.end + 120))
    end = stop.start() if stop else line.end
    if (
        before.endswith("”")
        and before[-2:-1] in "。！？，…"
        and text[mention.end : mention.end + 1] != "的"
    ):
        return Act("say", mention.end, end, end)
    billed = _BILLED.match(text, mention.end) and _is_bill(text, line, mention, _BILLS)
    if billed or _is_bill(text, line, mention, _GUESTS):
        return Act("speak", mention.end, mention.end, mention.end)
    if _TAKES_FLOOR.search(text, max(line.start, mention.start - 20), mention.start):
        return Act("speak", mention.end, mention.end, mention.end)
    known = mention.evidence is Evidence.TITLED or (
        mention.evidence is Evidence.KNOWN and mention.title is not None
    )
    opens = (
        mention.evidence is Evidence.KNOWN and mention.start == line.start
    )  # a paragraph on one known
    if (known or opens) and (not before or before[-1] in "。！？；\n"):
        return Act("topic", mention.end, mention.end, mention.end)
    return None


def _is_bill(text: str, line: Span, mention: Mention, opens: re.Pattern[str]) -> bool:
    """Return whether a sentence opens a list of talks or of who gives them: 演讲嘉宾有：李四、…"""
    start = max(line.start, text.rfind("。", line.start, mention.start))
    return opens.search(text, start, mention.start) is not None
