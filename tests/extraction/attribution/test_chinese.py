"""Who says what in Chinese: one example a layout or turn of phrase, with invented people."""

import pytest

from briefing.extraction.attribution.attribute import attribute
from briefing.extraction.model import Attribution
from briefing.reading import Document, read


def document(text: str) -> Document:
    return read(text.encode("utf-8"), name="digest.txt")


def people(text: str, role: str = "speaker") -> list[tuple[str, str | None]]:
    return [(p.name, p.title) for p in attribute(document(text)).people if p.role == role]


def said(text: str, name: str) -> list[str]:
    source = document(text)
    found: Attribution = attribute(source)
    key = next(p.key for p in found.people if p.name == name)
    return [source.slice(s.span) for s in found.statements if s.key == key]


LABELS = {
    "title and name before the colon": (
        "青川论坛摘录\n青川市水务局局长林望舒：要建监测网。\n云岭大学校长顾砚：应当共享数据。",
        [("林望舒", "青川市水务局局长"), ("顾砚", "云岭大学校长")],
    ),
    "two posts, joined by a comma": (
        "摘录\n云岭大学副校长，南浦科学院院士顾砚之：应当共享数据。\n青川市副市长白帆：要做。",
        [("顾砚之", "云岭大学副校长，南浦科学院院士"), ("白帆", "青川市副市长")],
    ),
    "compound surname, dotted name, Latin name": (
        "摘录\n青川市副市长欧阳若水：要做。\n南浦省文旅厅厅长古丽·艾山：要做。\n"
        "远山公司CEO John Smith：要做。",
        [
            ("欧阳若水", "青川市副市长"),
            ("古丽·艾山", "南浦省文旅厅厅长"),
            ("John Smith", "远山公司CEO"),
        ],
    ),
    "title in brackets after the name": (
        "摘录\n林望舒（青川市水务局局长）：要建监测网。\n顾砚之（云岭大学教授）：应当共享。",
        [("林望舒", "青川市水务局局长"), ("顾砚之", "云岭大学教授")],
    ),
    "name in lenticular brackets": (
        "林望舒，青川市水务局局长，等两位嘉宾与会。\n【林望舒】要建监测网。\n【顾砚之】应当共享数据。",
        [("林望舒", None), ("顾砚之", None)],
    ),
    "emphasis and numbers before the name": (
        "摘录\n1. **青川市水务局局长林望舒**：要建监测网。\n2. **云岭大学教授顾砚之**：应当共享。",
        [("林望舒", "青川市水务局局长"), ("顾砚之", "云岭大学教授")],
    ),
    "the title on the line above": (
        "三人谈\n青川市水务局局长\n林望舒：\n要建监测网，十年不变。\n云岭大学教授\n顾砚之：\n应当共享数据，人人可用。",
        [("林望舒", "青川市水务局局长"), ("顾砚之", "云岭大学教授")],
    ),
    "the name alone, the title below": (
        "三人谈\n林望舒\n青川市水务局局长\n监测网要十年不变，一年一检。\n顾砚之\n云岭大学教授\n数据应当共享，人人可用才好。",
        [("林望舒", "青川市水务局局长"), ("顾砚之", "云岭大学教授")],
    ),
    "a dash and a person behind the quotation": (
        "他们这样说\n“监测网要十年不变。”——青川市水务局局长林望舒\n“数据应当共享。”——云岭大学教授顾砚之",
        [("林望舒", "青川市水务局局长"), ("顾砚之", "云岭大学教授")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LABELS.values(), ids=LABELS.keys())
def test_speakers_under_labels_have_their_printed_titles(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert people(text) == expected


PROSE = {
    "会上，青川市水务局局长林望舒表示，要建监测网。": ("林望舒", "青川市水务局局长"),
    "5月6日，云岭大学教授、博士生导师顾砚之在主旨演讲中指出，数据应当共享。": (
        "顾砚之",
        "云岭大学教授、博士生导师",
    ),
    "对此，远山集团董事长白帆则认为，企业要先行一步。": ("白帆", "远山集团董事长"),
    "林望舒委员代表河流保护界发言说，要建监测网。": ("林望舒", "委员"),
    "“监测网要十年不变。”青川市水务局局长林望舒说。": ("林望舒", "青川市水务局局长"),
    "青川市水务局局长林望舒接过话头：“监测网要十年不变。”": ("林望舒", "青川市水务局局长"),
    "據青川市水務局局長林望舒介紹，監測網將於明年建成。": ("林望舒", "青川市水務局局長"),
    "「監測網要十年不變。」城市設計學者葉蔚林強調。": ("葉蔚林", "城市設計學者"),
    "新民黨容若蘭質疑，監測網為何遲遲未建。": ("容若蘭", "新民黨"),
    "南浦省政协副主席、青川大学校长司徒敏出席会议并致辞。": (
        "司徒敏",
        "南浦省政协副主席、青川大学校长",
    ),
    "法国河流研究院院长玛丽·杜瓦尔通过视频表示，河流没有国界。": (
        "玛丽·杜瓦尔",
        "法国河流研究院院长",
    ),
    "河流联盟秘书长Anna Berg建议，各国共享水文数据。": ("Anna Berg", "河流联盟秘书长"),
    "北京大学河流研究所副所长黄砚教授认为，数据应当共享。": ("黄砚", "北京大学河流研究所副所长"),
    "青川农业大学罗望山院士认为，种子是根本。": ("罗望山", None),
    "游先生说，希望早日修好这条路。": ("游先生", None),
}


@pytest.mark.parametrize("text", PROSE)
def test_prose_gives_the_name_and_the_whole_title(text: str) -> None:
    assert people(f"青川论坛综述\n{text}") == [PROSE[text]]


NOBODY = [
    "与会专家普遍认为，要加快建设监测网。",
    "青川市水务局表示，将建监测网。",
    "会议强调，要加快建设监测网。",
    "报告指出，监测网已建成三成。",
    "问：监测网何时建成？\n答：我们将于明年建成监测网。",
    "记者：监测网何时建成？\n主持人：请下一位提问。",
    "青川市副市长白帆、云岭大学校长顾砚之出席会议。",
    "主题：向河流学习\n时间：5月6日\n地点：青川会堂\n方法：先试后推",
    "这条路由工程师林望舒设计，去年通车。",
]


@pytest.mark.parametrize("text", NOBODY)
def test_bodies_unnamed_people_and_those_who_only_attend_are_no_speakers(text: str) -> None:
    assert people(f"青川论坛综述\n{text}") == []


def test_pronouns_and_short_forms_are_the_last_speaker() -> None:
    text = (
        "青川论坛综述\n青川市水务局局长林望舒表示，监测网已建成三成。她建议，明年全部建成。\n"
        "林局长还说，资金已经到位。"
    )
    assert people(text) == [("林望舒", "青川市水务局局长")]
    assert said(text, "林望舒") == ["监测网已建成三成。", "明年全部建成。", "资金已经到位。"]


def test_a_pronoun_after_unnamed_people_is_nobody() -> None:
    text = "综述\n青川市水务局局长林望舒说，网已建成。一位与会者表示，网还不够。他建议，再建一张。"
    assert said(text, "林望舒") == ["网已建成。"]


def test_title_given_only_at_the_first_mention_stays_with_the_person() -> None:
    text = "论坛邀请了云岭大学教授顾砚之等五位专家发表主旨演讲。\n顾砚之表示，数据应当共享。"
    assert people(text) == [("顾砚之", "云岭大学教授")]


def test_continuation_paragraphs_belong_to_the_speaker_until_the_next_label() -> None:
    text = "摘录\n青川市副市长白帆：先讲一点。\n再讲一点，路要修好。\n云岭大学校长顾砚之：我同意。"
    assert said(text, "白帆") == ["先讲一点。", "再讲一点，路要修好。"]


def test_a_paragraph_that_presents_a_session_ends_the_speech_above() -> None:
    text = (
        "摘录\n青川市副市长白帆：路要修好。\n对话环节以“路与河”为主题，由云岭大学校长顾砚之主持，"
        "青川市水务局局长林望舒等嘉宾参与讨论。\n青川市水务局局长林望舒：河要清。"
    )
    assert said(text, "白帆") == ["路要修好。"]
    assert people(text, "moderator") == [("顾砚之", "云岭大学校长")]


def test_who_chairs_the_event_is_chair_and_who_only_asks_is_moderator() -> None:
    chaired = "综述\n会议由青川市副市长白帆主持。云岭大学校长顾砚之说，数据应当共享。"
    assert people(chaired, "chair") == [("白帆", "青川市副市长")]
    asked = "实录\n白帆：三位嘉宾怎么看这条河？\n顾砚之：我看要先清淤。\n林望舒：我看要先立法。"
    assert people(asked, "moderator") == [("白帆", None)]
    assert [name for name, _ in people(asked)] == ["顾砚之", "林望舒"]


def test_a_chair_who_gives_an_address_is_a_speaker() -> None:
    assert people("综述\n青川市副市长白帆主持会议并致辞。") == [("白帆", "青川市副市长")]


AGENDA = (
    "青川论坛议程\n主持人：白帆 青川市副市长\n"
    "| 时间 | 题目 | 发言人 |\n|---|---|---|\n"
    "| 09:00 | 河与城 | 林望舒（青川市水务局局长） |\n| 09:30 | 茶歇 | |\n"
    "| 10:00 | 数据 | 顾砚之（云岭大学教授）、欧阳若水（远山集团董事长） |"
)


def test_an_agenda_table_names_its_speakers_and_its_moderator() -> None:
    assert people(AGENDA) == [
        ("林望舒", "青川市水务局局长"),
        ("顾砚之", "云岭大学教授"),
        ("欧阳若水", "远山集团董事长"),
    ]
    assert people(AGENDA, "moderator") == [("白帆", "青川市副市长")]


def test_a_list_after_a_report_goes_on_with_its_presenter() -> None:
    text = (
        "综述\n云岭大学教授顾砚之发布主报告。报告提出三点建议。\n第一，共享数据。\n第二，统一标准。"
    )
    assert said(text, "顾砚之")[-2:] == ["第一，共享数据。", "第二，统一标准。"]


def test_layouts_are_told_with_their_evidence() -> None:
    text = "摘录\n青川市副市长白帆：路要修好。\n云岭大学校长顾砚之：我同意。"
    assert attribute(document(text)).layouts == ("title+name：speech (2 labels)",)


def test_the_name_of_a_report_before_the_verb_may_hold_any_mark() -> None:
    text = "青芦教科所所长吴一涵在《家长志愿者：现状、特征》报告中指出，要听家长的意见。"
    assert said(text, "吴一涵") == ["要听家长的意见。"]


def test_who_agrees_or_disagrees_speaks() -> None:
    text = "青芦大学教授林宝一不同意这一看法。石桥学会会长方一川表示赞同，附议延期。"
    assert [name for name, _ in people(text)] == ["林宝一", "方一川"]
