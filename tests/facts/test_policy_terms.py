"""One table of policy terms: extraction indexes by them, translation and a project give English."""

from pathlib import Path

import pytest

from briefing import facts
from briefing.chinese.fold import fold
from briefing.translation.glossary import shipped_glossary
from tests.conftest import Program

ROWS = facts.table("policy_terms")
# An invented evening: two people speak of the same two policies.
DIGEST = """\
芦汀夜话

芦汀市数据局局长林望舒：要深化放管服改革，用好数字人民币。

青禾大学教授顾砚之：建议把放管服改革写进章程，数字人民币先在渡口试用。
"""


def test_the_english_of_every_term_is_the_tables() -> None:
    glossary = shipped_glossary()
    wrong = [row["word"] for row in ROWS if row["en"] != glossary.agreed_term(row["word"])]
    assert wrong == []


def test_a_synonym_folds_to_a_term_that_is_a_topic_itself() -> None:
    preferred = {row["word"] for row in ROWS if row["kind"] == "topic" and not row["fold_to"]}
    assert {row["fold_to"] for row in ROWS if row["fold_to"]} <= preferred


def test_a_term_stands_once_and_in_simplified_characters() -> None:
    words = [form for row in ROWS for form in (row["word"], *row["abbr_zh"].split("|")) if form]
    assert [word for word in words if words.count(word) > 1] == []
    assert [row["word"] for row in ROWS if fold(row["word"]) != row["word"]] == []


@pytest.mark.parametrize("own", [False, True])
def test_a_projects_glossary_says_what_a_topic_is_in_english(
    program: Program, tmp_path: Path, own: bool
) -> None:
    (tmp_path / "digest.txt").write_text(DIGEST, "utf-8")
    if own:
        rows = "zh,en\n放管服改革,the four-part reform\n数字人民币,e-CNY\n"
        (tmp_path / "glossary.csv").write_text(rows, "utf-8")
    done = program("build", "digest.txt", "--to", "md")
    assert done.returncode == 0, done.stderr.decode()
    (page,) = tmp_path.glob("build/**/*.md")
    printed = page.read_text("utf-8")
    assert ("the four-part reform" in printed, "e-CNY" in printed) == (own, own)
    assert ("digital renminbi" in printed) != own
