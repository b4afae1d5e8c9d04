"""The record: the one thing that every page is rendered from and that a person reviews.

Models of the record contract, with additions: remarks, context, unplaced, orphans, warnings, …
"""

from datetime import datetime, time
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)


def _in_order(span: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= span[0] < span[1]:
        raise ValueError("must be start and end, the start first")
    return span


def _on_the_calendar(text: str) -> str:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"is “{text}”, which no calendar has") from None
    return text


def _on_the_clock(text: str) -> str:
    try:
        time.fromisoformat(text)
    except ValueError:
        raise ValueError(f"is “{text}”, which no clock shows") from None
    return text


Span = Annotated[
    tuple[int, int],
    AfterValidator(_in_order),
    Field(description="start and end offset, in characters of the source"),
]
Moment = Annotated[
    str, Field(pattern=r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$"), AfterValidator(_on_the_calendar)
]
Clock = Annotated[str, Field(pattern=r"^\d{2}:\d{2}$"), AfterValidator(_on_the_clock)]
Role = Literal["speaker", "moderator", "chair", "attendee"]
SessionKind = Literal["opening", "keynote", "dialogue", "qa", "other"]
ProposalKind = Literal["numbered", "listed", "stated"]
Review = Literal["extracted", "edited", "approved"]
By = Literal["glossary", "memory", "machine", "person"]
SOURCE_CHANGED = "source changed"  # the flag of a person's words beside others than it had seen


class Entry(BaseModel):
    """What all parts of the record share: frozen, every key known, empty additions left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # Keys of the contract that are written even when empty, so that a reader can rely on them.
    always: ClassVar[frozenset[str]] = frozenset()

    @model_serializer(mode="wrap")
    def _without_empty(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        full: dict[str, Any] = handler(self)
        fields = type(self).model_fields
        kept = {name for name, field in fields.items() if field.is_required()} | self.always
        return {k: v for k, v in full.items() if k in kept or v not in (None, [], (), {}, "")}


class Origin(Entry):
    """Where a rendering in another language came from and whether a person has seen it."""

    by: By
    engine: str = ""
    review: Literal["unreviewed", "reviewed"] = "unreviewed"
    flags: tuple[str, ...] = ()


class Text(Entry):
    """A mapping of language to string; the source-language entry is always there.

    Sources in Chinese use the key `zh` for either script; `source.language` says which it is.
    """

    zh: str = ""
    en: str = ""
    origin: dict[Literal["zh", "en"], Origin] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _some_language(self) -> Self:
        if not (self.zh or self.en):
            raise ValueError("needs a text in at least one language (zh or en)")
        return self

    def get(self, language: str) -> str:
        """Return the text in `language` (`zh-Hant` and `zh-Hans` are `zh`), or an empty string."""
        return self.zh if language.startswith("zh") else self.en


class Source(Entry):
    """The file the record was read from."""

    name: str
    sha256: str
    language: Literal["zh-Hans", "zh-Hant", "en"]
    encoding: str = ""
    layout: tuple[str, ...] = ()
    readers: tuple[str, ...] = Field((), description="who read it, where that was not rules alone")


class Event(Entry):
    """What the source says about the event itself; what it does not say is absent."""

    title: Text | None = None
    date: Moment | None = None
    end_date: Moment | None = None
    date_text: Text | None = Field(None, description="the date as printed")
    venue: Text | None = None
    place: Text | None = Field(None, description="the city, where one is printed")
    theme: Text | None = None
    hosts: tuple[Text, ...] = ()
    organizers: tuple[Text, ...] = ()
    supporters: tuple[Text, ...] = ()
    chair: str | None = Field(None, description="id of a person, or a name")
    attendance: Text | None = None
    readers: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="who read each of these values, by its key"
    )


class Session(Entry):
    """A part of the event, with its speakers in the order of speaking."""

    always: ClassVar[frozenset[str]] = frozenset({"start", "moderator", "speakers"})
    id: str = Field(pattern=r"^s\d+$")
    kind: SessionKind = "other"
    title: Text | None = None
    theme: Text | None = None
    start: Clock | None = None
    end: Clock | None = None
    moderator: str | None = None
    speakers: tuple[str, ...] = ()
    readers: tuple[str, ...] = Field((), description="who read it, where several readers did")


class Proposal(Entry):
    """An exact quotation that says what should or will be done."""

    id: str = Field(pattern=r"^p\d+\.\d+$")
    text: Text
    headline: Text | None = None
    span: Span
    kind: ProposalKind = "stated"
    marker: str = Field("", description="the number or bullet as printed, such as 第一 or 一是")
    review: Review = "extracted"
    rule: str = Field("", description="the rule that found it")
    readers: tuple[str, ...] = Field((), description="who read it, where several readers did")


class Remark(Entry):
    """A sentence of a person's speech that is not a proposal, kept so that nothing is lost."""

    text: Text
    span: Span


class Person(Entry):
    """A person named in the source, with the title as printed beside the name."""

    always: ClassVar[frozenset[str]] = frozenset({"proposals"})
    id: str = Field(pattern=r"^p\d+$")
    name: Text
    title: Text | None = None
    role: Role = "speaker"
    aliases: tuple[str, ...] = ()
    announced: int | None = Field(None, description="the number of points the person announced")
    proposals: tuple[Proposal, ...] = ()
    remarks: tuple[Remark, ...] = ()
    rule: str = Field("", description="the rule that found the person")
    readers: tuple[str, ...] = Field((), description="who read it, where several readers did")


class Topic(Entry):
    """A policy term with the people and the proposals that speak of it."""

    id: str = Field(pattern=r"^t\d+$")
    term: Text
    people: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()


class Context(Entry):
    """A passage of the source that was understood but is nobody's speech."""

    kind: Literal["title", "event", "session", "label", "note", "list", "heading"]
    span: Span


class Unplaced(Entry):
    """A sentence that was not understood; a reviewer has to look at it."""

    line: int = Field(ge=1)
    span: Span
    text: str
    reason: str = ""


class Warning(Entry):
    """Something a reviewer should know, such as four points announced and three found."""

    code: str
    line: int | None = None
    message: str


class Reading(Entry):
    """What one reader has where readers differ; without words, it has nothing there."""

    reader: str
    text: str = ""
    span: Span | None = None


class Doubt(Entry):
    """Where readers differ: both readings with their places, and why the record is as it is.

    A doubt is settled by saying so here, by approving or editing what it is about, or by deleting
    it. The field `mentioned` says that the record does not have what is meant, only the doubt.
    """

    always: ClassVar[frozenset[str]] = frozenset({"review"})
    item: str = Field(description="id of the person, proposal or session, or “event”")
    field: str = Field("", description="the field in doubt, or what kind of thing is")
    line: int | None = None
    readings: tuple[Reading, ...] = ()
    reason: str = ""
    review: Literal["open", "settled"] = "open"


class Orphan(Entry):
    """A person's edit whose passage is no longer in the source; kept until a person removes it."""

    item: str = Field(description="id of the person or proposal that held the edit")
    kind: Literal["proposal", "person", "session"]
    text: Text
    name: Text | None = Field(None, description="the speaker of an orphaned proposal")


class Record(Entry):
    """One briefing."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="Briefing record")

    always: ClassVar[frozenset[str]] = frozenset({"event", "sessions", "people", "topics"})
    schema_: Literal[1] = Field(1, alias="schema")
    source: Source
    event: Event = Field(default_factory=Event)
    sessions: tuple[Session, ...] = ()
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    context: tuple[Context, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    warnings: tuple[Warning, ...] = ()
    doubts: tuple[Doubt, ...] = Field((), description="where readers differ, most doubtful first")

    @property
    def speakers(self) -> tuple[Person, ...]:
        """The people who speak, in the order of the record."""
        return tuple(person for person in self.people if person.role == "speaker")

    @property
    def chair(self) -> Person | None:
        """The person who chairs the event, named in `event.chair` by id or by name."""
        named = (p for p in self.people if self.event.chair in (p.id, p.name.zh, p.name.en))
        return next(named, None) if self.event.chair else None

    def person(self, key: str | None) -> Person | None:
        """Return the person with the id `key`, or None."""
        return next((person for person in self.people if person.id == key), None)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of the record."""
    return Record.model_json_schema(by_alias=True)
