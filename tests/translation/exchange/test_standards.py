"""What we write, against the standards, and as another program reads it.

The grammars beside this file are our own statements of the standards' structure; the other program
is the translate-toolkit.
"""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from exchange_sheets import PAIR, english_record, record
from lxml import etree

from briefing.translation.exchange import FORMATS, sheet_of, tbx
from briefing.translation.exchange.tbx import Term

GRAMMARS = Path(__file__).parent / "grammars"
TERMS = (
    Term("绿色港口", "green port", "transport", "R&D <term>", ("verdant port", "green harbour")),
    Term("一刀切", "one-size-fits-all"),
)


def faults(data: bytes, grammar: str) -> list[str]:
    """Return what the grammar finds wrong with a document."""
    schema = etree.RelaxNG(etree.parse(str(GRAMMARS / f"{grammar}.rng")))
    schema.validate(etree.fromstring(data))
    return [str(entry) for entry in schema.error_log]


@pytest.mark.parametrize(
    ("name", "grammar"), [("tmx", "tmx14"), ("xliff", "xliff12"), ("xliff2", "xliff20")]
)
@pytest.mark.parametrize("given", [record(), english_record()])
def test_what_is_written_is_valid(name: str, grammar: str, given: Any) -> None:
    assert faults(FORMATS[name].write(sheet_of(given)), grammar) == []


def test_a_written_glossary_is_valid() -> None:
    assert faults(tbx.write(TERMS, PAIR), "tbxbasic") == []


@pytest.mark.parametrize(
    ("name", "grammar", "good", "bad"),
    [
        ("tmx", "tmx14", b"<seg>", b"<seg><b/>"),
        ("tmx", "tmx14", b' srclang="zh-CN"', b""),
        ("xliff", "xliff12", b'state="final"', b'state="finished"'),
        ("xliff2", "xliff20", b'<unit id="event.title"', b"<unit"),
        ("xliff2", "xliff20", b'state="initial"', b'state="final"'),
    ],
)
def test_the_grammars_find_faults(name: str, grammar: str, good: bytes, bad: bytes) -> None:
    data = FORMATS[name].write(sheet_of(record()))
    assert good in data
    assert faults(data.replace(good, bad, 1), grammar) != []


def test_the_header_of_a_memory_names_its_source_language() -> None:
    root = etree.fromstring(FORMATS["tmx"].write(sheet_of(record())))
    (header,) = root.iter("header")
    assert header.get("srclang") == "zh-CN"
    root = etree.fromstring(FORMATS["tmx"].write(sheet_of(english_record())))
    assert [node.get("srclang") for node in root.iter("header")] == ["en"]


def test_every_unit_has_an_id_of_its_own() -> None:
    root = etree.fromstring(FORMATS["xliff2"].write(sheet_of(record())))
    ids = [str(unit.get("id")) for unit in root.iter("{*}unit")]
    assert len(ids) == len(set(ids)) == len(sheet_of(record()).units)


def test_another_program_reads_our_memory() -> None:
    from translate.storage.tmx import tmxfile

    store = tmxfile(io.BytesIO(FORMATS["tmx"].write(sheet_of(record()))), "zh-CN", "en")
    expected = {u.source: u.target for u in sheet_of(record()).units if u.target}
    assert {str(unit.source): str(unit.target) for unit in store.units} == expected


@pytest.mark.parametrize("name", ["xliff", "xliff2"])
def test_another_program_reads_our_xliff(name: str) -> None:
    from translate.storage import xliff, xliff2

    kind = {"xliff": xliff.xlifffile, "xliff2": xliff2.Xliff2File}[name]
    store = kind.parsestring(FORMATS[name].write(sheet_of(record())))
    expected = [(u.source, u.target) for u in sheet_of(record()).units]
    assert [(str(u.source), str(u.target or "")) for u in store.units] == expected


def test_another_program_reads_our_glossary() -> None:
    from translate.storage.tbx import tbxfile

    store = tbxfile.parsestring(tbx.write(TERMS, PAIR))
    assert [str(unit.source) for unit in store.units] == [term.source for term in TERMS]


def test_a_glossary_goes_out_and_comes_back() -> None:
    assert tbx.read(tbx.write(TERMS, PAIR), "terms.tbx", PAIR) == TERMS
    back = ("en", "zh-Hans")
    turned = tuple(Term(t.target, t.source, t.subject, t.note) for t in TERMS)
    assert tbx.read(tbx.write(turned, back), "terms.tbx", back) == turned


def test_a_glossary_of_the_later_standard_is_read() -> None:
    data = """<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
    <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
    <conceptEntry id="c1"><langSec xml:lang="ZH"><termSec><term>绿色港口</term></termSec></langSec>
    <langSec xml:lang="en-GB"><termSec><term>green port</term></termSec></langSec></conceptEntry>
    </body></text></tbx>"""
    assert tbx.read(data.encode(), "terms.tbx", PAIR) == (Term("绿色港口", "green port"),)


def test_memories_of_other_programs_are_read() -> None:
    older = """<?xml version="1.0" encoding="UTF-16"?><tmx version="1.1"><header/><body>
    <tu><prop type="id">p1.1.text</prop><tuv lang="ZH"><seg>开<bpt i="1">&lt;b></bpt>放</seg></tuv>
    <tuv lang="EN-US"><seg>Open up</seg></tuv></tu>
    <tu><tuv lang="FR"><seg>Ouvrir</seg></tuv></tu></body></tmx>"""
    (unit,) = FORMATS["tmx"].read(older.encode("utf-16"), "old.tmx", PAIR)
    assert (unit.id, unit.target, unit.status) == ("p1.1.text", "Open up", "post-edited")


def test_a_unit_that_a_tool_has_split_is_joined_again() -> None:
    sheet = sheet_of(record())
    (unit,) = [replace(u, flags=(), engine="") for u in sheet.units if u.id == "p1.2.text"]
    data = FORMATS["xliff2"].write(replace(sheet, units=(unit,))).decode()
    whole = data[data.index("<segment") : data.index("</segment>") + len("</segment>")]
    halves = "".join(
        f'<segment id="{n}" state="final"><source>{zh}</source><target>{en}</target></segment>'
        for n, zh, en in ((1, "=SUM(A1)", "=SUM(A1) "), (2, "不是公式。", "is no formula."))
    )
    (found,) = FORMATS["xliff2"].read(data.replace(whole, halves).encode(), "a.xlf", PAIR)
    assert (found.source, found.target) == (unit.source, "=SUM(A1) is no formula.")
    assert (found.status, found.digest) == ("approved", unit.digest)
