"""Provinces, cities and counties before the organs that are theirs."""

from briefing.chinese.pinyin import of_text
from briefing.translation.glossary import Entry
from briefing.translation.rules.titles.tokens import Token

COUNTIES = {
    "市": "",
    "区": "District",
    "县": "County",
    "自治县": "Autonomous County",
    "自治州": "Autonomous Prefecture",
    "州": "Prefecture",
    "旗": "Banner",
    "镇": "Town",
    "乡": "Township",
    "村": "Village",
    "社区": "Community",
    "街道": "Subdistrict",
}

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
ARTICLE = (
    "United",
    "Republic",
    "Democratic Republic",
    "Central African",
    "Dominican Republic",
    "Federated",
    "State of",
    "Nether",
    "Philippines",
    "Bahamas",
    "Gambia",
    "Maldives",
    "Solomon",
    "Holy See",
    "Soviet",
    "Middle East",
    "Caribbean",
    "European Union",
    "DPRK",
)
# Countries whose organs have names of their own: a chancellor, a foreign secretary.
STYLED = "country_"
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
    region = named.endswith((" Autonomous Region", " Administrative Region"))
    return f"the {named}" if region or named.startswith(ARTICLE) else named


def governed(place: Token) -> str:
    """Return the class that decides the posts of a place: that of its country, or `place`."""
    return place.klass if place.klass.startswith(STYLED) else "place"


def attributive(place: Token) -> str:
    """Return the name before an organ: Zhejiang Provincial, Beijing Municipal, Haidian District."""
    level = place.klass.removesuffix("_full")
    if level == "province":
        return f"{bare(place)} Provincial"
    if level in {"municipality", "city"}:
        return f"{bare(place)} Municipal"
    if level == "region":
        return f"{full(place).removeprefix('the ')}al"
    return place.en


def is_region(place: Token) -> bool:
    """Return whether the place is an autonomous region."""
    return place.klass.startswith("region")


def is_foreign(word: Token) -> bool:
    """Return whether a word is the name of another country or region."""
    return word.kind == "place" and word.klass.startswith("country") and word.zh != "中国"


def by_pinyin(name: str, level: str) -> Token:
    """Return a place that the glossary lacks, in Pinyin (GB/T 16159) with its level."""
    said = f"{''.join(of_text(name)).capitalize()} {COUNTIES.get(level, level)}"
    klass = "city" if level == "市" else "district"
    return Token("place", name + level, Entry(name + level, said.strip(), "place", klass))
