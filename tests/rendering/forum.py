"""An invented forum, whole and small: every feature of a page, in a record made by hand."""

from briefing.record import (
    Event,
    Origin,
    Person,
    Proposal,
    Record,
    Remark,
    Session,
    Source,
    Text,
    Topic,
    Unplaced,
)

REVIEWED = Origin(by="person", review="reviewed")
MACHINE = Origin(by="machine", engine="trial", review="unreviewed")


def both(zh: str, en: str = "", origin: Origin = REVIEWED) -> Text:
    return Text(zh=zh, en=en, origin={"en": origin} if en else {})


def proposal(key: str, text: Text, headline: Text | None = None, marker: str = "") -> Proposal:
    kind = "numbered" if marker else "stated"
    return Proposal(
        id=key, text=text, headline=headline, span=(0, len(text.zh)), kind=kind, marker=marker
    )


GU = Person(
    id="p1",
    name=both("谷云舒", "Gu Yunshu"),
    title=both(
        "岚川市副市长、市灯塔办公室主任",
        "Vice Mayor of Lanchuan and Director of its Lighthouse Office",
    ),
    announced=2,
    proposals=(
        proposal(
            "p1.1",
            both(
                "让灯塔重新亮起来。用3年时间修复沿岸42座旧灯塔，配上“风光储”一体化电源。",
                "Light the lighthouses again. Restore 42 old towers along the coast within three "
                "years, each with wind, solar and storage of its own.",
            ),
            both("让灯塔重新亮起来", "Light the lighthouses again"),
            "第一",
        ),
        proposal(
            "p1.2",
            both(
                "把数据交给渔民。开放5G海况数据，《近海通航手册》每季度更新一次。",
                "Hand the data to the fishers. Open the 5G sea-state data, and renew the coastal "
                "handbook every quarter.",
                MACHINE,
            ),
            both("把数据交给渔民", "Hand the data to the fishers"),
            "第二",
        ),
    ),
)
ILSE = Person(
    id="p2",
    name=both("伊尔莎·范登贝尔赫", "Ilse van den Bergh"),
    title=both("国际灯塔联合会秘书长", "Secretary-General of the International Lighthouse Union"),
    proposals=(
        proposal(
            "p2.1",
            both(
                "建议各国在2030年前互认灯质编码。",
                "Countries should recognise one another’s light characters by 2030.",
            ),
        ),
    ),
)
SHI = Person(
    id="p3",
    name=both("石皞", "Shi Hao"),
    title=both("岚川大学海岸研究院教授、博士生导师"),
    proposals=(
        proposal("p3.1", both("统一监测，一年内建成岸基雷达网"), both("统一监测"), "一是"),
        proposal("p3.2", both("统一标准，两年内完成灯器换代。"), both("统一标准"), "二是"),
    ),
)
LAN = Person(
    id="p4",
    name=both("蓝汀", "Lan Ting"),
    title=both("渔村广播站站长", "Head of the fishing village’s radio station"),
    remarks=(
        Remark(
            text=both("灯一亮，晚归的人就知道家在哪个方向，这是我小时候记得最牢的一件事。"),
            span=(0, 34),
        ),
    ),
)
QI = Person(
    id="p5",
    name=both("祁望", "Qi Wang"),
    title=both("岚川日报总编辑", "Editor-in-Chief, Lanchuan Daily"),
    role="moderator",
)


def forum() -> Record:
    """Return the record of the forum: two sessions, one speaker outside both."""
    return Record(
        schema=1,
        source=Source(name="lighthouse.txt", sha256="0" * 64, language="zh-Hans"),
        event=Event(
            title=both(
                "首届岚川灯塔与海岸治理论坛", "First Lanchuan Forum on Lighthouses and the Coast"
            ),
            date="2026-03-05",
            venue=both("岚川会堂", "Lanchuan Hall"),
            theme=both("一盏灯 一片海", "One Light, One Sea"),
            hosts=(both("岚川市人民政府", "Lanchuan Municipal People’s Government"),),
            chair="p5",
        ),
        sessions=(
            Session(
                id="s1",
                kind="dialogue",
                title=both("对话环节", "Dialogue"),
                start="14:00",
                end="15:00",
                moderator="p5",
                speakers=("p3", "p4"),
            ),
            Session(
                id="s2",
                kind="keynote",
                title=both("主旨发言", "Keynotes"),
                start="09:30",
                speakers=("p1",),
            ),
        ),
        people=(GU, ILSE, SHI, LAN, QI),
        topics=(
            Topic(
                id="t1",
                term=both("灯塔修复", "lighthouse restoration"),
                people=("p1", "p4"),
                proposals=("p1.1",),
            ),
            Topic(id="t2", term=both("数据开放", "open data"), people=("p1",)),
            Topic(id="t3", term=both("标准互认", "mutual recognition"), people=("p2", "p3")),
            Topic(id="t4", term=both("岸基雷达"), people=("p3",)),
        ),
        unplaced=(Unplaced(line=7, span=(0, 9), text="海上有雾，请慢行。"),),
    )
