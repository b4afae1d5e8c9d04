"""One person under several names: Latin and Chinese, the whole and its last part; all invented."""

import pytest

from briefing.extraction import extract
from briefing.reading import read
from briefing.record import Person, Record


def record(text: str) -> Record:
    return extract(read(text.encode()))


def speakers(text: str) -> dict[str, Person]:
    return {p.name.zh: p for p in record(text).people if p.role == "speaker"}


NEWS = (
    "湿地机器人论坛举行\n鹤洲大学湿地研究所副所长Daniel Reiher（丹尼尔·莱尔），"
    "芦花公司首席技术官田小禾，青芦县福利院主任何一舟参加讨论。\n田小禾表示，产品要降价。莱尔说，机器人必须先通过安全认证。\n"
)


def test_the_last_part_of_a_noted_name_is_the_same_person() -> None:
    found = speakers(NEWS)
    assert found.keys() == {"Daniel Reiher", "田小禾", "何一舟"}
    assert [p.text.zh for p in found["Daniel Reiher"].proposals] == ["机器人必须先通过安全认证。"]
    assert set(found["Daniel Reiher"].aliases) == {"丹尼尔·莱尔", "莱尔"}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("三、青芦县衛生所主任 Savan Lipa（潘遠）", "Savan Lipa"),
        ("四、財團法人水鳥協會組長 Jason 賴", "Jason 賴"),
        ("◆耿遠山（水鳥聯盟秘書長）", "耿遠山"),
        ("【青蘆縣縣長　Rosa Marino】", "Rosa Marino"),
    ],
)
def test_a_name_on_its_own_line_may_have_another_form(line: str, name: str) -> None:
    other = "五、鶴洲大學教授 何一舟"
    speech = "希望中央補助衛星備援線路，並讓村民參與。"
    assert name in speakers(f"水鳥會議發言摘要\n{line}\n{speech}\n{other}\n{speech}\n")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("湖区发展银行行长江清和认为，银行应当开辟绿色通道。", {"江清和"}),
        ("湖区发展银行行长江清和、远山集团董事长裴望舒参加讨论。", {"江清和", "裴望舒"}),
        ("选委界别的方文远亦称，当局应公布账目。", {"方文远"}),
        ("青芦县文明办主任黄望明真诚地表达了感谢。", {"黄望明"}),
        (
            "鹤洲大学的戈登·莱尔（Gordon Reiher）教授、青芦资料馆孙遥馆长"
            "和湿地中心孙玮教授先进行了演讲。",
            {"戈登·莱尔", "孙遥", "孙玮"},
        ),
    ],
)
def test_a_name_ends_where_it_ends(text: str, names: set[str]) -> None:
    assert speakers(f"水鸟论坛在鹤洲举行\n{text}\n").keys() == names


def test_starting_a_ceremony_is_no_speech() -> None:
    text = (
        "水鸟论坛在鹤洲举行\n苗若溪副县长、何一舟书记共同启动灯光球，宣布第三届水鸟节正式启动。\n"
    )
    assert not speakers(text)
