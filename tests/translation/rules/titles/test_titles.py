"""Official titles: the grammar of institutions and posts, and what is flagged."""

from pathlib import Path

import pytest

from briefing.facts import parse
from briefing.project import find
from briefing.translation.glossary import Glossary, shipped_glossary
from briefing.translation.rules.project_words import project_words
from briefing.translation.rules.titles import render_institution, render_title


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """The shipped glossary."""
    return shipped_glossary()


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        # The post word depends on the class of the institution.
        ("最高人民法院院长", "President of the Supreme People's Court"),
        ("复旦大学法学院院长", "Dean of the Law School, Fudan University"),
        ("中国人民银行行长", "Governor of the People's Bank of China"),
        ("招商银行行长", "President of China Merchants Bank"),
        ("国家发展改革委主任", "Chairman of the National Development and Reform Commission"),
        ("国务院新闻办公室主任", "Director of the State Council Information Office"),
        ("商务部部长", "Minister of Commerce"),
        ("商务部副部长", "Vice Minister of Commerce"),
        (
            "中央组织部副部长",
            "Deputy Head of the Organization Department of the CPC Central Committee",
        ),
        ("审计署审计长", "Auditor General of the National Audit Office"),
        # Former, acting and other modifiers, wherever they stand.
        ("财政部原副部长", "Former Vice Minister of Finance"),
        ("原财政部副部长", "Former Vice Minister of Finance"),
        ("浙江省代省长", "Acting Governor of Zhejiang Province"),
        ("中国银行名誉董事长", "Honorary Chairman of Bank of China"),
        ("小米公司联席总裁", "Co-President of Xiaomi"),
        ("南开大学常务副校长", "Executive Vice President of Nankai University"),
        # One subject for several posts; a subject for each; one post for several subjects.
        (
            "兰州大学教授、党委书记",
            "Professor and Secretary of the CPC Committee of Lanzhou University",
        ),
        (
            "中国科学院、中国工程院院士",
            "Academician of the Chinese Academy of Sciences, "
            "Academician of the Chinese Academy of Engineering",
        ),
        (
            "国务委员兼公安部部长",
            "State Councilor, Minister of Public Security",
        ),
        # Terms of office.
        ("第十二、十三届全国人大代表", "Deputy to the 12th and 13th National People's Congress"),
        ("第十四届全国政协委员", "Member of the 14th CPPCC National Committee"),
        # Provinces, cities and their organs.
        ("云南省财政厅厅长", "Director-General of the Yunnan Provincial Department of Finance"),
        ("青岛市委书记", "Secretary of the CPC Qingdao Municipal Committee"),
        ("天津市副市长", "Vice Mayor of Tianjin"),
        (
            "民盟四川省委主委",
            "Chairman of the Sichuan Provincial Committee of the China Democratic League",
        ),
        # Chains and branches.
        (
            "国务院办公厅秘书局局长",
            "Director of the Secretariat of the General Office of the State Council",
        ),
        ("中国移动贵州分公司总经理", "General Manager of the Guizhou Branch, China Mobile"),
        # Diplomats.
        ("中国驻法国大使", "Ambassador of China to France"),
        ("德国驻华大使", "Ambassador of Germany to China"),
    ],
)
def test_a_title_of_known_parts_is_rendered_unflagged(zh: str, en: str, glossary: Glossary) -> None:
    found = render_title(zh, glossary)
    assert (found.en, found.flags) == (en, ())


def test_a_part_is_looked_for_inside_the_institution_named_before(glossary: Glossary) -> None:
    found = render_title("第十四届全国政协委员、经济委员会副主任", glossary)
    assert "Committee for Economic Affairs of the CPPCC National Committee" in found.en


def test_a_city_organ_belongs_to_the_city_named_before(glossary: Glossary) -> None:
    found = render_title("西安市政府副秘书长、市大数据局局长", glossary)
    assert found.en.endswith("Director of the Xi'an Municipal Big Data Bureau")


def test_an_unknown_institution_is_flagged_and_never_pinyin(glossary: Glossary) -> None:
    found = render_title("青岚湾瓴翎科技有限公司董事长", glossary)
    assert found.flags
    assert not found.complete
    assert "青岚湾瓴翎科技有限公司" in found.en


def test_a_name_put_together_from_words_is_complete_but_flagged(glossary: Glossary) -> None:
    found = render_title("浙江数字经济学会会长", glossary)
    assert found.complete
    assert found.flags


def test_a_misprint_is_read_as_the_listed_word_and_flagged(glossary: Glossary) -> None:
    found = render_title("北京航天航空大学教授", glossary)
    assert found.en == "Professor at Beihang University"
    assert found.flags


def test_traditional_characters_are_read_the_same(glossary: Glossary) -> None:
    assert render_title("國務院副總理", glossary).en == render_title("国务院副总理", glossary).en


def test_a_rank_in_brackets_follows_the_post(glossary: Glossary) -> None:
    found = render_title("国家信息中心副主任（正局级）", glossary)
    assert found.en == ("Deputy Director (director-general level) of the State Information Center")


def test_a_projects_glossary_wins(glossary: Glossary) -> None:
    rows = parse("zh,en,kind,class\n海棠数据研究院,Haitang Data Institute,institution,institute\n")
    found = render_title("海棠数据研究院院长", glossary.with_rows(rows))
    assert (found.en, found.flags) == ("President of the Haitang Data Institute", ())


def test_usage_follows_the_date_of_the_event(glossary: Glossary) -> None:
    assert "Tibet" in render_title("西藏自治区主席", glossary.on("2019-05-06")).en
    assert "Xizang" in render_title("西藏自治区主席", glossary.on("2024-05-06")).en


def test_an_institution_has_no_article_of_its_own(glossary: Glossary) -> None:
    assert (
        render_institution("国家档案局", glossary).en == "National Archives Administration of China"
    )


def test_a_project_may_choose_the_style_of_db11_585(glossary: Glossary) -> None:
    beijing = glossary.styled("db11-585")
    assert render_title("上海市副市长", glossary).en == "Vice Mayor of Shanghai"
    assert render_title("上海市副市长", beijing).en == "Deputy Mayor of Shanghai"
    assert render_title("清华大学副校长", beijing).en == "Vice President of Tsinghua University"


def test_the_style_is_a_setting_of_the_project(tmp_path: Path) -> None:
    settings = '[translation]\ntitle_style = "db11-585"\n'
    (tmp_path / "briefing.toml").write_text(settings, "utf-8")
    assert (
        render_title("海南省副省长", project_words(find(tmp_path)).glossary).en
        == "Deputy Governor of Hainan Province"
    )
