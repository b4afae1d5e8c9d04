"""What prose proposes, and what it does not: speeches by invented people, a sentence each."""

import pytest

from tests.extraction.points.speech import proposals

PROPOSING = [
    "国际社会应加大对非洲国家的支持，帮助其提升自主发展能力。",
    "财政部门将会同有关方面，尽快下达补助资金。",
    "学校可与企业共建实训基地。",
    "对违规行为，发现一起查处一起，决不姑息。",
    "警方会加强巡逻，市民无须恐慌。",
    "院方承诺三个月内提交改善报告。",
    "坚持人民至上，不断增进民生福祉。",
    "打算在每个街道建一个青年驿站。",
    "科研院所要敢于让年轻人挑大梁。",
    "我们应当把渔港改造纳入明年的财政预算。",
    "各县要在年底前完成老旧管网的排查，并向社会公布结果。",
    "建议把托育机构的水电气价格按居民标准执行。",
    "我呼吁各国尽快批准这项公约。",
    "希望企业多给年轻工程师一点试错的时间。",
    "下一步，我局将组织开展冬季供暖专项检查。",
    "学校将于秋季学期起试行弹性离校制度。",
    "政府可以考虑对首次购房者给予贴息。",
    "愿与各国同行分享沙漠治理的经验。",
    "我们计划三年内建成二十个社区食堂。",
    "必须守住耕地红线，坚决遏制“非农化”。",
    "加快农村冷链物流建设，让鲜果当天进城。",
    "健全科技伦理审查制度，防范技术滥用。",
    "发展银发经济，关键是补齐护理人才的短板。",
    "不能让数据躺在硬盘里睡大觉。",
    "未来三年，公司将投入十亿元研发氢能船舶。",
    "中方愿继续向发展中国家提供力所能及的援助。",
    "让我们携手建设一个清洁美丽的湄江流域。",
    "集团力争到2030年实现全部港区零碳运营。",
    "图书馆应向所有人开放，不分户籍。",
    "对于高空抛物，须从源头上立规矩。",
    "打破部门壁垒，推动公共数据按需共享。",
    "我们需要一个覆盖全流域的预警系统。",
    "以标准引领产业升级，推动中国茶走向世界。",
    "他主张取消对小微企业的重复检查。",
    "各方应通过对话解决分歧，避免采取单边措施。",
    "当局应该尽快公布时间表，让居民有所准备。",
    "双方同意建立定期磋商机制。",
    "本港应把握机遇，积极融入大湾区发展。",
    "与其等客上门，不如主动走出去招商。",
    "最重要的是把老百姓的钱袋子鼓起来。",
    "联合国应发挥中心协调作用，推动建立公平合理的全球治理体系。",
    "我认为，乡村学校的课后服务要多用当地的能工巧匠。",
    "围绕产业链部署创新链，打造具有国际竞争力的产业集群。",
    "会继续聆听业界意见，适时检讨收费水平。",
    "敦促有关国家切实履行出资义务。",
    "请各部门于本月底前报送整改方案。",
    "争取用五年时间，把这里建成全国最大的种质资源库。",
    "支持港口企业组建联盟，共同降低物流成本。",
]

NOT_PROPOSING = [
    "中方对此表示欢迎。",
    "长期以来，两国人民结下了深厚友谊。",
    "有记者问，房价会不会继续下跌。",
    "全年接待游客突破千万人次。",
    "大会期间还将举办多场配套活动。",
    "数字化浪潮席卷全球，没有人能置身事外。",
    "委员们对报告表示赞成。",
    "孵化器不是二房东。",
    "夜里转移一个村，平均要敲开一百多扇门。",
    "近年来，我市渔业产量稳步增长，渔民收入连年提高。",
    "去年全省新增托育位三万个，同比增长12%。",
    "感谢主办方的精心组织和周到安排。",
    "祝愿本次论坛圆满成功！",
    "这是一座有着千年历史的港口城市。",
    "我们已经建成了二十个社区食堂，服务老人五万人次。",
    "数据是新的生产要素。",
    "预计明年市场规模将达到三百亿元。",
    "气候变化将给沿海城市带来更大的压力。",
    "目前，全市共有博物馆七十二座。",
    "为什么年轻人不愿意进工厂？",
    "我从事气象工作已经三十年了。",
    "这项技术具有重要的应用价值。",
    "很高兴与各位新老朋友相聚在美丽的青岚湖畔。",
    "过去五年，我们累计种植红树林两千公顷。",
    "乡村振兴是一项长期的历史任务。",
    "供应链的重要性不言而喻。",
    "如果没有水，一切都无从谈起。",
    "大家都知道，海运承担了全球八成以上的贸易量。",
    "这些年，我们走过了一条不平凡的道路。",
    "他的报告引起了与会者的热烈反响。",
    "该系统主要由传感器、网关和云平台组成。",
    "企业面临融资难、用工难等问题。",
    "科技的进步改变了人们的生活方式。",
    "老龄化程度不断加深，护理需求日益增长。",
    "我的家乡在一个小渔村，小时候常常看见白鹭。",
    "会议由副市长主持。",
    "论坛将于十月在云川举行。",
    "这一数字说明市场信心正在恢复。",
    "中小企业贡献了一半以上的税收。",
    "调查显示，七成受访者每天使用手机超过四小时。",
    "我们的产品远销三十多个国家和地区。",
    "平台上线以来，注册用户突破百万。",
    "主要原因是原材料价格上涨。",
    "当时的条件非常艰苦，连自来水都没有。",
    "两国友谊源远流长。",
    "这是我第一次来到这里，印象非常深刻。",
    "上述措施取得了明显成效，得到群众普遍好评。",
    "需要指出的是，这一比例高于全国平均水平。",
    "要知道，十年前这里还是一片荒滩。",
    "台风造成直接经济损失约四亿元。",
    "他强调了水资源的战略意义。",
    "我对此表示完全赞同。",
    "相信在大家的共同努力下，明天会更好。",
    "应邀出席会议的还有来自十二个国家的代表。",
    "供需两端的信息不对称，导致资源错配。",
    "首要的挑战来自技术更新太快。",
]

PROPOSING_IN_ENGLISH = [
    "My country stands ready to host the next conference.",
    "The time has come to reform the Council.",
    "We intend to publish the full data set in May.",
    "We must close the gap between early warning and early action.",
    "Governments should phase out harmful fishing subsidies by 2030.",
    "She urged donors to honour their pledges.",
    "I call on all parties to return to the negotiating table.",
    "Our company will invest two million dollars in seagrass restoration.",
    "We need to train more midwives in rural districts.",
    "It is essential that women take part in every stage of the peace process.",
    "He recommended setting up a joint task force.",
    "Let us build bridges instead of walls.",
    "The ministry plans to open forty clinics next year.",
    "The priority is to restore water supply to the camps.",
    "She stressed the need for predictable financing.",
    "The representative of Fiji proposed a regional insurance pool.",
    "Member States have to report their emissions every two years.",
    "The Council must speak with one voice.",
    "His Government was committed to ending child marriage by 2027.",
]

NOT_PROPOSING_IN_ENGLISH = [
    "Thank you for your kind introduction.",
    "The forum was attended by 300 delegates.",
    "Last year exports rose by 12 percent.",
    "I am delighted to be here today.",
    "The disease has killed thousands of people since 2019.",
    "Why do so many projects fail?",
    "The river is 600 kilometres long.",
    "Experts expect prices to rise next year.",
    "She is the founder of a small charity.",
    "We have built twelve schools in the past decade.",
    "The report was published in March.",
    "With that, I will turn it over to my colleague.",
    "He praised the organizers for their hospitality.",
    "If nothing changes, the glacier will disappear.",
    "The situation remains fragile, she said.",
]


@pytest.mark.parametrize("sentence", PROPOSING)
def test_a_sentence_that_says_what_should_or_will_be_done_is_a_proposal(sentence: str) -> None:
    assert proposals(sentence) == [sentence]


@pytest.mark.parametrize("sentence", NOT_PROPOSING)
def test_praise_figures_forecasts_and_background_are_no_proposals(sentence: str) -> None:
    assert proposals(sentence) == []


@pytest.mark.parametrize("sentence", PROPOSING_IN_ENGLISH)
def test_english_duty_calls_and_commitments_are_proposals(sentence: str) -> None:
    assert proposals(sentence, "en") == [sentence]


@pytest.mark.parametrize("sentence", NOT_PROPOSING_IN_ENGLISH)
def test_english_thanks_past_and_questions_are_no_proposals(sentence: str) -> None:
    assert proposals(sentence, "en") == []


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        (
            "过去十年，湖区的鱼少了七成，岸线也退了两公里，下一步应当划定禁渔区，让湖面歇一歇。",
            "下一步应当划定禁渔区，让湖面歇一歇。",
        ),
        (
            "为了让孩子走得近一点，各镇要把撤并的教学点恢复三分之一。",
            "为了让孩子走得近一点，各镇要把撤并的教学点恢复三分之一。",
        ),
        (
            "感谢各位远道而来，希望大家多到村里走一走、看一看，提一提意见。",
            "希望大家多到村里走一走、看一看，提一提意见。",
        ),
    ],
)
def test_a_proposal_begins_with_its_clause_and_takes_its_purpose_along(
    text: str, proposal: str
) -> None:
    assert proposals(text) == [proposal]


def test_traditional_text_is_read_like_simplified_and_quoted_as_it_stands() -> None:
    text = "當局應盡快檢討「一地兩檢」的通關安排，並公布時間表。"
    assert proposals(text, "zh-Hant") == [text]


def test_what_tells_who_speaks_stays_out() -> None:
    text = "船員的證書各國不同，他又認為各港應該互認船員證書，不必每到一港重考一次。"
    assert proposals(text, "zh-Hant") == ["各港應該互認船員證書，不必每到一港重考一次。"]
    english = "He said that ports must honour one another's certificates, adding that talks go on."
    assert proposals(english, "en") == ["ports must honour one another's certificates"]


def test_a_point_stated_twice_is_taken_once_at_its_fuller_place() -> None:
    text = "我建议恢复夜班渡轮。\n我再说一遍，我建议恢复夜班渡轮，每小时一班，到凌晨两点。"
    assert proposals(text) == ["我建议恢复夜班渡轮，每小时一班，到凌晨两点。"]


def test_misprints_stay_as_printed() -> None:
    text = "各方应当加强协条，共同维护航到安全。"
    assert proposals(text) == [text]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("adding that debt relief must be complete.", "debt relief must be complete."),
        ("His town had paid and urged others to follow.", "urged others to follow."),
        ("Towns should pay and called for a fund.", "Towns should pay and called for a fund."),
    ],
)
def test_english_quotations_begin_where_the_proposing_begins(sentence: str, quote: str) -> None:
    assert proposals(sentence, "en") == [quote]
