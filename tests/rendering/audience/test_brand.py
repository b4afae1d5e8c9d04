"""The brand of a project as CSS: what it may set, and what is refused with its line."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.project import Project, find
from briefing.rendering.audience.brand import brand_logo, brand_variables


def project_with(brand: str, folder: Path) -> Project:
    (folder / "briefing.toml").write_text(f"[brand]\n{brand}\n", "utf-8")
    return find(folder)


def test_colours_and_families_become_variables(tmp_path: Path) -> None:
    project = project_with('accent = "#1f3a4d"\nsong = "Songti SC"', tmp_path)
    assert brand_variables(project) == ':root,:root[lang]{--accent:#1f3a4d;--song:"Songti SC";}'


def test_a_font_given_as_a_file_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "own song.otf").write_bytes(b"")
    css = brand_variables(project_with('song = "own song.otf"', tmp_path))
    assert '@font-face{font-family:"brand-song";src:url("own%20song.otf")}' in css
    assert '--song:"brand-song";' in css


def test_a_logo_says_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "sign.svg").write_bytes(b"")
    logo = brand_logo(project_with('logo = "sign.svg"\nlogo_words = "A crane"', tmp_path))
    assert logo is not None
    assert (logo.address, logo.words) == ("sign.svg", "A crane")
    assert brand_logo(project_with('accent = "red"', tmp_path)) is None


@pytest.mark.parametrize(
    ("brand", "message"),
    [
        ('acent = "red"', "no brand setting “acent”"),
        ('accent = "redish"', "no colour"),
        ('song = "x; } p {"', "no font"),
        ('song = "missing.otf"', "no file “missing.otf”"),
        ('logo = "sign.doc"', "no picture"),
    ],
)
def test_what_is_no_brand_is_refused_with_its_line(
    brand: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=message) as caught:
        brand_variables(project_with(brand, tmp_path))
    assert any(fault.where.endswith("briefing.toml:2") for fault in caught.value.faults)
