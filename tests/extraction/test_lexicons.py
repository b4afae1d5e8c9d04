"""Rules that are tables can be read as they are meant."""

from importlib import resources

from briefing.extraction import lexicons
from briefing.extraction.lexicons import table
from briefing.extraction.proposals.cues import cues


def test_a_table_of_rules_says_where_its_rules_come_from() -> None:
    for file in resources.files(lexicons).iterdir():
        if file.name.endswith(".csv"):
            head = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
            assert "source" in " ".join(head).lower()


def test_every_cue_is_one_of_a_language() -> None:
    assert len(cues("zh")) + len(cues("en")) == len(table("proposal_cues"))
