"""Official titles by glossary and grammar; what the glossary does not know is flagged."""

from briefing.reading.fold import fold
from briefing.translation.glossary import Glossary
from briefing.translation.rendered import Rendering
from briefing.translation.titles.bodies import chain, spoken
from briefing.translation.titles.compose import english
from briefing.translation.titles.envoys import envoy
from briefing.translation.titles.subjects import subjects
from briefing.translation.titles.tokens import cut


def render(zh: str, glossary: Glossary) -> Rendering:
    """Return the English of a title: a chain of posts and institutions.

    Flags name what the glossary does not hold; unknown Chinese stays, between 【】.
    """
    plain = "".join(fold(zh).split())
    if not plain:
        return Rendering(zh)
    whole = glossary.find(plain, "title")
    if whole:
        return Rendering(zh, whole.en)
    sent = envoy(plain, glossary)
    if sent:
        return Rendering(zh, sent)
    found = subjects(plain, glossary)
    flags = tuple(dict.fromkeys(flag for subject in found for flag in subject.flags))
    return Rendering(zh, english(found), flags)


def institution(zh: str, glossary: Glossary) -> Rendering:
    """Return the English of an institution's name, without an article."""
    plain = "".join(fold(zh).split())
    found = chain(cut(plain, glossary))
    loose = bool(found.words or (found.places and found.units))
    flags = (*found.flags, *([f"not understood: {zh}"] if loose else []))
    composed = [unit.zh for unit in found.units[:1] if unit.composed]
    flags += tuple(f"no official English name is known for {name}" for name in composed)
    en = spoken(found.units, inner_article=False) if found.units and not loose else ""
    return Rendering(zh, en, flags)
