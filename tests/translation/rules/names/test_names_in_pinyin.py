"""Names by GB/T 28039-2011: the readings that surnames have, spelling, and what is looked up."""

import pytest

from briefing.translation.rules.names import render_name


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("单小禾", "Shan Xiaohe"),
        ("仇大为", "Qiu Dawei"),
        ("解青", "Xie Qing"),
        ("曾凡", "Zeng Fan"),
        ("区静", "Ou Jing"),
        ("查理文", "Zha Liwen"),
        ("朴春子", "Piao Chunzi"),
        ("翟明", "Zhai Ming"),
        ("任和", "Ren He"),
        ("华子明", "Hua Ziming"),
        ("尉迟青", "Yuchi Qing"),
        ("万俟青", "Moqi Qing"),
        ("令狐安", "Linghu An"),
        ("長孫青", "Zhangsun Qing"),
    ],
)
def test_surnames_have_their_own_readings(zh: str, en: str) -> None:
    assert render_name(zh).en == en
    assert render_name(zh).flags == ()


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("欧阳安娥", "Ouyang An'e"),
        ("陈西安", "Chen Xi'an"),
        ("李安娜", "Li Anna"),
        ("吕绿", "Lü Lü"),
        ("王 青", "Wang Qing"),
        ("劉曉東", "Liu Xiaodong"),
    ],
)
def test_spelling_follows_the_standard(zh: str, en: str) -> None:
    assert render_name(zh).en == en


def test_two_surnames_are_hyphenated_and_flagged_as_perhaps_of_hong_kong() -> None:
    found = render_name("郑李小禾")
    assert found.en == "Zheng-Li Xiaohe"
    assert found.flags


@pytest.mark.parametrize("zh", ["谌青", "覃青", "盖青", "王朝", "李柏", "热木江"])
def test_a_reading_that_only_the_bearer_knows_is_flagged(zh: str) -> None:
    assert render_name(zh).flags


@pytest.mark.parametrize("zh", ["阿依古丽·买买提", "约翰·史密斯", "山本一郎", "巴图尔汗"])
def test_a_name_that_is_not_written_in_pinyin_has_no_english(zh: str) -> None:
    found = render_name(zh)
    assert found.en == ""
    assert found.flags


@pytest.mark.parametrize(
    "title", ["香港某大学教授", "全国政协委员、澳门商会会长", "台湾某研究院院长"]
)
def test_a_title_from_outside_the_mainland_flags_the_name(title: str) -> None:
    assert render_name("陈小禾", title).flags


def test_a_chinese_post_about_another_country_flags_nothing() -> None:
    assert render_name("陈小禾", "某大学美国研究所所长").flags == ()
    assert render_name("陈小禾", "中国驻法国大使").flags == ()


def test_a_foreign_title_leaves_the_name_without_english() -> None:
    assert render_name("金小禾", "韩国某大学教授").en == ""


@pytest.mark.parametrize("title", ["釜山发展研究院研究员", "京都大学教授", "河内市副市长"])
def test_a_foreign_city_in_the_title_leaves_the_name_without_english(title: str) -> None:
    rendered = render_name("朴正青", title)
    assert rendered.en == ""
    assert rendered.flags


def test_a_county_that_is_called_like_a_foreign_city_flags_nothing() -> None:
    assert render_name("方正青", "全州县县长").flags == ()


def test_the_projects_names_win() -> None:
    found = render_name("谌青", "", {"谌青": "Shen Qing"})
    assert (found.en, found.flags) == ("Shen Qing", ())


def test_a_name_in_latin_letters_stays() -> None:
    assert render_name("Jane Doe").en == "Jane Doe"
