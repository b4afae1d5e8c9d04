"""People named in a sentence: who is joined to whom, who receives, who is said to speak."""

import re
from itertools import pairwise

from briefing.extraction.naming.chinese import titles
from briefing.extraction.naming.chinese.mentions import OBJECT_MARKS
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.extraction.text.predicates import Act
from briefing.reading.document import Span

_JOINED = re.compile(
    r"(?:（[^（）]{2,50}）)?[ ]*(?:[、，/]|和|与|及|以及|暨|等|、以及|，以及)?[ ]*$"
)


def are_joined(text: str, one: Mention, other: Mention) -> bool:
    """Return whether two people stand in one list, the second's organisation between them."""
    between = text[one.end : other.start]
    if _JOINED.match(between):
        return True
    listed = re.fullmatch(
        r"(?:（[^（）]{2,50}）)?(?:、|，|和|与|及|以及)(?P<bodies>[^，。；：“”]{2,60})", between
    )
    bodies = listed["bodies"].split("、") if listed else []
    return bool(bodies) and all(titles.organisation_before(b, len(b), 0) for b in bodies)


def find_receiving(text: str, named: list[Mention]) -> set[int]:
    """Return the numbers of those to whom the person before does something (李四为张三授牌)."""
    found: set[int] = set()
    for number, (one, other) in enumerate(pairwise(named), 1):
        to = other.start == one.end + 1 and text[one.end] in OBJECT_MARKS
        if to or (number - 1 in found and are_joined(text, one, other)):
            found.add(number)
    return found


_BILLED = re.compile(r"的?《[^》]{2,80}》")
_BILLS = re.compile("(?:报告|演讲|讲座|发言|分享|授课|宣讲)[^。；：]{0,12}：")
_GUESTS = re.compile(
    "(?:演讲|主讲|发言|授课|报告|对话|致辞|分享|圆桌|点评|研讨)(?:嘉宾|专家|学者|者|人)"
    "(?:(?:有|包括|为|是|分别[为是]|如下|名单)：?|：|——)"
)
_TAKES_FLOOR = re.compile("(?:发言|演讲|致辞|分享|登台|上台讲)的$")  # 随后发言的某某教授李四


def find_other_act(text: str, line: Span, mention: Mention) -> Act | None:
    """Return the act of a subject without a known verb: saying, behind a quotation."""
    lead = re.compile(r"(?:(?:来自|列席|作为|在)[^，。“”]{2,24}的|[，— ])?$")
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
