"""Checks of translations, on invented sentences: right ones pass, each defect is found."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts import parse
from briefing.translation.checks import Check, Context, Pair, defect_codes, find_defects, table

HERE = Path(__file__).parent
GOOD = parse((HERE / "good.csv").read_text("utf-8"))
BAD = parse((HERE / "bad.csv").read_text("utf-8"))


@pytest.mark.parametrize("row", GOOD, ids=lambda row: row["zh"][:12])
def test_a_right_translation_passes(row: dict[str, str]) -> None:
    assert find_defects(Pair(row["zh"], row["en"]), Context()) == ()


@pytest.mark.parametrize("row", BAD, ids=lambda row: f"{row['code']}-{row['en'][:20]}")
def test_a_defect_is_found(row: dict[str, str]) -> None:
    assert row["code"] in defect_codes(row["zh"], row["en"], Context())


def test_names_must_be_the_projects_own() -> None:
    context = Context(names={"单小禾": "Shan Xiaohe", "仇为": "Qiu Wei"})
    assert defect_codes("单小禾发言。", "Shan Xiaohe spoke.", context) == ()
    assert defect_codes("单小禾发言。", "Xiaohe Shan spoke.", context) == ()
    assert defect_codes("单小禾发言。", "Dan Xiaohe spoke.", context) == ("name",)
    assert defect_codes("单小禾发言。", "Shan Xiaohe and Qiu Wei spoke.", context) == ("name",)


def test_terms_take_the_longest_match_and_any_listed_form() -> None:
    context = Context(
        terms={"海棠": ("Haitang",), "海棠指数": ("Crabapple Index",), "一窗办": ("one window",)}
    )
    assert defect_codes("海棠指数上升。", "The Crabapple Index rose.", context) == ()
    assert defect_codes("海棠指数上升。", "The Haitang rate rose.", context) == ("term",)
    assert defect_codes("推行一窗办。", "Promote one-window services.", context) == ()


def test_forbidden_forms_are_found_only_for_their_term() -> None:
    context = Context(forbidden={"海棠": ("begonia",)})
    assert defect_codes("海棠开放。", "The begonia opens.", context) == ("term",)
    assert defect_codes("花朵开放。", "The begonia opens.", context) == ()


def test_a_projects_sensitive_phrases_count_whatever_their_case() -> None:
    context = Context(sensitive_en=("Kingdom of Haitang",))
    assert "sensitive" in defect_codes(
        "海棠来宾到了。", "Guests from the kingdom of  Haitang came.", context
    )


def test_a_defect_names_the_passage_and_its_place() -> None:
    english = "The meeting discussed 议题 in depth."
    found = find_defects(Pair("会议讨论了议题。", english), Context())[0]
    assert found.code == "han_residue"
    assert found.en == "议题"


def test_no_english_at_all_is_untranslated() -> None:
    assert defect_codes("会议开始。", "  ", Context()) == ("untranslated",)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_pair_can_be_checked(zh: str, en: str) -> None:
    assert all(defect.code and defect.message for defect in find_defects(Pair(zh, en), Context()))


@pytest.mark.parametrize("one", table(), ids=lambda one: one.name)
def test_no_check_says_anything_of_a_right_translation(one: Check) -> None:
    assert list(one.find_defects(Pair("会议开始。", "The meeting began."), Context())) == []
