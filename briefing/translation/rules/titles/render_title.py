"""Official titles by glossary and grammar; what the glossary does not know is flagged."""

from briefing.chinese.fold import fold
from briefing.translation.glossary import Glossary
from briefing.translation.rules.rendered import Rendering
from briefing.translation.rules.titles.institutions import join_units, read_chain
from briefing.translation.rules.titles.subjects import read_subjects
from briefing.translation.rules.titles.title_english import compose_title
from briefing.translation.rules.titles.tokens import cut_title
from briefing.translation.tables import shipped


def render_title(zh: str, glossary: Glossary) -> Rendering:
    """Return the English of a title: a chain of posts and institutions.

    Flags name what the glossary does not hold; unknown Chinese stays, between 【】.
    """
    plain = "".join(fold(zh).split())
    if not plain:
        return Rendering(zh)
    whole = glossary.find(plain, "title")
    if whole:
        return Rendering(zh, whole.en)
    read, misprints = _correct_misprints(plain)
    found = read_subjects(read, glossary)
    flags = [flag for subject in found for flag in subject.flags]
    return Rendering(zh, compose_title(found)).flagged([*misprints, *flags])


def _correct_misprints(plain: str) -> tuple[str, list[str]]:
    """Return a title with its listed misprints read as the right words, and what was done."""
    done = []
    for row in shipped("corrections"):
        if row["zh"] in plain and row["read"] not in plain:
            plain = plain.replace(row["zh"], row["read"])
            done.append(f"printed {row['zh']}, read as {row['read']}")
    return plain, done


def render_institution(zh: str, glossary: Glossary) -> Rendering:
    """Return the English of an institution's name, without an article."""
    plain = "".join(fold(zh).split())
    found = read_chain(cut_title(plain, glossary))
    loose = bool(found.words or (found.places and found.units))
    flags = (*found.flags, *([f"not understood: {zh}"] if loose else []))
    composed = [unit.zh for unit in found.units[:1] if unit.composed]
    flags += tuple(f"no official English name is known for {name}" for name in composed)
    en = join_units(found.units, inner_article=False) if found.units and not loose else ""
    return Rendering(zh, en, flags)
