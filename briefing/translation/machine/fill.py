"""What rules and glossary leave open, filled by an engine, checked and marked as what it is."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.chinese.han import count_han
from briefing.record import Origin, Record, Text, Warning
from briefing.record.passages import Passage, passages, with_texts
from briefing.translation.machine.run import Result
from briefing.translation.machine.service import Service
from briefing.translation.segments import Segment, has_words, join, split

Check = Callable[[str, str], Sequence[str]]
"""Returns the codes of what is wrong with a rendering, given source and rendering."""

SUMMARIES = frozenset({"headline", "theme", "term"})
"""Kinds of passage that an engine may render; names and titles of people are for rules alone."""

SHORTEST_SUMMARY = 12
LONGEST_SUMMARY = 28
"""Words of a headline in English; beyond that it is no summary."""

FULL_HEADLINE = 26
"""Han characters of a headline that twelve English words render (0.45 words a character)."""


@dataclass(frozen=True, slots=True)
class _Rendered:
    """A passage's rendering, by whom, and why there is none."""

    target: str = ""
    by: Literal["memory", "machine"] = "machine"
    engine: str = ""
    approved: bool = False
    failure: str = ""


def direction_of(record: Record) -> tuple[str, str]:
    """Return source and target language: Chinese gets English, English gets Chinese."""
    source = record.source.language
    return (source, "zh-Hans") if source == "en" else (source, "en")


def add_machine_english(
    record: Record, service: Service, check: Check, *, bodies: bool = True
) -> Record:
    """Return the record with what was missing in the other language, as far as it was got.

    Headlines and titles of sessions first, then the proposals' texts (`bodies`). Each says
    that it is a machine's and unreviewed, with the flags that `check` raises; what is there already
    stays. Passages without a rendering are counted in a warning, never filled in part.
    """
    source, target = direction_of(record)
    missing = [p for p in passages(record) if _is_missing(p, target, bodies)]
    missing.sort(key=lambda passage: passage.kind == "text")
    originals = {passage.id: passage.text.get(source) for passage in missing}
    rendered = _render_texts(list(dict.fromkeys(originals.values())), service)
    texts = {
        passage.id: _add_rendering(passage, rendered[originals[passage.id]], target)
        for passage in missing
        if rendered[originals[passage.id]].target
    }
    flagged = _flag_defects(texts, (source, target), check)
    failures = Counter(rendered[text].failure for text in originals.values())
    return _warn_of_failures(with_texts(record, flagged), failures, len(missing))


def _is_missing(passage: Passage, target: str, bodies: bool) -> bool:
    """Return whether an engine is to render the passage."""
    wanted = passage.kind in SUMMARIES or (bodies and passage.kind == "text")
    event_title = passage.kind == "title" and not passage.id.startswith("p")
    source = passage.text.zh if target == "en" else passage.text.en
    return (wanted or event_title) and has_words(source) and not passage.text.get(target)


def _render_texts(texts: Sequence[str], service: Service) -> dict[str, _Rendered]:
    """Return the renderings by text: a person's of the whole text, else of its segments."""
    source, target = service.pair
    whole = service.recall(texts, reviewed_only=True)
    cut = {text: split(text, source, service.size) for text in texts if text not in whole}
    wanted = [s.text for segments in cut.values() for s in segments if has_words(s.text)]
    unique = list(dict.fromkeys(wanted))
    results = dict(zip(unique, service.translate(unique), strict=True))
    found = {text: _join_results(segments, results, target) for text, segments in cut.items()}
    return found | {
        text: _Rendered(result.target, "memory", approved=True) for text, result in whole.items()
    }


def _join_results(
    segments: Sequence[Segment], results: Mapping[str, Result], target: str
) -> _Rendered:
    """Return the segments joined; nothing at all when one of them has no rendering."""
    used = [results[s.text] for s in segments if s.text in results]
    failed = next((result for result in used if not result.target), None)
    if failed:
        return _Rendered(failure=failed.kind)
    renderings = [results[s.text].target if s.text in results else s.text for s in segments]
    machine = [result for result in used if result.by == "machine"]
    return _Rendered(
        join(segments, renderings, target),
        "machine" if machine else "memory",
        machine[0].engine if machine else "",
        approved=all(result.approved for result in used),
    )


def _add_rendering(passage: Passage, rendered: _Rendered, target: str) -> Text:
    """Return the text with its rendering and where that came from."""
    language: Literal["zh", "en"] = "en" if target == "en" else "zh"
    origin = Origin(
        by=rendered.by,
        engine=rendered.engine,
        review="reviewed" if rendered.approved else "unreviewed",
    )
    origins = {**passage.text.origin, language: origin}
    return passage.text.model_copy(update={language: rendered.target, "origin": origins})


def _flag_defects(
    texts: Mapping[str, Text], pair: tuple[str, str], check: Check
) -> dict[str, Text]:
    """Return the texts with what the checks say of them in the origin of the rendering."""
    sources: dict[str, set[str]] = {}
    for text in texts.values():
        sources.setdefault(text.get(pair[1]), set()).add(text.get(pair[0]))
    flagged = {}
    for key, text in texts.items():
        flags = [
            *check(text.get(pair[0]), text.get(pair[1])),
            *(["same-answer"] if len(sources[text.get(pair[1])]) > 1 else []),
            *_flag_summary(key, text, pair[1]),
        ]
        flagged[key] = _set_flags(text, flags, "en" if pair[1] == "en" else "zh")
    return flagged


def _set_flags(text: Text, flags: Sequence[str], language: Literal["zh", "en"]) -> Text:
    origin = text.origin[language].model_copy(update={"flags": tuple(dict.fromkeys(flags))})
    return text.model_copy(update={"origin": {**text.origin, language: origin}})


def _flag_summary(key: str, text: Text, target: str) -> list[str]:
    """Return `summary` for a headline that is not one sentence of 12 to 28 words.

    A Chinese headline of fewer characters than those words need may be as short in English.
    """
    if target != "en" or not key.endswith(".headline"):
        return []
    words = len(text.en.split())
    too_short = words < SHORTEST_SUMMARY and count_han(text.zh) >= FULL_HEADLINE
    wrong = too_short or words > LONGEST_SUMMARY or len(split(text.en, "en")) > 1
    return ["summary"] if wrong else []


def _warn_of_failures(record: Record, failures: Mapping[str, int], asked: int) -> Record:
    """Return the record with a warning that says how many passages have no rendering, and why."""
    why = {kind: count for kind, count in sorted(failures.items()) if kind}
    kept = tuple(w for w in record.warnings if w.code != "translation-incomplete")
    if not why:
        return record.model_copy(update={"warnings": kept})
    reasons = ", ".join(f"{kind} {count}" for kind, count in why.items())
    message = f"{sum(why.values())} of {asked} passages could not be translated ({reasons})."
    warning = Warning(code="translation-incomplete", message=message)
    return record.model_copy(update={"warnings": (*kept, warning)})
