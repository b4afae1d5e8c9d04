"""A person's edits survive a new extraction."""

from briefing.merging import merge
from briefing.record import Origin, Person, Proposal, Record, Session, Source, Text, Topic

SOURCE = "河务局局长林溪：一是疏浚河道。二是种植芦苇。\n水文站站长白帆：要公开水位。"


def proposal(key: str, words: str, source: str = SOURCE, **more: object) -> Proposal:
    start = max(source.find(words), 0)
    return Proposal(id=key, text=Text(zh=words), span=(start, start + len(words)), **more)


def record(*people: Person, **more: object) -> Record:
    source = Source(name="a.txt", sha256="0" * 64, language="zh-Hans")
    return Record(schema=1, source=source, people=people, **more)


LIN = Person(
    id="p1",
    name=Text(zh="林溪"),
    title=Text(zh="河务局局长"),
    proposals=(proposal("p1.1", "疏浚河道。"), proposal("p1.2", "种植芦苇。")),
)
BAI = Person(id="p2", name=Text(zh="白帆"), proposals=(proposal("p2.1", "要公开水位。"),))
BASE = record(LIN, BAI)


def edited(person: Person, **fields: object) -> Person:
    return person.model_copy(update=fields)


def texts(person: Person) -> list[str]:
    return [p.text.zh for p in person.proposals]


def test_an_unedited_record_becomes_the_new_one() -> None:
    fresh = record(edited(LIN, proposals=LIN.proposals[:1]), BAI)
    merged, machine = merge(BASE, BASE, fresh, SOURCE)
    assert merged == machine == fresh


def test_an_edited_sentence_stays_and_says_that_it_was_edited() -> None:
    ours = LIN.proposals[0].model_copy(update={"text": Text(zh="疏浚全部河道。")})
    merged, _ = merge(
        BASE, record(edited(LIN, proposals=(ours, LIN.proposals[1])), BAI), BASE, SOURCE
    )
    assert texts(merged.people[0]) == ["疏浚全部河道。", "种植芦苇。"]
    assert [p.review for p in merged.people[0].proposals] == ["edited", "extracted"]


def test_an_approval_stays_when_the_source_moves_the_sentence() -> None:
    approved = LIN.proposals[1].model_copy(update={"review": "approved"})
    mine = record(edited(LIN, proposals=(LIN.proposals[0], approved)), BAI)
    moved = "新的一段。\n" + SOURCE
    fresh = record(
        edited(LIN, proposals=tuple(proposal(p.id, p.text.zh, moved) for p in LIN.proposals)), BAI
    )
    merged, _ = merge(BASE, mine, fresh, moved)
    kept = merged.people[0].proposals[1]
    assert kept.review == "approved"
    assert moved[slice(*kept.span)] == "种植芦苇。"


def test_a_removed_proposal_and_a_removed_person_stay_removed() -> None:
    mine = record(edited(LIN, proposals=LIN.proposals[:1]))
    merged, machine = merge(BASE, mine, BASE, SOURCE)
    assert [p.name.zh for p in merged.people] == ["林溪"]
    assert texts(merged.people[0]) == ["疏浚河道。"]
    again, _ = merge(machine, merged, BASE, SOURCE)
    assert again == merged


def test_a_persons_order_of_proposals_stands() -> None:
    mine = record(edited(LIN, proposals=LIN.proposals[::-1]), BAI)
    third = proposal("p1.3", "三是清理垃圾。")
    fresh = record(edited(LIN, proposals=(*LIN.proposals, third)), BAI)
    merged, _ = merge(BASE, mine, fresh, SOURCE)
    assert texts(merged.people[0]) == ["种植芦苇。", "三是清理垃圾。", "疏浚河道。"]


def test_an_edit_whose_sentence_vanished_is_listed_as_an_orphan() -> None:
    approved = LIN.proposals[0].model_copy(update={"review": "approved"})
    mine = record(edited(LIN, proposals=(approved, LIN.proposals[1])), BAI)
    fresh = record(edited(LIN, proposals=LIN.proposals[1:]), BAI)
    merged, _ = merge(BASE, mine, fresh, SOURCE.replace("疏浚河道。", ""))
    assert texts(merged.people[0]) == ["种植芦苇。"]
    assert [(o.item, o.text.zh) for o in merged.orphans] == [("p1.1", "疏浚河道。")]


def test_an_approved_sentence_that_a_newer_extractor_overlooks_stays() -> None:
    approved = LIN.proposals[0].model_copy(update={"review": "approved"})
    mine = record(edited(LIN, proposals=(approved, LIN.proposals[1])), BAI)
    fresh = record(edited(LIN, proposals=LIN.proposals[1:]), BAI)
    merged, _ = merge(BASE, mine, fresh, SOURCE)
    assert texts(merged.people[0]) == ["疏浚河道。", "种植芦苇。"]
    assert merged.orphans == ()


def test_the_edits_of_a_person_who_vanished_are_orphans() -> None:
    mine = record(LIN, edited(BAI, title=Text(zh="水文站站长")))
    merged, _ = merge(BASE, mine, record(LIN), SOURCE)
    assert [p.id for p in merged.people] == ["p1"]
    assert [(o.kind, o.text.zh) for o in merged.orphans] == [("person", "白帆")]


def test_english_written_by_a_person_stays_and_says_so() -> None:
    machine = Text(zh="白帆", en="Bai Fan", origin={"en": Origin(by="glossary")})
    base = record(LIN, edited(BAI, name=machine))
    mine = record(LIN, edited(BAI, name=machine.model_copy(update={"en": "Bai Fan-Lee"})))
    merged, _ = merge(base, mine, base, SOURCE)
    assert merged.people[1].name.en == "Bai Fan-Lee"
    assert merged.people[1].name.origin["en"] == Origin(by="person", review="reviewed")


def test_new_people_get_free_ids_and_sessions_follow() -> None:
    new = Person(id="p1", name=Text(zh="顾新"))
    fresh = record(
        new,
        edited(BAI, id="p2"),
        sessions=(Session(id="s1", speakers=("p1", "p2")),),
        topics=(Topic(id="t1", term=Text(zh="水位"), people=("p2",), proposals=("p2.1",)),),
    )
    merged, _ = merge(BASE, BASE, fresh, SOURCE)
    assert {p.name.zh: p.id for p in merged.people} == {"顾新": "p3", "白帆": "p2"}
    assert merged.sessions[0].speakers == ("p3", "p2")
    assert merged.topics[0].proposals == ("p2.1",)


def test_without_the_base_every_difference_counts_as_an_edit() -> None:
    ours = LIN.proposals[0].model_copy(update={"text": Text(zh="疏浚全部河道。")})
    mine = record(edited(LIN, proposals=(ours, LIN.proposals[1])), BAI)
    merged, _ = merge(None, mine, BASE, SOURCE)
    assert texts(merged.people[0]) == ["疏浚全部河道。", "种植芦苇。"]


def test_removed_topics_stay_removed() -> None:
    topics = (Topic(id="t1", term=Text(zh="水位")), Topic(id="t2", term=Text(zh="河道")))
    base = record(LIN, BAI, topics=topics)
    merged, _ = merge(base, record(LIN, BAI, topics=topics[1:]), base, SOURCE)
    assert [t.term.zh for t in merged.topics] == ["河道"]


def test_the_machines_english_stays_while_its_passage_is_the_same() -> None:
    first = LIN.proposals[0]
    english = {"en": Origin(by="machine", engine="test")}
    rendered = first.model_copy(
        update={"text": Text(zh=first.text.zh, en="Dredge the river.", origin=english)}
    )
    before = record(edited(LIN, proposals=(rendered, LIN.proposals[1])), BAI)
    merged, _ = merge(before, before, BASE, SOURCE)
    assert merged.people[0].proposals[0].text == rendered.text


def test_an_approved_rendering_by_rule_stays_approved() -> None:
    flagged = Text(zh="白帆", en="Bai Fan", origin={"en": Origin(by="glossary", flags=("?",))})
    approved = Text(
        zh="白帆", en="Bai Fan", origin={"en": Origin(by="glossary", review="reviewed")}
    )
    before = record(LIN, edited(BAI, name=flagged))
    merged, _ = merge(before, record(LIN, edited(BAI, name=approved)), BASE, SOURCE)
    assert merged.people[1].name == approved


BY_HAND = {"en": Origin(by="person", review="reviewed")}
CHANGED = SOURCE.replace("河道", "全部河道")


def reviewed_proposal() -> Record:
    """Return the record in which a person wrote the English of the first sentence, and approved."""
    english = Text(zh="疏浚河道。", en="Dredge the river.", origin=BY_HAND)
    ours = LIN.proposals[0].model_copy(update={"text": english, "review": "approved"})
    return record(edited(LIN, proposals=(ours, LIN.proposals[1])), BAI)


def with_new_words() -> Record:
    """Return what is extracted once the source's first sentence was changed."""
    first, second = (proposal("p1.1", "疏浚全部河道。", CHANGED), LIN.proposals[1])
    return record(edited(LIN, proposals=(first, second)), BAI)


def test_english_beside_new_words_stays_and_waits_for_its_review() -> None:
    merged, _ = merge(BASE, reviewed_proposal(), with_new_words(), CHANGED)
    kept = merged.people[0].proposals[0]
    assert (kept.text.zh, kept.text.en) == ("疏浚全部河道。", "Dredge the river.")
    waits = Origin(by="person", review="unreviewed", flags=("source changed",))
    assert (kept.text.origin["en"], kept.review) == (waits, "extracted")


def test_english_beside_new_words_waits_until_a_person_reviews_it() -> None:
    merged, machine = merge(BASE, reviewed_proposal(), with_new_words(), CHANGED)
    again, machine = merge(machine, merged, with_new_words(), CHANGED)
    assert again == merged
    first = again.people[0].proposals[0]
    text = first.text.model_copy(update={"origin": BY_HAND})
    ours = first.model_copy(update={"text": text, "review": "approved"})
    read = record(edited(LIN, proposals=(ours, LIN.proposals[1])), BAI)
    settled, _ = merge(machine, read, with_new_words(), CHANGED)
    assert settled.people[0].proposals[0] == ours


def test_a_title_in_english_waits_when_the_title_changes() -> None:
    ours = edited(LIN, title=Text(zh="河务局局长", en="Head of Rivers"))
    fresh = record(edited(LIN, title=Text(zh="河务局副局长")), BAI)
    merged, _ = merge(BASE, record(ours, BAI), fresh, SOURCE)
    title = merged.people[0].title
    assert title is not None
    assert (title.zh, title.en) == ("河务局副局长", "Head of Rivers")
    assert title.origin["en"].review == "unreviewed"


def test_an_approval_of_english_by_rule_does_not_pass_to_other_words() -> None:
    rule = Text(zh="河务局局长", en="Director", origin={"en": Origin(by="glossary")})
    seen = rule.model_copy(update={"origin": {"en": Origin(by="glossary", review="reviewed")}})
    fresh = record(edited(LIN, title=Text(zh="河务局副局长")), BAI)
    base, mine = record(edited(LIN, title=rule), BAI), record(edited(LIN, title=seen), BAI)
    merged, _ = merge(base, mine, fresh, SOURCE)
    assert merged.people[0].title == Text(zh="河务局副局长")


def test_chinese_by_a_person_waits_when_an_english_source_changes() -> None:
    base, mine, fresh = (
        record(edited(LIN, title=text))
        for text in (Text(en="Head"), Text(en="Head", zh="局长"), Text(en="Deputy head"))
    )
    merged, _ = merge(base, mine, fresh, SOURCE)
    title = merged.people[0].title
    assert title is not None
    assert (title.en, title.zh) == ("Deputy head", "局长")
    assert title.origin["zh"].flags == ("source changed",)
