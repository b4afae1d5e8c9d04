"""Files are written all together or not at all."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.files import write_all


def test_all_are_written(tmp_path: Path) -> None:
    write_all({tmp_path / "new" / "a.txt": "灯", tmp_path / "b.bin": b"\x00"})
    assert (tmp_path / "new" / "a.txt").read_text("utf-8") == "灯"
    assert (tmp_path / "b.bin").read_bytes() == b"\x00"


def test_none_is_changed_where_one_cannot_be_written(tmp_path: Path) -> None:
    old, new, folder = tmp_path / "old.txt", tmp_path / "new.txt", tmp_path / "taken.txt"
    old.write_text("before")
    folder.mkdir()
    with pytest.raises(InputError, match=r"taken\.txt: cannot write here"):
        write_all({old: "after", new: "after", folder: "after"})
    assert old.read_text() == "before"
    assert sorted(tmp_path.iterdir()) == [old, folder]


def test_a_place_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot write here"):
        write_all({tmp_path / "a.txt": "a", tmp_path / "file" / "b.txt": "b"})
    assert not (tmp_path / "a.txt").exists()
