"""A title cut into clauses at 、 and ，, save where these stand inside one name."""

import re

from briefing.translation.glossary import Glossary
from briefing.translation.rules.titles.tokens import cut_title

# 、 inside 第十二、十三届 and inside brackets does not part clauses.
_BREAK = re.compile(r"(?<!届)[、，；;,/]+(?![一二三四五六七八九十\d]+届)|(?<=届)[，；;,]")
_ALSO = re.compile(r"(?<=.)[并]?兼(?:任)?(?!职)|(?<=.)并任")
_ASIDE = re.compile(r"（([^（）]*)）")
RANKS = {
    "正部级": "minister level",
    "正部长级": "minister level",
    "副部级": "vice-minister level",
    "副部长级": "vice-minister level",
    "正局级": "director-general level",
    "正厅级": "director-general level",
    "正司级": "director-general level",
    "副局级": "deputy director-general level",
    "副厅级": "deputy director-general level",
    "副司级": "deputy director-general level",
    "正处级": "division-director level",
    "主持工作": "presiding",
    "主持日常工作": "presiding",
    "兼": "",
    "兼任": "",
    "女": "",
}


def cut_clauses(folded: str, glossary: Glossary) -> list[tuple[str, str]]:
    """Return the clauses of a folded title, each with the rank that brackets give, in English."""
    rank = ""
    kept = folded
    for aside in _ASIDE.finditer(folded):
        if aside[1] in RANKS:
            kept = kept.replace(aside.group(), f"\0{aside[1]}\0")
    kept = _ALSO.sub("、", kept)
    parts = [part for part in _BREAK.split(kept) if part]
    cleaned = []
    for part in _rejoin_names(parts, glossary):
        pieces = part.split("\0")
        rank = RANKS.get(pieces[1], "") if len(pieces) > 2 else ""
        cleaned.append(("".join([pieces[0], *pieces[2:]]), rank))
    return [(text, rank) for text, rank in cleaned if text]


def _rejoin_names(parts: list[str], glossary: Glossary) -> list[str]:
    """Join what 、 parts inside one name: 经济、社会和文化研究中心."""
    joined: list[str] = []
    for part in parts:
        last = joined[-1] if joined else ""
        if last and _stops_inside_name(last, glossary):
            joined[-1] = f"{last}、{part}"
        else:
            joined.append(part)
    return joined


def _stops_inside_name(text: str, glossary: Glossary) -> bool:
    """Return whether a text stops inside a name: its last word is of a field, without a post."""
    tokens = cut_title(text, glossary)
    return tokens[-1].kind == "word" and all(token.kind != "post" for token in tokens)
