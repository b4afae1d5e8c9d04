"""A record to exchange, with the marks that break naive writers."""

from briefing.record import Event, Origin, Person, Proposal, Record, Source, Text

PAIR = ("zh-Hans", "en")


def text(zh: str, en: str = "", by: str = "machine", **origin: object) -> Text:
    if not en:
        return Text(zh=zh)
    return Text(zh=zh, en=en, origin={"en": Origin(by=by, **origin)})  # type: ignore[arg-type]


def record() -> Record:
    """Return a record with English by a machine, by a person, and none."""
    proposals = (
        Proposal(
            id="p1.1",
            text=text(
                "要“守住底线”；R&D投入≥3%，<不得>减少。\n第二行。",
                'Hold the “bottom line”; R&D ≥ 3%, <never> less. "So".\nSecond line.',
                engine="libretranslate",
                flags=("number", "a reason, with words; and marks"),
            ),
            headline=text("守住底线", "Hold the line", by="person", review="reviewed"),
            span=(0, 20),
        ),
        Proposal(
            id="p1.2", text=text("=SUM(A1)不是公式。"), headline=text("-5%也不行"), span=(21, 30)
        ),
    )
    return Record(
        schema=1,
        source=Source(name="论坛 forum.txt", sha256="0" * 64, language="zh-Hans"),
        event=Event(title=text("海湾港口论坛", "Gulf Ports Forum", engine="openai/test")),
        people=(
            Person(id="p1", name=text("林望海", "Lin Wanghai", by="glossary"), proposals=proposals),
        ),
    )


def english_record() -> Record:
    """Return a record whose source is in English."""
    proposal = Proposal(
        id="p1.1",
        text=Text(en="Open the ports."),
        headline=Text(zh="开放港口", en="Open the ports"),
        span=(0, 15),
    )
    return Record(
        schema=1,
        source=Source(name="forum.txt", sha256="0" * 64, language="en"),
        people=(Person(id="p1", name=Text(en="Ada Ode"), proposals=(proposal,)),),
    )
