"""Who speaks in Chinese prose: words that are no names, lists of speakers, names without a post."""

import pytest

from tests.extraction.attribution.test_chinese import people, said

NO_NAMES = {
    "an adverb after a rank": "青川市长顾砚市长高度赞扬两地合作。",
    "an adverb after an unnamed leader": "十年前，国家主席首次提出这一设想，呼吁各国修路。",
    "and, with a common word": "各国能源部长和驻外大使、企业家围绕修路充分交流。",
    "and, with an adjective": "部长和高级别代表参加会议并发言。",
    "a discipline in a list": "青年学者围绕畜牧兽医、微生物学、水产和园艺展开专题报告。",
    "because of a thing": "由於條文指出局長可以立例，他認為應當立例。",
    "an unveiling": "开幕式上，两家共建的“测水基地”揭牌，青川市副市长顾砚授牌并讲话。",
    "a public account": "目前“青川水务”官方微信公众号已上线，大家可以通过公众号了解水情。",
}


@pytest.mark.parametrize("text", NO_NAMES.values(), ids=NO_NAMES)
def test_a_common_word_is_no_name(text: str) -> None:
    assert {name for name, _ in people(text)} <= {"顾砚"}


SPEAK = {
    "a list of those who give talks": (
        "出席本次论坛的演讲嘉宾有：青川水务局前副局长顾砚先生、远山公司（青川）测水部总监白帆女士、"
        "云岭大学教授江遥先生。",
        [
            ("顾砚", "青川水务局前副局长"),
            ("白帆", "远山公司（青川）测水部总监"),
            ("江遥", "云岭大学教授"),
        ],
    ),
    "a list of those in a talk": (
        "对话嘉宾包括青川市副市长顾砚、云岭大学教授白帆。",
        [("顾砚", "青川市副市长"), ("白帆", "云岭大学教授")],
    ),
    "words that lead over to a title": (
        "不过青川市议会议员顾砚反驳有关说法。至于青川工会会长白帆则认为路要修好。",
        [("顾砚", "青川市议会议员"), ("白帆", "青川工会会长")],
    ),
    "a title of which the last post begins like a surname": (
        "云岭学会顾问、青川市总督学顾问陶安平，云岭学会副会长、青川一中校长李望作主旨报告。",
        [("陶安平", "云岭学会顾问、青川市总督学顾问"), ("李望", "云岭学会副会长、青川一中校长")],
    ),
    "those who receive something do not speak": (
        "云岭学会会长顾砚为青川市水务局书记白帆、云岭大学校长江遥授牌并讲话。",
        [("顾砚", "云岭学会会长")],
    ),
    "a term in quotation marks before the verb": (
        "行会成员顾砚则透过网页为局长“护航”，指局长无权修路。",
        [("顾砚", "行会成员")],
    ),
    "a Latin name without a title": (
        "Anna Field 基于其长期测水的经验指出，水要清。随后，Tom Brook 分享了修路的实践。",
        [("Anna Field", None), ("Tom Brook", None)],
    ),
    "a Latin name after a pause": (
        "围绕水质，Anna Field 从一线实践出发指出，水要清。",
        [("Anna Field", None)],
    ),
    "one known by surname": (
        "市人大代表、远山水务技术员老周直言，水管三天一小漏。",
        [("老周", "市人大代表、远山水务技术员")],
    ),
    "a word on what follows a quotation": (
        "“水价不能只涨不跌。”来自城北街道的居民代表王桂花话音未落，掌声响起。",
        [("王桂花", "居民代表")],
    ),
    "one who takes the floor": (
        "随后发言的云岭大学教授、博士生导师沈砚则把目光投向上游。在他看来，治水先治山。",
        [("沈砚", "云岭大学教授、博士生导师")],
    ),
    "a university and no post": (
        "云岭大学顾砚之围绕水质剖析了河道淤塞的成因。",
        [("顾砚之", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SPEAK.values(), ids=SPEAK)
def test_those_of_whom_it_is_said_that_they_speak_are_speakers(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert people(text) == expected


NO_SPEAKERS = {
    "a body in Latin letters": "River Labs 发布了新的水表。Open River Foundation 表示支持。",
    "a list of those who attend": "出席活动的嘉宾还有：青川市副市长顾砚先生、教授白帆女士。",
    "a university and a common word": "云岭大学方面表示支持。云岭大学高度重视水质，表示支持。",
}


@pytest.mark.parametrize("text", NO_SPEAKERS.values(), ids=NO_SPEAKERS)
def test_bodies_and_guests_are_no_speakers(text: str) -> None:
    assert people(text) == []


def test_who_leads_is_named_without_a_post_behind_a_university() -> None:
    text = "会议由云岭大学李琦主持，白帆教授作了报告。"
    assert people(text) == [("白帆", "教授")]
    assert [name for name, _ in people(text, "chair")] == ["李琦"]


def test_a_pronoun_is_whoever_the_paragraph_opens_with() -> None:
    text = (
        "副校长高翎教授、科学院院士章启致辞。高翎表示欢迎。\n"
        "章启结合学校规划提出的要完成学科布局的目标任务，希望大家多测水。他期待各位早日修路。"
    )
    assert said(text, "章启") == ["希望大家多测水。", "他期待各位早日修路。"]


def test_a_call_after_a_rebuke_is_a_statement() -> None:
    text = "工会会长顾砚亦狠评政府仍未察觉到灾情和对交通的破坏，呼吁政府马上重新评估情况。"
    assert "呼吁政府马上重新评估情况" in "".join(said(text, "顾砚"))


def test_what_somebody_will_do_is_said_and_no_speech_of_its_own() -> None:
    assert said("村书记马豹子说，今后，他还会围绕修路提出建议。", "马豹子") == [
        "今后，他还会围绕修路提出建议。"
    ]


def test_the_one_besides_whom_others_speak_says_nothing_there() -> None:
    text = (
        "立委苏望慧说，水要清。\n除了苏望慧以外，昨天提出疑问的副执行长林望明，今天也指出，路要修。"
    )
    assert said(text, "苏望慧") == ["水要清。"]
    assert said(text, "林望明") == ["路要修。"]


def test_a_double_surname_goes_on_with_its_bearer() -> None:
    text = (
        "特首方顾若兰表示不会停工。\n方顾昨晨见传媒时，只是不断解释，又呼吁雇主以体谅态度安排上班。"
    )
    assert people(text) == [("方顾若兰", "特首")]
    assert len(said(text, "方顾若兰")) == 2


def test_a_word_of_going_on_before_a_verb_of_speech() -> None:
    assert said("局长顾砚，今天上午也继续指出，路要修。", "顾砚") == ["路要修。"]


def test_a_transliterated_name_follows_a_chair_of_a_committee() -> None:
    text = "云岭研究所高级顾问、联盟委员会主任委员索尔海姆，远山集团总裁白帆等围绕水质进行发言。"
    assert [name for name, _ in people(text)] == ["索尔海姆", "白帆"]


def test_in_ones_view_is_said_by_whoever_spoke_last() -> None:
    text = "教授沈砚把目光投向上游。在他看来，治水先治山，应该先种树。"
    assert said(text, "沈砚") == ["治水先治山，应该先种树。"]
