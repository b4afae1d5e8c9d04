"""Policy terms from the glossary."""

from briefing.chinese.fold import fold
from briefing.translation.glossary import Glossary
from briefing.translation.rules.rendered import Rendering

KINDS = ("term", "institution", "company", "place", "word")


def render(zh: str, glossary: Glossary) -> Rendering:
    """Return the glossary's English for exactly this term; without a row there is none."""
    plain = fold(zh).strip().strip("“”‘’《》")
    entry = glossary.find(plain, *KINDS[:-1])
    if entry:
        return Rendering(zh, entry.en)
    word = glossary.find(plain, "word")
    return Rendering(zh, word.en.lower() if word else "")
