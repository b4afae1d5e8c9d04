"""Provinces, cities and counties before the organs that are theirs."""

from briefing.translation.titles.tokens import Token

REGIONS = {
    "Inner Mongolia": "Inner Mongolia Autonomous Region",
    "Guangxi": "Guangxi Zhuang Autonomous Region",
    "Guangxi Zhuang": "Guangxi Zhuang Autonomous Region",
    "Xizang": "Xizang Autonomous Region",
    "Tibet": "Tibet Autonomous Region",
    "Ningxia": "Ningxia Hui Autonomous Region",
    "Ningxia Hui": "Ningxia Hui Autonomous Region",
    "Xinjiang": "Xinjiang Uygur Autonomous Region",
    "Xinjiang Uygur": "Xinjiang Uygur Autonomous Region",
}
ARTICLE = ("United", "Republic", "Nether", "Philippines", "European Union", "DPRK")
LEVEL_WORDS = (" Province", " Municipality")


def bare(place: Token) -> str:
    """Return the name without its level: Zhejiang, Beijing, Guangxi."""
    name = place.en
    for word in LEVEL_WORDS:
        name = name.removesuffix(word)
    return name


def full(place: Token) -> str:
    """Return the name after `of`: Zhejiang Province, Beijing, Guangxi Zhuang Autonomous Region."""
    level = place.klass.removesuffix("_full")
    if level == "province":
        return f"{bare(place)} Province"
    named = REGIONS.get(place.en, bare(place))
    return f"the {named}" if named.startswith(ARTICLE) else named


def attributive(place: Token) -> str:
    """Return the name before an organ: Zhejiang Provincial, Beijing Municipal, Haidian District."""
    level = place.klass.removesuffix("_full")
    if level == "province":
        return f"{bare(place)} Provincial"
    if level in {"municipality", "city"}:
        return f"{bare(place)} Municipal"
    if level == "region":
        return f"{full(place)}al"
    return place.en


def is_region(place: Token) -> bool:
    """Return whether the place is an autonomous region."""
    return place.klass.startswith("region")
