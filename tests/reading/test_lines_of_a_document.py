"""Places in a document: the number of the line in which an offset lies."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.reading import Document


@given(st.text(max_size=300), st.integers(0, 300))
def test_a_line_number_counts_the_line_ends_before(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert Document("x", text, (), "", "zh-Hans").line(offset) == text.count("\n", 0, offset) + 1
