"""Records that are hard to set, made by hand: very many, very long, very few, and rare."""

from briefing.record import Person, Proposal, Record, Remark, Source, Text, Topic
from tests.rendering.forum import GU, both, forum, proposal

SURNAMES = "谷石祁蓝宁舒褚纪闻岳桑连"
GIVEN = ("云舒", "望", "汀", "知远", "清和", "一苇", "砚", "以宁", "大有", "晚晴")
TERMS = ("灯塔修复", "数据开放", "标准互认", "岸基雷达", "近海通航", "渔村振兴", "风光储能")
ENGLISH = (
    *("lighthouse restoration", "open data", "mutual recognition", "shore radar"),
    *("coastal navigation", "revival of fishing villages", "wind, solar and storage"),
)
TITLE = "岚川市副市长、市灯塔与海岸治理办公室主任、沿岸城市圆桌会议轮值主席、"


def crowd(count: int) -> Record:
    """Return a forum of `count` speakers, each with two proposals on two of seven topics."""
    people = tuple(_speaker(number) for number in range(1, count + 1))
    topics = tuple(
        Topic(
            id=f"t{n + 1}",
            term=both(term, english),
            people=tuple(p.id for p in people if n in _topics_of(p)),
            proposals=tuple(q.id for p in people if n == _topics_of(p)[0] for q in p.proposals),
        )
        for n, (term, english) in enumerate(zip(TERMS, ENGLISH, strict=True))
    )
    return forum().model_copy(update={"people": people, "sessions": (), "topics": topics})


def _topics_of(person: Person) -> tuple[int, int]:
    number = int(person.id[1:])
    return number % 7, number * number % 7


def _speaker(number: int) -> Person:
    surname, given = SURNAMES[number % 12], GIVEN[number // 12 % 10]
    points = tuple(
        proposal(
            f"p{number}.{n}",
            both(
                f"第{number}段海岸先行{TERMS[(number + n) % 7]}。"
                "3年内建成“一段一档”，每季度公开进度。",
                f"Begin {ENGLISH[(number + n) % 7]} on section {number}. Keep a file of each "
                "section within three years and publish progress every quarter.",
            ),
            both(f"第{number}段海岸先行{TERMS[(number + n) % 7]}"),
            f"第{'一二'[n]}",
        )
        for n in range(2)
    )
    return GU.model_copy(
        update={"id": f"p{number}", "name": Text(zh=surname + given), "proposals": points}
    )


def endless() -> Record:
    """Return a speaker with 60 proposals, a title of 90 characters and a name of twelve."""
    text = both(
        "推动“𠮷野”两地互认（含AI应用），让《近海手册》“一年一修、一册通用”，5G海况2小时一报。",
        "Let both sides of Yoshino recognise each other’s papers, AI included; renew the coastal "
        "handbook every year, one book for all; report the sea state by 5G every two hours.",
    )
    many = tuple(proposal(f"p1.{n}", text, marker=f"{n}.") for n in range(1, 61))
    name = both("伊尔莎玛丽亚·范登贝尔赫", "Ilse-Maria Wilhelmina van den Bergh-Oosterhuis")
    person = GU.model_copy(
        update={"proposals": many, "title": Text(zh=(TITLE * 3)[:90]), "name": name}
    )
    return forum().model_copy(update={"people": (person, *forum().people[1:])})


def alone() -> Record:
    """Return one speaker with one remark, in a source that says nothing else."""
    person = Person(
        id="p1",
        name=Text(zh="谷云舒"),
        remarks=(Remark(text=Text(zh="灯一亮，晚归的人就知道家在哪个方向。"), span=(0, 18)),),
    )
    return _bare(person, "zh-Hans")


def rare() -> Record:
    """Return a speaker whose name and words have characters outside the usual fonts' core."""
    person = GU.model_copy(
        update={
            "name": Text(zh="𠮷㛃"),
            "title": Text(zh="㙟镇𠮷野堂堂主"),
            "proposals": (
                Proposal(
                    id="p1.1", text=Text(zh="让𠮷野的㛃与㙟重新亮起来，点起䲢灯。"), span=(0, 18)
                ),
            ),
        }
    )
    return _bare(person, "zh-Hans")


def english() -> Record:
    """Return a forum whose source is English and has no Chinese at all."""
    people = tuple(
        Person(
            id=f"p{n}",
            name=Text(en=name),
            title=Text(en=f"Harbour Master of Port {n} and Chair of the Pilots’ Association"),
            proposals=(
                Proposal(
                    id=f"p{n}.1",
                    text=Text(
                        en="We should light the towers again within three years, and hand the "
                        "sea-state data to those who fish."
                    ),
                    headline=Text(en="We should light the towers again within three years"),
                    span=(0, 60),
                ),
            ),
        )
        for n, name in enumerate(("Ada Quill", "Bram Oosterhuis", "Chidi Okafor", "Dee Lark"), 1)
    )
    return Record(
        schema=1,
        source=Source(name="harbours.txt", sha256="0" * 64, language="en"),
        people=people,
        topics=(
            Topic(id="t1", term=Text(en="lighthouses"), people=("p1", "p2"), proposals=("p1.1",)),
        ),
    )


def traditional() -> Record:
    """Return the crowd of seven in a Traditional source, for its fonts and quotation marks."""
    record = crowd(7)
    return record.model_copy(
        update={"source": record.source.model_copy(update={"language": "zh-Hant"})}
    )


def _bare(person: Person, language: str) -> Record:
    source = Source(name="lighthouse.txt", sha256="0" * 64, language=language)  # type: ignore[arg-type]
    return Record(schema=1, source=source, people=(person,))


HARD = {
    "endless": endless,
    "alone": alone,
    "rare": rare,
    "english": english,
    "traditional": traditional,
    "nineteen": lambda: crowd(19),
    "crowd": lambda: crowd(120),
}
