"""Meeting records: the times that meeting software prints beside the name over each speech."""

import re
from collections.abc import Sequence

from briefing.reading.document import LeftOut

_CLOCK = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:[.,]\d{1,3})?)?"
_LONG = r"\d{1,2}[:：]\d{2}[:：]\d{2}(?:[.,]\d{1,3})?"
_DAY = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]*)?"
_NAME = r"[^\s:：\[\]【】()（）。，！？\d][^:：\[\]【】。，！？]{0,30}?"
_OPEN, _SHUT = r"[\[(（【][ ]*", r"[ ]*[\])）】]"
_AFTER = re.compile(  # 李四 00:03:15, 李四（00:03:15）：, with or without the day
    rf"(?P<name>{_NAME})(?P<time>[ \t　]*{_OPEN}{_DAY}{_CLOCK}{_SHUT}|[ \t　]+{_DAY}{_CLOCK})"
    r"(?P<rest>[ \t]*[:：]?[ \t]*)"
)
_BEFORE = re.compile(  # [00:03:15] 李四：…, 00:03:15 李四
    rf"(?P<time>{_OPEN}{_DAY}{_CLOCK}{_SHUT}|{_DAY}{_LONG})[ \t　]*"
    rf"(?P<name>{_NAME})(?=[:：]|[ \t　]*$)"
)
_CUE = re.compile(rf"{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}.*")  # WebVTT and SubRip
_FEWEST = 2


def without_times(lines: Sequence[str]) -> tuple[list[str], list[LeftOut]]:
    """Return the lines without the times over speeches, where several have one, and the times."""
    if any("-->" in line for line in lines):
        return _without_cues(lines)
    found = {at: kept for at, line in enumerate(lines) if (kept := _untimed(line.strip()))}
    if len(found) < _FEWEST or not _are_speeches(lines, list(found)):
        return list(lines), []
    rest = [found[at][0] if at in found else line for at, line in enumerate(lines)]
    return rest, [LeftOut("time", time, f"line {at + 1}") for at, (_, time) in found.items()]


def _untimed(line: str) -> tuple[str, str] | None:
    """Return a name with a colon, as a speech is labelled, what follows it, and the time."""
    if found := _AFTER.match(line):
        rest = line[found.end() :]
        if not rest or found["rest"].strip():
            return f"{found['name'].strip()}：{rest}", found["time"].strip()
    if found := _BEFORE.match(line):
        rest = line[found.end() :].lstrip(":： \t\u3000")
        return f"{found['name'].strip()}：{rest}", found["time"].strip()
    return None


def _are_speeches(lines: Sequence[str], places: list[int]) -> bool:
    """Return whether words stand below or beside each name, as they do not in an agenda."""
    bodies = 0
    for at in places:
        below = next((line for line in lines[at + 1 :] if line.strip()), "")
        spoken = bool(re.search("[:：].{6,}", _untimed(lines[at].strip())[0]))  # type: ignore[index]
        bodies += spoken or (_untimed(below.strip()) is None and len(below.strip()) > 6)
    return bodies == len(places)


def _without_cues(lines: Sequence[str]) -> tuple[list[str], list[LeftOut]]:
    """Return the words of subtitles: without cue times, their numbers and the file's head."""
    kept: list[str] = []
    times: list[LeftOut] = []
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        numbered = "-->" in following and line.strip().isdigit()
        if numbered or _CUE.fullmatch(line.strip()):
            times.append(LeftOut("time", line.strip(), f"line {at + 1}"))
        elif at == 0 and line.startswith("WEBVTT"):
            times.append(LeftOut("time", line.strip(), "line 1"))
        else:
            kept.append(
                re.sub(r"<v(?:\.[\w.]+)? ([^<>]{1,60})>", r"\1：", line).replace("</v>", "")
            )
    return kept, times
