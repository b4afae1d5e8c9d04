"""The folded text: the same length whatever the text is, one spelling to match rules against."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.chinese.fold import fold

ANY = st.text(st.characters(), max_size=300)


@given(ANY)
def test_the_folded_text_has_the_length_of_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_traditional_characters_and_marks_become_one_form() -> None:
    assert fold("「開幕」,主辦單位:甲(乙)") == "“开幕”，主办单位：甲（乙）"


def test_marks_in_english_stay_as_they_are() -> None:
    assert fold("Yes, said Ms. Lee (chair): no; 5,000!") == "Yes, said Ms. Lee (chair): no; 5,000!"
