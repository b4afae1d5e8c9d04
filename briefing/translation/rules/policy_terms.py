"""Policy terms from the glossary."""

from briefing.chinese.fold import fold
from briefing.translation.glossary import Glossary
from briefing.translation.rules.rendered import Rendering

KINDS = ("term", "institution", "company", "place")


def agreed(zh: str, glossary: Glossary) -> str:
    """Return the English that a table or the project settles for exactly this term, or nothing."""
    entry = glossary.find(_bare(zh), "term")
    return entry.en if entry else ""


def render(zh: str, glossary: Glossary) -> Rendering:
    """Return the glossary's English for exactly this term; without a row there is none."""
    entry = glossary.find(_bare(zh), *KINDS)
    if entry:
        return Rendering(zh, entry.en)
    word = glossary.find(_bare(zh), "word")
    return Rendering(zh, word.en.lower() if word else "")


def _bare(zh: str) -> str:
    return fold(zh).strip().strip("“”‘’《》")
