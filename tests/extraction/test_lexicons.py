"""Rules that are tables can be read as they are meant."""

import ast
from importlib import resources
from pathlib import Path

from briefing import extraction
from briefing.chinese.han import count_han
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


LIMIT = 1200  # Chinese characters; patterns that are grammar stay in the code, words do not


def test_words_stand_in_tables_and_not_in_the_code() -> None:
    """The code of this room held 4,640 Chinese characters before its words came into tables."""
    room = Path(extraction.__file__).parent
    by_file = {path: count_han(_strings(path)) for path in room.rglob("*.py")}
    assert sum(by_file.values()) < LIMIT, sorted(by_file.items(), key=lambda each: -each[1])[:5]


def _strings(path: Path) -> str:
    """Return what stands in the strings of a module, those that only say something left out."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return "".join(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
    )
