"""Departments, counties and the posts of other countries: facts, and the grammar they need."""

import re
from collections import Counter

import pytest

from briefing.translation.glossary import FILES, shipped_glossary
from briefing.translation.rules.titles import render_title
from briefing.translation.tables import shipped


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        # 国际司 and 美大司 are other departments at each ministry.
        (
            "外交部国际司司长",
            "Director-General of the Department of International Organizations and Conferences "
            "of the Ministry of Foreign Affairs",
        ),
        (
            "教育部国际司副司长",
            "Deputy Director-General of the Department of International Cooperation and Exchanges "
            "of the Ministry of Education",
        ),
        (
            "商务部美大司司长",
            "Director-General of the Department of American and Oceanian Affairs "
            "of the Ministry of Commerce",
        ),
        (
            "中科院大气所研究员",
            "Research Fellow of the Institute of Atmospheric Physics, Chinese Academy of Sciences",
        ),
        # Counties: readings of their own, and the longer of two equal cuts.
        ("蔚县县长", "Magistrate of Yuxian County"),
        ("安吉县委书记", "Secretary of the CPC Anji County Committee"),
        ("朝阳区委书记", "Secretary of the CPC Chaoyang District Committee"),
        ("昆山市人民政府市长", "Mayor of Kunshan"),
        (
            "福建省人民政府副省长、秘书长",
            "Vice Governor of Fujian Province, Secretary-General of the Fujian Provincial People's "
            "Government",
        ),
        ("延边州州长", "Governor of Yanbian Korean Autonomous Prefecture"),
        (
            "广东省深圳市龙岗区副区长",
            "Deputy Head of Longgang District, Shenzhen, Guangdong Province",
        ),
        (
            "公安部第三研究所所长",
            "Director of the Third Research Institute of the Ministry of Public Security",
        ),
        ("世界银行高级数字发展专家", "Senior Digital Development Expert of the World Bank"),
        (
            "宁夏回族自治区党委网信办主任",
            "Director of the Office of the Cyberspace Affairs Commission of the "
            "CPC Ningxia Hui Autonomous Regional Committee",
        ),
        # Other countries.
        ("越南国家主席", "President of Viet Nam"),
        ("德国前总理", "Former Chancellor of Germany"),
        ("英国财政大臣", "Chancellor of the Exchequer of the United Kingdom"),
        ("美国前国务卿", "Former Secretary of State of the United States"),
        ("美国商务部长", "Secretary of Commerce of the United States"),
        ("泰国商务部长", "Minister of Commerce of Thailand"),
        (
            "马来西亚投资、贸易和工业部部长",
            "Minister of Investment, Trade and Industry of Malaysia",
        ),
        ("美国驻华大使馆临时代办", "Chargé d'Affaires ad interim of the United States to China"),
        ("意大利驻上海总领事馆总领事", "Consul General of Italy in Shanghai"),
        ("西藏自治区党委书记", "Secretary of the CPC Xizang Autonomous Region Committee"),
        ("俄罗斯驻上海总领事", "Consul General of Russia in Shanghai"),
        (
            "中国前驻法国大使、外交学院原院长",
            "Former Ambassador of China to France, Former President of China Foreign Affairs "
            "University",
        ),
        ("中国常驻联合国代表", "Permanent Representative of China to the United Nations"),
        (
            "法国前常驻联合国副代表",
            "Former Deputy Permanent Representative of France to the United Nations",
        ),
        ("联合国副秘书长", "Under-Secretary-General of the United Nations"),
        ("联合国常务副秘书长", "Deputy Secretary-General of the United Nations"),
        # Hong Kong and Macao.
        (
            "香港特区政府教育局局长",
            "Secretary for Education of the Hong Kong Special Administrative Region Government",
        ),
        ("澳门大学校长", "Rector of the University of Macau"),
        # What stands by itself takes no institution from the clause before it.
        (
            "中共中央总书记、国家主席",
            "General Secretary of the CPC Central Committee, "
            "President of the People's Republic of China",
        ),
        # A word that changes posts, inside a name.
        (
            "中国医学科学院病原生物学研究所所长",
            "Director of the Institute of Pathogen Biology, Chinese Academy of Medical Sciences",
        ),
        ("新加坡国立大学东亚研究所所长", "Director of the Institute of East Asian Studies, "
         "National University of Singapore"),
    ],
)  # fmt: skip
def test_each_organ_has_departments_and_posts_of_its_own(zh: str, en: str) -> None:
    """What the glossary holds is said as the organ says it, and not flagged."""
    found = render_title(zh, shipped_glossary())
    assert (found.en, found.flags) == (en, ())


@pytest.mark.parametrize(
    "zh",
    [
        "教育部无此司司长",
        "老挝人民革命党中央总书记、国家主席",
        "某某科委书记",
        "莫力达瓦达斡尔族自治旗旗长",
    ],
)
def test_what_the_glossary_cannot_know_is_flagged(zh: str) -> None:
    """An invented department, an unsaid country, a name with a transcription of its own."""
    assert render_title(zh, shipped_glossary()).flags


def test_every_department_belongs_to_an_organ_that_the_glossary_has() -> None:
    """The column `of` names an institution by its full name."""
    organs = {row["zh"] for name in ("state", "party", "bodies") for row in shipped(name)}
    assert {row["of"] for row in shipped("departments_of_organs")} <= organs


def test_counties_are_in_pinyin_with_their_level() -> None:
    """Letters, apostrophes and ü only; a county says County, a district District."""
    rows = [row for row in shipped("counties") if row["class"] == "district"]
    odd = [row for row in rows if not re.fullmatch(r"[A-Z][A-Za-zü',' -]+", row["en"])]
    levels = {"县": "County", "区": "District"}
    wrong = [row for row in rows if levels.get(row["zh"][-1], "") not in row["en"]]
    assert (odd, wrong) == ([], [])
    assert len(rows) > 1500


def test_no_row_of_the_glossary_comes_twice() -> None:
    """A second row of a form, kind, class and dates would never be found."""
    seen = Counter(
        (row["zh"], row.get("kind"), row.get("class"), row.get("valid_from"), row.get("valid_to"))
        for name in FILES
        for row in shipped(name)
    )
    assert [key for key, times in seen.items() if times > 1] == []
