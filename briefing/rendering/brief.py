"""The view: a record as the templates see it, frozen and plain, in reading order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from briefing.project import Project
from briefing.record import Event, Person, Record, Text
from briefing.rendering.audience.audiences import Audience
from briefing.rendering.audience.brand import Logo, logo
from briefing.rendering.audience.omission import Omitted
from briefing.rendering.audience.theme_files import Value
from briefing.rendering.parts import part_table
from briefing.rendering.parts.back_matter.glossary_annex import Gloss
from briefing.rendering.parts.back_matter.sources import Sources
from briefing.rendering.parts.back_matter.speaker_index import Initial
from briefing.rendering.parts.back_matter.topic_index import Half
from briefing.rendering.parts.back_matter.unplaced import Doubt, Gap
from briefing.rendering.parts.cards import Card
from briefing.rendering.parts.contents import Line, Sign, contents, signs
from briefing.rendering.parts.messages import Message, Selection, selection
from briefing.rendering.parts.printed_agenda import Part
from briefing.rendering.parts.qr_code import Code, qr_code
from briefing.rendering.parts.quotations import Quote
from briefing.rendering.parts.topic_chart import Chart
from briefing.rendering.words.brief_input import Scene
from briefing.rendering.words.date_lines import event_date
from briefing.rendering.words.languages import Tongue, tongue
from briefing.rendering.words.making import Facts
from briefing.rendering.words.notice import label, notice, passages
from briefing.rendering.words.passage import Pair
from briefing.rendering.words.title_lines import broken, is_long

ROOMY = 15  # lines on the cover, above which they are set closer
Words = Mapping[str, Pair]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the cover: what it tells, and its values."""

    key: str
    label: Pair
    values: tuple[Pair, ...]


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
    unplaced: tuple[Gap, ...]
    doubts: tuple[Doubt, ...]
    source: Mapping[str, str]
    made: Facts
    edition: Pair
    parts: tuple[str, ...]
    fields: Mapping[str, Value]
    words: Words
    omitted: tuple[Pair, ...] = ()
    selection: Pair = field(default_factory=Pair)
    logo: Logo | None = None
    code: Code | None = None
    messages: tuple[Message, ...] = ()
    chart: Chart | None = None
    people: tuple[Initial, ...] = ()
    glossary: tuple[Gloss, ...] = ()
    sources: Sources | None = None
    quotes: tuple[Quote, ...] = ()
    contents: tuple[Line, ...] = ()
    reading: tuple[Sign, ...] = ()
    notice: Pair = field(default_factory=Pair)
    label: str = ""


def view(record: Record, audience: Audience, project: Project, made: Facts) -> Brief:
    """Return the record as the audience's templates see it, with what it must say of itself.

    What the audience does not read is not in it any more: `made` says how much that was.
    """
    scene = Scene(record, tongue(record, audience, project), audience, project, made)
    brief = replace(_brief(scene), omitted=tuple(_omitted(made.omitted, scene.shown)))
    printed = tuple(passages(_printed(brief)))
    doubt = (brief.words["state_doubtful"],) if any(p.flags for p in printed) else ()
    said = notice(printed, scene.shown)
    return replace(
        brief,
        state=brief.state + doubt,
        reading=signs(printed, brief.parts, part_table.first_marker(record), scene.shown),
        notice=said,
        label=label(made.version) if said else "",
    )


def selected(record: Record, audience: Audience, project: Project, made: Facts) -> Selection | None:
    """Return how many proposals the audience's pages print, of how many; None where it is all."""
    scene = Scene(record, tongue(record, audience, project), audience, project, made)
    listed = set(audience.parts)
    if "messages" not in listed or "cards" in listed:
        return None
    return selection(scene, part_table.present(scene, part_table.made(scene)))


def _printed(brief: Brief) -> tuple[object, ...]:
    """Return everything of the brief that the audience's parts print."""
    cover = (brief.title, brief.facts)
    return tuple(cover if name == "cover" else getattr(brief, name, ()) for name in brief.parts)


def _brief(scene: Scene) -> Brief:
    record, shown = scene.record, scene.shown
    words = {key: shown.words(by_lang) for key, by_lang in shown.fixed.items()}
    title = _title(record, scene.project, shown)
    facts = tuple(_facts(record.event, record, shown))
    content = part_table.made(scene)
    listed = part_table.present(scene, content)
    found, doubts = content.pop("unplaced") or ((), ())
    return Brief(
        lang=shown.langs[0],
        langs=shown.langs,
        name=" ".join(p.text for p in title),
        kind=words["kind"] if str(title) != str(words["untitled"]) else Pair(),
        title=broken(title, scene.made.words),
        authors=tuple(str(text.zh or text.en) for text in record.event.hosts),
        keywords=tuple(p.text for topic in record.topics for p in shown.once(topic.term)),
        facts=facts,
        dense=sum(len(list(v)) for fact in facts for v in fact.values) > ROOMY,
        long=is_long(title.first),
        compact=part_table.is_short(record),
        counts=tuple(_counts(record, shown)),
        state=tuple(_state(record, shown)),
        unplaced=found,
        doubts=doubts,
        source={"name": record.source.name, "sha256": record.source.sha256},
        made=scene.made,
        edition=_edition(scene),
        parts=listed,
        fields=scene.audience.fields,
        words=words,
        logo=logo(scene.project),
        code=qr_code(scene.project.settings.url),
        contents=contents(listed, shown),
        selection=_selection(selection(scene, listed), shown),
        **content,
    )


def _edition(scene: Scene) -> Pair:
    """Return for whom the brief is printed, in the languages of the pages that the theme names."""
    title = scene.audience.title
    by_lang = {lang: title.get(lang) or title.get(lang[:2], "") for lang in scene.shown.langs}
    return scene.shown.words(by_lang) if all(by_lang.values()) else Pair()


def _selection(chosen: Selection | None, shown: Tongue) -> Pair:
    """Return how many of the proposals are printed, where not all of them are."""
    if not chosen:
        return Pair()
    words = shown.fixed["selection"]
    numbers = {"n": chosen.printed, "whole": chosen.whole}
    return shown.words({lang: words[lang].format(**numbers) for lang in shown.langs})


def _omitted(omitted: Omitted, shown: Tongue) -> Iterable[Pair]:
    """Yield how much was left out for this audience: how much, never what."""
    for kind, number in omitted.counts.items():
        if number:
            yield _counted(f"omitted_{kind}", number, shown)


def _title(record: Record, project: Project, shown: Tongue) -> Pair:
    """Return the event's title, else the project's, else the fixed words for a brief.

    A guest must be told which event it is: its title is printed, marked, even if not confirmed.
    """
    if record.event.title:
        return replace(shown, flagged=True).once(record.event.title)
    if project.settings.title:
        lang = shown.langs[0]
        given = project.settings.title
        return shown.pair(Text(en=given) if lang == "en" else Text(zh=given))
    return shown.say("untitled")


def _facts(event: Event, record: Record, shown: Tongue) -> Iterable[Fact]:
    chair = record.chair
    named: tuple[tuple[str, tuple[Pair, ...]], ...] = (
        ("date", (event_date(event, shown),)),
        ("venue", (shown.once(event.venue),)),
        ("place", (shown.once(event.place) if not event.venue else Pair(),)),
        ("theme", (shown.once(event.theme),)),
        ("hosts", tuple(shown.once(text) for text in event.hosts)),
        ("organizers", tuple(shown.once(text) for text in event.organizers)),
        ("supporters", tuple(shown.once(text) for text in event.supporters)),
        ("chair", (_named(chair, event.chair, shown),)),
        ("attendance", (shown.pair(event.attendance),)),
    )
    for key, values in named:
        present = tuple(value for value in values if value)
        if present:
            yield Fact(key, shown.say(key), present)


def _named(person: Person | None, name: str | None, shown: Tongue) -> Pair:
    if person:
        return shown.once(person.name)
    return shown.pair(Text(zh=name)) if name else Pair()


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
    words = shown.fixed[key if number > 1 else f"{key}_one"]
    return shown.words({lang: words[lang].format(n=number) for lang in shown.langs})


def _state(record: Record, shown: Tongue) -> Iterable[Pair]:
    """Yield what must be said of the renderings: how many are missing, how many a machine made."""
    if len(shown.langs) < 2:
        return
    tail = shown.rendered_tail
    texts = [shown.pair(p.text) for person in record.people for p in person.proposals]
    missing = sum(pair.second is None for pair in texts)
    machine = sum(any(p.unreviewed for p in pair) for pair in texts)
    if machine:
        yield _counted(f"state_machine{tail}", machine, shown)
    if missing and missing == len(texts):
        yield shown.say(f"state_none{tail}")
    elif missing:
        yield _counted(f"state_missing{tail}", missing, shown)
