"""Quotations signed below or behind: “…” ——某某主任李四."""

import re

from briefing.extraction.attribution.layout_contract import (
    NOTHING,
    Claim,
    Layout,
    Recognised,
    Source,
)
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.naming.mention import Evidence
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span

_SIGNED = re.compile(r"(?:—{1,3}|–|--|－－)[ ]*(?P<who>[^—。！？；：“”\n]{2,80})$")
_PRESENTS = ("访", "专访", "对话", "与", "记")  # the subtitle of an interview or report


def recognise(page: Page) -> Recognised:
    """Return the quotations that a dash and a person follow, on the same line or the next."""
    claims: list[Claim] = []
    taken: set[int] = set()
    lines = page.free_lines()
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        if found := _read_signature(page, line, above):
            claims.append(found)
            taken |= {line.number} | (
                {above.number} if above and found.statements[0].start < line.span.start else set()
            )
    if not claims:
        return NOTHING
    return Recognised(
        tuple(claims), frozenset(taken), layout=f"quotation ——name ({len(claims)} signatures)"
    )


SPEC = Layout("signed", 50, recognise)


def _read_signature(page: Page, line: Line, above: Line | None) -> Claim | None:
    found = _SIGNED.search(page.folded, max(line.span.start, line.span.end - 90), line.span.end)
    if not found:
        return None
    who = Span(*found.span("who"))
    mention = page.person(who)
    if page.folded[who.start : who.end].startswith(_PRESENTS):
        return None
    if mention is None or mention.evidence < Evidence.KNOWN:
        return None
    said = _find_quotation(page, Span(line.span.start, found.start()), above)
    if said is None:
        return None
    rule = "signed: a quotation with a dash and a person behind it"
    return Claim(
        mention,
        "speaker",
        mention.name,
        Source.SIGNATURE,
        rule,
        (said,),
        Span(found.start(), line.span.end),
        head=True,
    )


def _find_quotation(page: Page, before: Span, above: Line | None) -> Span | None:
    start, end = before if before.end - before.start > 4 else (above.span if above else before)
    start, end = trim(page.folded, (start, end), '“"', '”"')
    quoted = page.folded[start - 1 : start] in '“"' or page.folded[end : end + 1] in '”"'
    return (
        Span(start, end) if end - start > 4 and (quoted or before.end - before.start <= 4) else None
    )
