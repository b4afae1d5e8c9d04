"""A project folder for OmegaT."""

from pathlib import Path

import pytest
from exchange_sheets import PAIR, english_record, record
from lxml import etree

from briefing.errors import InputError
from briefing.translation.exchange import FORMATS, apply, omegat, sheet_of
from briefing.translation.exchange.tbx import Term

TERMS = (Term("绿色\t港口", "green port", "transport", forbidden=("verdant port",)),)


def test_the_project_is_set_to_the_right_languages(tmp_path: Path) -> None:
    for name, given, languages in (
        ("zh", record(), ("zh-CN", "en")),
        ("en", english_record(), ("en", "zh-CN")),
    ):
        folder = omegat.write(sheet_of(given), TERMS, tmp_path / name)
        root = etree.parse(str(folder / "omegat.project")).getroot()
        found = (root.findtext("project/source_lang"), root.findtext("project/target_lang"))
        assert found == languages
        assert all((folder / part).is_dir() for part in omegat.FOLDERS)


def test_sources_memories_and_terms_are_where_omegat_looks(tmp_path: Path) -> None:
    folder = omegat.write(sheet_of(record()), TERMS, tmp_path / "project")
    sources = FORMATS["xliff"].read((folder / "source/brief.xlf").read_bytes(), "x", PAIR)
    assert [unit.id for unit in sources] == [unit.id for unit in sheet_of(record()).units]
    assert {unit.target for unit in sources} == {""}
    reviewed = FORMATS["tmx"].read((folder / "tm/auto/reviewed.tmx").read_bytes(), "t", PAIR)
    machine = FORMATS["tmx"].read((folder / "tm/mt/machine.tmx").read_bytes(), "t", PAIR)
    assert {unit.id for unit in reviewed} == {"p1.1.headline"}
    assert "p1.1.text" in {unit.id for unit in machine}
    glossary = (folder / "glossary/glossary.txt").read_text("utf-8")
    assert glossary == "绿色 港口\tgreen port\ttransport; not: verdant port\n"


def test_what_omegat_saves_comes_home_by_source(tmp_path: Path) -> None:
    folder = omegat.write(sheet_of(record()), (), tmp_path / "project")
    saved = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx11.dtd">
    <tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US"
    datatype="plaintext" creationtoolversion="6" segtype="paragraph" srclang="zh-CN"/><body>
    <tu><tuv lang="zh-CN"><seg>-5%也不行</seg></tuv><tuv lang="en" changeid="wl">
    <seg>Not even minus 5%</seg></tuv></tu></body></tmx>"""
    (folder / "omegat/project_save.tmx").write_text(saved, "utf-8")
    result, outcome = apply(record(), omegat.read(folder, PAIR))
    headline = result.people[0].proposals[1].headline
    assert outcome.applied == ("p1.2.headline",)
    assert headline
    assert headline.en == "Not even minus 5%"


def test_a_project_with_translations_is_not_written_over(tmp_path: Path) -> None:
    folder = omegat.write(sheet_of(record()), (), tmp_path / "project")
    (folder / "omegat/project_save.tmx").write_text("<tmx/>")
    with pytest.raises(InputError, match="translations"):
        omegat.write(sheet_of(record()), (), folder)


def test_a_folder_without_saved_translations_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"project_save\.tmx"):
        omegat.read(tmp_path, PAIR)
