"""Properties that hold for the record of any text."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extraction import extract
from briefing.reading import Document, read

PEOPLE = ["林溪", "白帆", "欧阳若水", "古丽·艾山", "顾新", "石磊"]
POSTS = ["青川市水务局局长", "云岭大学教授", "远山集团董事长", "南浦省副省长"]
POINTS = [
    "要加快建设监测网络。",
    "建议完善补偿机制。",
    "近年来水质持续改善。",
    "应当统一数据标准。",
]


def document(text: str) -> Document:
    return read(text.encode("utf-8"), name="digest.txt")


def digest(entries: list[tuple[str, str, list[str]]]) -> str:
    """Return a digest whose entries are (name, post, sentences), with every name once."""
    once = {name: (post, points) for name, post, points in entries}
    lines = [f"{post}{name}：{''.join(points)}" for name, (post, points) in once.items()]
    return "\n".join(["首届青川流域论坛嘉宾观点摘录", *lines])


entry = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(POSTS),
    st.lists(st.sampled_from(POINTS), min_size=1, max_size=3),
)
digests = st.lists(entry, min_size=2, max_size=6, unique_by=lambda e: e[0])


@settings(max_examples=30, deadline=None)
@given(digests)
def test_extraction_is_repeatable(entries: list[tuple[str, str, list[str]]]) -> None:
    doc = document(digest(entries))
    assert extract(doc) == extract(doc)


@settings(max_examples=30, deadline=None)
@given(digests, st.randoms(use_true_random=False))
def test_the_order_of_speakers_does_not_change_who_they_are(
    entries: list[tuple[str, str, list[str]]], random: object
) -> None:
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert people(digest(entries)) == people(digest(shuffled))


@settings(max_examples=30, deadline=None)
@given(digests)
def test_an_unrelated_paragraph_changes_nothing_else(
    entries: list[tuple[str, str, list[str]]],
) -> None:
    text = digest(entries)
    title, rest = text.split("\n", 1)
    assert people(text) == people(f"{title}\n湖面宽阔，天气晴朗，秋色正浓。\n{rest}")


def people(text: str) -> set[str]:
    """Return each person with title and proposals, without ids and places."""
    return {
        json.dumps(
            [
                p.name.zh,
                p.title.zh if p.title else "",
                p.role,
                [q.text.zh for q in p.proposals],
            ],
            ensure_ascii=False,
        )
        for p in extract(document(text)).people
    }


def test_a_piece_with_half_of_a_quotation_is_no_remark_and_is_not_lost() -> None:
    text = (
        "石桥论坛摘录\n石桥市市长白帆：桥是“老路”。石桥大学教授顾砚提到“独木桥”改建后通车的经过。\n"
    )
    record = extract(read(text.encode("utf-8"), name="digest.txt"))
    remarks = [m.text.zh for p in record.people for m in p.remarks]
    assert remarks
    assert all(m.count("“") == m.count("”") for m in remarks)


def test_a_demand_before_a_list_is_a_proposal_of_its_own() -> None:
    text = (
        "Bridge Forum\n\nPeter Okafor, Director of Bridges: We must rebuild every bridge within "
        "five years. First, adopt new designs. Second, publish all data.\n\n"
        "Joan Hill, Mayor of Stone: We should begin with the oldest bridge."
    )
    record = extract(read(text.encode("utf-8"), name="digest.txt"))
    assert [p.text.en for p in record.people[0].proposals] == [
        "We must rebuild every bridge within five years.",
        "adopt new designs.",
        "publish all data.",
    ]
