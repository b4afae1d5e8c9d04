"""Names put together from words and the noun that ends them: 国家金融研究院, 东亚研究所."""

from briefing.translation.rules.titles.institutions.units_of_chain import fill_pattern, join_words
from briefing.translation.rules.titles.tokens import Token

NATIONAL = ("Institute of", "Research Center for", "Academy of")
# Institutes of a country or region: 东亚研究所 is an Institute of East Asian Studies.
# 第三研究所 is the Third Research Institute, not one of a field.
RANKED = {"Institute of {x}": "Research Institute", "Research Center for {x}": "Research Center"}
STUDYING = frozenset({"研究所", "研究院", "研究中心", "所"})


def compose_name(token: Token, words: list[Token]) -> str:
    """Return a head's pattern filled: National Institute of Finance, Institute of Asian Studies."""
    if len(words) > 1 and words[0].zh == "国家" and token.en.startswith(NATIONAL):
        return f"National {fill_pattern(token.en, join_words(words[1:]))}"
    if words and all(word.zh.startswith("第") for word in words) and token.en in RANKED:
        return f"{join_words(words)} {RANKED[token.en]}"
    studied = token.zh in STUDYING and words and all(map(_is_area, words))
    return fill_pattern(token.en, f"{join_words(words)} Studies" if studied else join_words(words))


def _is_area(word: Token) -> bool:
    return word.klass == "area" or word.en in {"and", ","}


def is_composed_of_many(words: list[Token]) -> bool:
    """Return whether three words or more stand in a row that nothing joins."""
    return len([word for word in words if word.en not in {"and", "National"}]) > 2 and not any(
        word.en == "and" for word in words
    )
