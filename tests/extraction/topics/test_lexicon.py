"""The lexicon of policy terms keeps its own rules."""

from briefing.facts import table


def test_terms_are_unique_and_folded_to_terms_that_stand_in_the_lexicon() -> None:
    rows = table("policy_terms")
    preferred = {row["word"] for row in rows if not row["fold_to"]}
    assert len({row["word"] for row in rows}) == len(rows) > 500
    assert {row["fold_to"] for row in rows if row["fold_to"]} <= preferred


def test_every_term_has_a_field_and_a_source() -> None:
    rows = [row for row in table("policy_terms") if row["kind"] == "topic"]
    assert {row["source"] for row in rows} <= {"prc", "un", "own"}
    assert len({row["field"] for row in rows}) >= 12
