"""The view: a record as the templates see it, frozen and plain, in reading order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from briefing.project import Project
from briefing.record import Event, Person, Record, Text
from briefing.rendering.agenda import Part, agenda
from briefing.rendering.asks import Ask, asks
from briefing.rendering.audience import Audience, Value
from briefing.rendering.cards import Card, cards
from briefing.rendering.facts import Facts
from briefing.rendering.glossary import Gloss, glossary
from briefing.rendering.index import Half, topic_index
from briefing.rendering.notice import label, notice, passages
from briefing.rendering.passage import Pair
from briefing.rendering.titles import broken, is_long
from briefing.rendering.tongue import Tongue, date_in, fixed_words, tongue

ROOMY = 15  # lines on the cover, above which they are set closer
FEW = 6  # speakers, up to which the sections follow one another on a page
Words = Mapping[str, Pair]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the cover: what it tells, and its values."""

    key: str
    label: Pair
    values: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence that was not placed: its line in the source, the words, and why."""

    line: int
    words: Pair
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a reviewer should know of the record: its code, its line (0: none), the words."""

    code: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything a page may print."""

    lang: str
    langs: tuple[str, ...]
    name: str
    kind: Pair
    title: Pair
    authors: tuple[str, ...]
    keywords: tuple[str, ...]
    facts: tuple[Fact, ...]
    dense: bool
    long: bool
    compact: bool
    counts: tuple[Pair, ...]
    state: tuple[Pair, ...]
    agenda: tuple[Part, ...]
    cards: tuple[Card, ...]
    index: tuple[Half, ...]
    glossary: tuple[Gloss, ...]
    unplaced: tuple[Gap, ...]
    doubts: tuple[Doubt, ...]
    asks: tuple[Ask, ...]
    source: Mapping[str, str]
    made: Facts
    parts: tuple[str, ...]
    fields: Mapping[str, Value]
    words: Words
    notice: Pair = field(default_factory=Pair)
    label: str = ""


def view(record: Record, audience: Audience, project: Project, made: Facts) -> Brief:
    """Return the record as the audience's templates see it, with what it must say of itself."""
    brief = _brief(record, audience, project, made)
    printed = _printed(brief)
    doubt = (brief.words["state_doubtful"],) if any(p.flags for p in passages(printed)) else ()
    said = notice(printed, brief.lang)
    return replace(
        brief,
        state=brief.state + doubt,
        notice=said,
        label=label(made.version) if said else "",
    )


def _printed(brief: Brief) -> tuple[object, ...]:
    """Return everything of the brief that the audience's parts print."""
    by_part: Mapping[str, tuple[object, ...]] = {
        "cover": (brief.title, brief.facts),
        "agenda": (brief.agenda, brief.asks),
        "cards": (brief.cards,),
        "index": (brief.index,),
    }
    return tuple(part for name in brief.parts for part in by_part.get(name, ()))


def _brief(record: Record, audience: Audience, project: Project, made: Facts) -> Brief:
    shown = tongue(record, audience)
    words = {key: shown.words(by_lang) for key, by_lang in fixed_words().items()}
    title = _title(record, project, shown)
    facts = tuple(_facts(record.event, record, shown))
    return Brief(
        lang=shown.langs[0],
        langs=shown.langs,
        name=" ".join(p.text for p in title),
        kind=words["kind"] if str(title) != str(words["untitled"]) else Pair(),
        title=broken(title),
        authors=tuple(str(text.zh or text.en) for text in record.event.hosts),
        keywords=tuple(word for t in record.topics for word in (t.term.zh, t.term.en) if word),
        facts=facts,
        dense=sum(len(list(v)) for fact in facts for v in fact.values) > ROOMY,
        long=is_long(title.first),
        compact=len(record.speakers) <= FEW,
        counts=tuple(_counts(record, shown)),
        state=tuple(_state(record, shown)),
        agenda=agenda(record, shown),
        cards=cards(record, shown),
        index=topic_index(record, shown),
        glossary=glossary(record, shown, project) if "glossary" in audience.parts else (),
        unplaced=_gaps(record, shown),
        doubts=tuple(Doubt(w.code, w.line or 0, w.message) for w in record.warnings),
        asks=asks(record, shown),
        source={"name": record.source.name, "sha256": record.source.sha256},
        made=made,
        parts=audience.parts,
        fields=audience.fields,
        words=words,
    )


def _title(record: Record, project: Project, shown: Tongue) -> Pair:
    """Return the event's title, else the project's, else the fixed words for a brief.

    A guest must be told which event it is: its title is printed, marked, even if not confirmed.
    """
    if record.event.title:
        return replace(shown, flagged=True).pair(record.event.title)
    if project.settings.title:
        lang = shown.langs[0]
        given = project.settings.title
        return shown.pair(Text(en=given) if lang == "en" else Text(zh=given))
    return shown.words(fixed_words()["untitled"])


def _facts(event: Event, record: Record, shown: Tongue) -> Iterable[Fact]:
    chair = record.chair
    named: tuple[tuple[str, tuple[Pair, ...]], ...] = (
        ("date", (_date(event, shown),)),
        ("venue", (shown.pair(event.venue),)),
        ("place", (shown.pair(event.place) if not event.venue else Pair(),)),
        ("theme", (shown.pair(event.theme),)),
        ("hosts", tuple(shown.pair(text) for text in event.hosts)),
        ("organizers", tuple(shown.pair(text) for text in event.organizers)),
        ("supporters", tuple(shown.pair(text) for text in event.supporters)),
        ("chair", (_named(chair, event.chair, shown),)),
        ("attendance", (shown.pair(event.attendance),)),
    )
    for key, values in named:
        present = tuple(value for value in values if value)
        if present:
            yield Fact(key, shown.words(fixed_words()[key]), present)


def _named(person: Person | None, name: str | None, shown: Tongue) -> Pair:
    if person:
        return shown.pair(person.name)
    return shown.pair(Text(zh=name)) if name else Pair()


def _date(event: Event, shown: Tongue) -> Pair:
    if not event.date:
        return shown.pair(event.date_text)
    ends = [event.date, *([event.end_date] if event.end_date else [])]
    return shown.words({lang: "–".join(date_in(lang, e) for e in ends) for lang in shown.langs})


def _counts(record: Record, shown: Tongue) -> Iterable[Pair]:
    counted = {
        "count_speakers": len(record.speakers),
        "count_proposals": sum(len(person.proposals) for person in record.people),
        "count_topics": len(record.topics),
    }
    for key, number in counted.items():
        if number:
            yield _counted(key, number, shown)


def _counted(key: str, number: int, shown: Tongue) -> Pair:
    words = fixed_words()[key if number > 1 else f"{key}_one"]
    return shown.words({lang: words[lang].format(n=number) for lang in shown.langs})


def _state(record: Record, shown: Tongue) -> Iterable[Pair]:
    """Yield what must be said of the English: how much is missing, how much a machine made."""
    if shown.langs[1:] != ("en",):
        return
    texts = [shown.pair(p.text) for person in record.people for p in person.proposals]
    missing = sum(pair.second is None for pair in texts)
    machine = sum(any(p.unreviewed for p in pair) for pair in texts)
    if machine:
        yield _counted("state_machine", machine, shown)
    if missing and missing == len(texts):
        yield shown.words(fixed_words()["state_none"])
    elif missing:
        yield _counted("state_missing", missing, shown)


def _gaps(record: Record, shown: Tongue) -> tuple[Gap, ...]:
    lang = record.source.language
    return tuple(
        Gap(g.line, shown.pair(Text(en=g.text) if lang == "en" else Text(zh=g.text)), g.reason)
        for g in record.unplaced
        if g.text.strip()
    )
