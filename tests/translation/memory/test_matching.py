"""Near matches: useful where texts are alike, never where only the letters are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.translation.memory import Unit, find_near_matches


def unit(source: str, status: str = "approved") -> Unit:
    return Unit(source, "…", status)  # type: ignore[arg-type]


def test_an_exact_match_scores_100() -> None:
    (match,) = find_near_matches("加快港口建设。", [unit("加快港口建设。")])
    assert (match.score, match.capped) == (100, "")


def test_a_small_change_of_words_is_offered_above_75() -> None:
    (match,) = find_near_matches("要大力加快沿海港口的建设。", [unit("要大力加快内河港口的建设。")])
    assert 75 <= match.score < 100
    assert match.capped == ""


@pytest.mark.parametrize(
    ("asked", "known", "why"),
    [
        ("二是不能搞一刀切的做法。", "二是能搞一刀切的做法。", "negation"),
        ("他向与会代表提出四点建议。", "他向与会代表提出五点建议。", "number"),
        ("2018年完成全部港口改造任务。", "2019年完成全部港口改造任务。", "number"),
        ("投资将增长3.5%以上。", "投资将增长35%以上。", "number"),
        ("We will not build new ports here.", "We will build new ports here.", "negation"),
        ("We can't close the ports today.", "We can close the ports today.", "negation"),
        ("目前没有发现类似的问题。", "目前发现类似的问题。", "negation"),
    ],
)
def test_a_number_or_negation_that_differs_stays_below_75(asked: str, known: str, why: str) -> None:
    (match,) = find_near_matches(asked, [unit(known)])
    assert match.capped == why
    assert match.score < 75


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("要不断扩大港口之间的合作。", "要扩大港口之间的合作。"),
        ("未来要扩大港口之间的合作。", "今后要扩大港口之间的合作。"),
        ("要进一步扩大港口之间的合作。", "要扩大港口之间的合作。"),
    ],
)
def test_words_that_only_look_like_numbers_or_negations_do_not_cap(asked: str, known: str) -> None:
    (match,) = find_near_matches(asked, [unit(known)])
    assert match.capped == ""


def test_the_same_number_in_other_digits_is_the_same() -> None:
    (match,) = find_near_matches("投入２０亿元，建设港口。", [unit("投入20亿元建设港口。")])
    assert match.capped == ""


def test_of_equals_the_approved_comes_first() -> None:
    known = [unit("加快港口建设！", "machine"), unit("加快港口建设？", "approved")]
    assert [m.unit.status for m in find_near_matches("加快港口建设。", known)] == [
        "approved",
        "machine",
    ]


def test_unlike_texts_are_not_offered() -> None:
    assert find_near_matches("加快港口建设。", [unit("青年是国家的希望和未来。")]) == ()


@given(st.text("能不一二三做好。事", max_size=12), st.text("能不一二三做好。事", max_size=12))
def test_a_score_is_100_only_for_the_same_text(one: str, other: str) -> None:
    for match in find_near_matches(one, [unit(other)], least=0):
        assert (match.score == 100) == (one == other)
