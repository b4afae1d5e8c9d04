"""The view: a record as the templates see it, frozen and plain, in reading order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefing.project import Project
from briefing.record import Record
from briefing.rendering.audience.audiences import Audience
from briefing.rendering.audience.brand import Logo, brand_logo
from briefing.rendering.audience.theme_files import Value
from briefing.rendering.parts.back_matter.glossary_annex import Gloss
from briefing.rendering.parts.back_matter.sources import Sources
from briefing.rendering.parts.back_matter.speaker_index import Initial
from briefing.rendering.parts.back_matter.topic_index import Half
from briefing.rendering.parts.back_matter.unplaced import Doubt, Gap
from briefing.rendering.parts.cards import Card
from briefing.rendering.parts.contents import Line, Sign, list_contents, list_signs
from briefing.rendering.parts.counts import (
    counts,
    omitted_counts,
    rendering_state,
    selection_words,
)
from briefing.rendering.parts.cover_facts import (
    CoverLine,
    cover_lines,
    edition,
    event_title,
    is_dense,
)
from briefing.rendering.parts.messages import Message, Selection, count_selection
from briefing.rendering.parts.part_table import (
    first_marker,
    is_short,
    make_parts,
    parts_with_content,
)
from briefing.rendering.parts.printed_agenda import Part
from briefing.rendering.parts.qr_code import Code, make_qr_code
from briefing.rendering.parts.quotations import Quote
from briefing.rendering.parts.topic_chart import Chart
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.making import Making
from briefing.rendering.words.notice import machine_label, machine_notice, passages_in
from briefing.rendering.words.page_languages import page_languages
from briefing.rendering.words.passage import Pair
from briefing.rendering.words.title_lines import break_title, is_long


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
    facts: tuple[CoverLine, ...]
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
    made: Making
    edition: Pair
    parts: tuple[str, ...]
    fields: Mapping[str, Value]
    words: Mapping[str, Pair]
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


def make_brief(record: Record, audience: Audience, project: Project, making: Making) -> Brief:
    """Return the record as the audience's templates see it, with what it must say of itself.

    What the audience does not read is not in it any more: `making` says how much that was.
    """
    languages = page_languages(record, audience, project)
    given = BriefInput(record, languages, audience, project, making)
    brief = replace(_fill(given), omitted=tuple(omitted_counts(making.omitted, languages)))
    printed = tuple(passages_in(_printed_parts(brief)))
    doubt = (brief.words["state_doubtful"],) if any(p.flags for p in printed) else ()
    notice = machine_notice(printed, languages)
    return replace(
        brief,
        state=brief.state + doubt,
        reading=list_signs(printed, brief.parts, first_marker(record), languages),
        notice=notice,
        label=machine_label(making.version) if notice else "",
    )


def selected(
    record: Record, audience: Audience, project: Project, making: Making
) -> Selection | None:
    """Return how many proposals the audience's pages print, of how many; None where it is all."""
    languages = page_languages(record, audience, project)
    given = BriefInput(record, languages, audience, project, making)
    listed = set(audience.parts)
    if "messages" not in listed or "cards" in listed:
        return None
    return count_selection(given, parts_with_content(given, make_parts(given)))


def _printed_parts(brief: Brief) -> tuple[object, ...]:
    """Return everything of the brief that the audience's parts print."""
    cover = (brief.title, brief.facts)
    return tuple(cover if name == "cover" else getattr(brief, name, ()) for name in brief.parts)


def _fill(given: BriefInput) -> Brief:
    record, languages = given.record, given.languages
    words = {key: languages.page_word(key) for key in languages.page_words}
    title = event_title(record, given.project, languages)
    facts = tuple(cover_lines(record, languages))
    content = make_parts(given)
    listed = parts_with_content(given, content)
    found, doubts = content.pop("unplaced") or ((), ())
    return Brief(
        lang=languages.codes[0],
        langs=languages.codes,
        name=" ".join(p.text for p in title),
        kind=words["kind"] if str(title) != str(words["untitled"]) else Pair(),
        title=break_title(title),
        authors=tuple(str(text.zh or text.en) for text in record.event.hosts),
        keywords=tuple(_keywords(given)),
        facts=facts,
        dense=is_dense(facts),
        long=is_long(title.first),
        compact=is_short(record),
        counts=tuple(counts(record, languages)),
        state=tuple(rendering_state(record, languages)),
        unplaced=found,
        doubts=doubts,
        source={"name": record.source.name, "sha256": record.source.sha256},
        made=given.making,
        edition=edition(given),
        parts=listed,
        fields=given.audience.fields,
        words=words,
        logo=brand_logo(given.project),
        code=make_qr_code(given.project.settings.url),
        contents=list_contents(listed, languages),
        selection=selection_words(count_selection(given, listed), languages),
        **content,
    )


def _keywords(given: BriefInput) -> Iterator[str]:
    """Yield the topics' terms, in each language, for the file's own description."""
    for topic in given.record.topics:
        yield from (p.text for p in given.languages.pair_once(topic.term))
