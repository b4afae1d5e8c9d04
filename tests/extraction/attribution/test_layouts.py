"""The table of layouts: complete, in an order, and open to others."""

from pathlib import Path

from briefing.extraction.attribution import layouts as room
from briefing.extraction.attribution.installed_layouts import layouts


def test_every_file_of_the_room_is_in_the_table() -> None:
    files = {path.stem for path in Path(room.__path__[0]).glob("[a-z]*.py")}
    assert {layout.name for layout in layouts()} >= files


def test_names_on_lines_are_looked_for_before_labels_and_prose_comes_last() -> None:
    order = [layout.name for layout in layouts()]
    assert order[:3] == ["views_table", "name_lines", "labelled"]
    assert order[-2:] == ["prose_chinese", "prose_english"]
