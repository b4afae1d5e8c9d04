"""Topics: the policy terms of a record, each with the people and the proposals that speak of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.chinese.fold import fold
from briefing.extraction.topics.candidates import is_nominal, sequences
from briefing.extraction.topics.terms import Term, Token, Vocabulary, vocabulary
from briefing.record import Record, Text, Topic

MOST = 40  # topics of one record: what an index of a page or two can hold
OFTEN = 3  # times that a term outside of the lexicon must be said, by two people at least
FEW = 12  # with fewer, terms that one speaker says in passing are taken in


@dataclass(frozen=True, slots=True)
class Passage:
    """A proposal or remark: who says it, the id of the proposal, and its words."""

    person: str
    proposal: str | None
    text: str
    folded: str


@dataclass(slots=True)
class Found:
    """One term with where it was said; `forms` counts how the source writes it."""

    term: Term
    people: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)

    def add(self, passage: Passage, form: str) -> None:
        """Count one more place."""
        self.forms[form] += 1
        if passage.person not in self.people:
            self.people.append(passage.person)
        if passage.proposal and passage.proposal not in self.proposals:
            self.proposals.append(passage.proposal)

    @property
    def rank(self) -> tuple[int, int, int]:
        """More speakers first, then more proposals, then more places."""
        return (-len(self.people), -len(self.proposals), -self.forms.total())


def topics(record: Record) -> tuple[Topic, ...]:
    """Return the topics of `record`: at most 40, those that most people speak of first.

    Only what is said counts, not names and titles. Terms are printed as the source writes them, in
    its language only: the other is a translation.
    """
    english = record.source.language == "en"
    passages = list(_passages(record))
    words = vocabulary("en" if english else "zh")
    if not english:
        said = "".join(passage.folded for passage in passages)
        from briefing.chinese.words import segmenter  # jieba is loaded only when it is needed

        segmenter().meet(said + said.lower())
    found = _found(passages, words)
    kept = _kept([*found.values(), *_repeated(passages, words)])
    return tuple(
        Topic(
            id=f"t{number}",
            term=_text(one, record.source.language),
            people=tuple(one.people),
            proposals=tuple(one.proposals),
        )
        for number, one in enumerate(kept, 1)
    )


def _passages(record: Record) -> Iterator[Passage]:
    for person in record.people:
        said = [(proposal.id, proposal.text) for proposal in person.proposals]
        for key, words in [*said, *((None, remark.text) for remark in person.remarks)]:
            text = words.get(record.source.language)
            yield Passage(person.id, key, text, fold(text))


def _found(passages: Iterable[Passage], words: Vocabulary) -> dict[str, Found]:
    found: dict[str, Found] = {}
    for passage in passages:
        for term, start, end in words.terms(passage.folded):
            one = found.setdefault(term.name, Found(term))
            one.add(passage, passage.text[start:end])
    return found


def _repeated(passages: Sequence[Passage], words: Vocabulary) -> list[Found]:
    """Return the terms that no lexicon holds, but that several speakers use again and again."""
    outside = [list(_outside(passage, words)) for passage in passages]
    counted = Counter(name for tokens in outside for name, _, _ in tokens)
    often = {name for name, times in counted.items() if times >= OFTEN}
    said: dict[str, Found] = {}
    for passage, tokens in zip(passages, outside, strict=True):
        for name, start, end in tokens:
            if name in often:
                said.setdefault(name, Found(Term(name))).add(passage, passage.text[start:end])
    shared = [one for one in said.values() if len(one.people) > 1 and is_nominal(one.term.name)]
    return [one for one in shared if not _part_of_other(one, shared)]


def _outside(passage: Passage, words: Vocabulary) -> Iterator[Token]:
    """Yield the sequences of a passage that no term of the lexicon overlaps."""
    taken = {at for _, start, end in words.terms(passage.folded) for at in range(start, end)}
    for token in sequences(passage.folded, words):
        if token[1] not in taken and token[2] - 1 not in taken:
            yield token


def _part_of_other(one: Found, others: Iterable[Found]) -> bool:
    """Return whether a longer term is said as often."""
    return any(
        one.term.name != other.term.name
        and one.term.name in other.term.name
        and one.forms.total() <= other.forms.total() + 1
        for other in others
    )


def _kept(found: Iterable[Found]) -> list[Found]:
    ranked = sorted(found, key=lambda one: one.rank)
    firm = [one for one in ranked if len(one.people) > 1 or one.proposals]
    return (firm if len(firm) >= FEW else ranked)[:MOST]


def _text(one: Found, language: str) -> Text:
    written = _as_written(one)
    return Text(en=written) if language == "en" else Text(zh=written)


def _as_written(one: Found) -> str:
    """Return the preferred term as the source writes it, else the form it uses most."""
    if one.term.name in one.forms:
        return one.term.name
    same = [form for form in one.forms if fold(form).lower() == one.term.name.lower()]
    return same[0] if same else one.forms.most_common(1)[0][0]
