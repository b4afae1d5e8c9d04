"""What holds for every document: each sentence has one place, nobody with a title is a nobody.

The documents are the corpora, the invented fixtures, and digests made here of labels with odd
posts, list marks, stray quotation marks and brackets, notes, tables, tabs and empty lines.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.extraction.extract import extract
from briefing.extraction.labels.language import CHINESE, ENGLISH
from briefing.extraction.naming.mention import Evidence
from briefing.extraction.text.sentences import sentences
from briefing.reading import Document, Span, read
from briefing.record import Record

FIXTURES = sorted((Path(__file__).parent / "fixtures").rglob("*.txt"))
CORPUS = Path(os.environ.get("BRIEFING_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
REAL = sorted(place for n in ("", "2", "3") for place in CORPUS.parent.glob(f"corpus{n}/*.txt"))

POSTS = [
    *["首席记者", "晚报记者", "高级编辑", "卫视主持人", "护桥大师", "石桥市水务局局长", "村民代表"],
    *["教授", "记者", "网友", "通讯员", "云岭大学校长、", "青川集團董事長", "總編輯"],
]
NAMES = ["林望舒", "白帆", "欧阳若水", "顾砚之", "羅平", "古丽·艾山", "老周", "张女士", "某某"]
NOBODIES = ["记者", "问", "答", "主持人", "发言人", "村民", "观众提问", "主席", "来源", "时间"]
ENGLISH_LABELS = [
    *["Reporter Mara Quill", "MR. ABBAS", "Joan Hill, Mayor of Stone", "Mayor Adams", "Q", "A"],
    *["THE CHAIR", "MODERATOR", "Chief Editor Ann Reed", "Peter Okafor (Builders’ Union)"],
]
SAID = [
    *[
        "应当修路，让村民出门不再难。",
        "建议种树。",
        "水质已经改善！",
        "夜里怎么过桥？",
        "要建站",
        "好。",
    ],
    *[
        "一是修桥；二是清淤。",
        "第一，统一标准。第二，公布数据。",
        "他说：“桥老了。”",
        "我提三点建议：",
    ],
    *[
        "一是”。二是修桥。",
        "“",
        "”",
        "（",
        "）。",
        "『桥",
        "…",
        "：",
        "；",
        "①护岸②清淤。",
        "⑴修渠 ⑵植树",
    ],
    *[
        "２０２５年４月１２日，石桥论坛在石桥市文化馆举行。",
        "白帆表示，要修桥。",
        "局长白帆主持会议。",
    ],
]
ENGLISH_SAID = [
    *[
        "We must rebuild the bridge. ",
        "First, adopt designs. Second, publish data. ",
        "When? ",
        "”. ",
    ],
    *[
        "Joan Hill said the river is “high”. ",
        "(a) dig; (b) plant. ",
        "Thank you. ",
        "1. ",
        "We need ",
    ],
]
LINES = st.one_of(
    st.builds(
        "{}{}：{}".format, st.sampled_from(POSTS), st.sampled_from(NAMES), st.sampled_from(SAID)
    ),
    st.builds("{}：{}".format, st.sampled_from(NOBODIES), st.sampled_from(SAID)),
    st.builds("{}（{}）".format, st.sampled_from(NAMES), st.sampled_from(POSTS)),
    st.builds(
        "{}\t{}\t{}".format,
        st.sampled_from(["09:00", "地点"]),
        st.sampled_from(NAMES),
        st.sampled_from(SAID),
    ),
    st.builds(
        "| {}{} | {} |".format,
        st.sampled_from(POSTS),
        st.sampled_from(NAMES),
        st.sampled_from(SAID),
    ),
    st.builds(
        "{}{}".format,
        st.sampled_from(["一、", "（二）", "1. ", "• ", "## ", "　　", "“"]),
        st.sampled_from(SAID),
    ),
    st.lists(st.sampled_from(SAID), min_size=1, max_size=5).map("".join),
    st.sampled_from(
        [
            "",
            "【根据录音整理】",
            "（完）",
            "石桥论坛嘉宾观点摘录",
            "下半场：圆桌对话",
            "主持人：",
            "要修桥，" * 60,
        ]
    ),
)
ENGLISH_LINES = st.one_of(
    st.builds("{}: {}".format, st.sampled_from(ENGLISH_LABELS), st.sampled_from(ENGLISH_SAID)),
    st.lists(st.sampled_from(ENGLISH_SAID), min_size=1, max_size=4).map("".join),
    st.sampled_from(
        ["", "Stone Bridge Forum", "[Applause]", "(End)", "Ann Reed, Director of Bridges"]
    ),
)
CHINESE_TEXTS = st.lists(LINES, max_size=14).map("\n".join)
ENGLISH_TEXTS = st.lists(ENGLISH_LINES, max_size=14).map("\n\n".join)
MIXED_TEXTS = st.lists(st.one_of(LINES, ENGLISH_LINES), max_size=14).map("\n".join)


def document(text: str) -> Document:
    return read(("石桥论坛\n" + text).encode("utf-8"), name="digest.txt")


def places(doc: Document, record: Record) -> dict[str, bytearray]:
    """Return, for each of the four places, which characters of the source stand there."""
    parts = [p for person in record.people for p in person.proposals]
    spans = {
        "proposal": [p.span for p in parts],
        "remark": [r.span for person in record.people for r in person.remarks],
        "context": [c.span for c in record.context],
        "unplaced": [u.span for u in record.unplaced],
    }
    found = {name: bytearray(len(doc.text)) for name in spans}
    for name, several in spans.items():
        for start, end in several:
            found[name][start:end] = b"\1" * (end - start)
    for part in parts:  # the printed number of a point stands right before it
        start = part.span[0]
        near = doc.text[max(0, start - len(part.marker) - 4) : start]
        at = near.rfind(part.marker) if part.marker else -1
        if at >= 0:
            found["proposal"][start - len(near) + at : start] = b"\1" * (len(near) - at)
    return found


def wrong_places(doc: Document, record: Record) -> Iterator[str]:
    """Yield the words that stand in no place of the record, or in two."""
    found = places(doc, record)
    for block in doc.blocks:
        for sentence in sentences(doc.folded, block.span):
            for at in range(*sentence):
                held = [name for name, seen in found.items() if seen[at]]
                if len(held) != 1 and doc.text[at].isalnum():
                    yield f"{doc.text[at : sentence.end]!r} of {doc.slice(sentence)!r}: {held}"
                    break


def titled_nobodies(doc: Document, record: Record) -> Iterator[str]:
    """Yield the labels of titled names in `context` whose name is nobody's in the record."""
    names = {alias for p in record.people for alias in (p.name.zh or p.name.en, *p.aliases)}
    for context in record.context:
        label = doc.folded[slice(*context.span)].rstrip(" ：:")
        if context.kind not in ("label", "note") or label == doc.folded[slice(*context.span)]:
            continue
        for language in (CHINESE, ENGLISH):
            who = language.person(
                doc.folded, Span(context.span[0], context.span[0] + len(label)), frozenset()
            )
            if who and who.evidence == Evidence.TITLED and doc.text[slice(*who.name)] not in names:
                yield label


def inexact(doc: Document, record: Record) -> Iterator[str]:
    """Yield what is quoted otherwise than it stands in the source."""
    for person in record.people:
        for part in (*person.proposals, *person.remarks):
            words = part.text.zh or part.text.en
            if doc.text[slice(*part.span)] != words:
                yield words
        for proposal in person.proposals:
            head = proposal.headline
            if head and (head.zh or head.en) not in (proposal.text.zh or proposal.text.en):
                yield head.zh or head.en


def assert_sound(doc: Document) -> None:
    record = extract(doc)
    assert not list(inexact(doc, record))
    assert not [w for w in record.warnings if w.code == "step-failed"]
    assert not list(wrong_places(doc, record))
    assert not list(titled_nobodies(doc, record))


@pytest.mark.parametrize("path", [*FIXTURES, *REAL], ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_document_has_each_sentence_in_one_place(path: Path) -> None:
    assert_sound(read(path))


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="，。：；、“”「」（）第一二三是要建议局长林溪说表示\n 1.AB", max_size=200))
def test_any_text_has_each_sentence_in_one_place(text: str) -> None:
    assert_sound(document(text))


@settings(max_examples=100, deadline=None)
@given(CHINESE_TEXTS)
@example("石桥大学校长林望舒：一是”。二是修桥。")
@example("首席记者林望舒：应当修路。\n时间：应当修路，让村民出门不再难。")
@example("首席记者林望舒：应当修路，让村民出门不再难。\n护桥大师罗平：建议种树。")
def test_any_chinese_digest_has_each_sentence_in_one_place(text: str) -> None:
    assert_sound(document(text))


@settings(max_examples=60, deadline=None)
@given(ENGLISH_TEXTS)
def test_any_english_digest_has_each_sentence_in_one_place(text: str) -> None:
    assert_sound(read(("Stone Forum\n\n" + text).encode(), name="digest.txt"))


@settings(max_examples=60, deadline=None)
@given(MIXED_TEXTS)
@example("记者：应当修路。\nReporter Mara Quill: We must rebuild the bridge.")
def test_any_mixed_digest_has_each_sentence_in_one_place(text: str) -> None:
    assert_sound(document(text))
