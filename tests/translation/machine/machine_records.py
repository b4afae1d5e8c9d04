"""A record of an invented forum, and a project that has it translated by a server."""

from datetime import UTC, datetime
from pathlib import Path

from briefing.project import Project, Settings
from briefing.record import Event, Origin, Person, Proposal, Record, Session, Source, Text
from briefing.translation.machine.options import Run

HEADLINES = ("建设绿色港口", "推动标准互认", "办好青年论坛")


def proposal(number: int, headline: str) -> Proposal:
    text = f"{headline}，要在2030年以前完成第{number}期工程。各方应当共同投入。"
    return Proposal(
        id=f"p1.{number}",
        text=Text(zh=text),
        headline=Text(zh=headline),
        span=(number * 100, number * 100 + len(text)),
        kind="numbered",
    )


def record(*headlines: str) -> Record:
    """Return a record with one speaker, whose first headline has a person's English."""
    proposals = [proposal(n, headline) for n, headline in enumerate(headlines or HEADLINES, 1)]
    edited = Text(
        zh=proposals[0].headline.zh if proposals[0].headline else "",
        en="Build green ports.",
        origin={"en": Origin(by="person", review="reviewed")},
    )
    proposals[0] = proposals[0].model_copy(update={"headline": edited})
    return Record(
        schema=1,
        source=Source(name="forum.txt", sha256="0" * 64, language="zh-Hans"),
        event=Event(title=Text(zh="海湾港口论坛")),
        sessions=(Session(id="s1", title=Text(zh="主旨发言"), speakers=("p1",)),),
        people=(
            Person(
                id="p1",
                name=Text(zh="林望海"),
                title=Text(zh="海湾大学校长"),
                proposals=tuple(proposals),
            ),
        ),
    )


def project(root: Path, url: str = "", **translation: object) -> Project:
    """Return a project whose engine is a LibreTranslate server at `url`."""
    settings = {"engine": "libretranslate", "url": url, "timeout": 2, **translation}
    return Project(root, Settings.model_validate({"translation": settings}))


def run(**changes: object) -> Run:
    """Return what a caller of the command line would hand over."""
    given: dict[str, object] = {
        "environ": {},
        "now": lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
        **changes,
    }
    return Run(**given)  # type: ignore[arg-type]
