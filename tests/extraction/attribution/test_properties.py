"""What holds for the attribution of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extraction.attribution.attribute import attribute
from briefing.reading import Block, Document, Span

WORDS = (
    "青川市副市长 白帆 欧阳若水 表示， ： “ ” 。 ， 、 主持 致辞 他 （ ） 建议 | 第一， —— 主持人"
)
ENGLISH = ["MR. ABBAS:", "Mara Lindqvist", ", Minister of Rivers, ", "said", " ", "\n"]
PIECES = st.sampled_from([*WORDS.split(), *ENGLISH])


def document(text: str) -> Document:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(start, start + len(line))))
        start += len(line) + 1
    language = "zh-Hans" if any(char > "\u3000" for char in text) else "en"
    return Document("any.txt", text, tuple(blocks), "0" * 64, language)  # type: ignore[arg-type]


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_statements_lie_within_one_line_and_belong_to_speakers(text: str) -> None:
    found = attribute(document(text))
    speakers = {p.key for p in found.people if p.role == "speaker"}
    assert len({p.key for p in found.people}) == len(found.people)
    for statement in found.statements:
        assert statement.key in speakers
        assert 0 <= statement.span.start < statement.span.end <= len(text)
        assert "\n" not in text[slice(*statement.span)]
    for person in found.people:
        assert person.name in text
        assert person.title is None or person.title in text


@given(
    st.permutations(
        [
            "青川市副市长白帆：要修路。",
            "云岭大学校长顾砚之：要清淤。",
            "远山集团董事长林望舒：要植树。",
        ]
    )
)
@settings(max_examples=6, deadline=None)
def test_the_order_of_speakers_changes_no_person(lines: list[str]) -> None:
    found = attribute(document("摘录\n" + "\n".join(lines)))
    assert {(p.name, p.title) for p in found.people} == {
        ("白帆", "青川市副市长"),
        ("顾砚之", "云岭大学校长"),
        ("林望舒", "远山集团董事长"),
    }


HOSTILE = ["第一，", "“", "张三：", "主任", "局长", "| ", "，", "（", "——", "\n", "He said that "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_of_one_piece_repeated_names_nobody_it_does_not_name(piece: str) -> None:
    found = attribute(document(piece * 3_000))
    assert {person.name for person in found.people} <= {"张三"}
