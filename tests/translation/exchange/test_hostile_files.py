"""Files that mean harm, or are simply broken."""

import io
import zipfile
from pathlib import Path

import pytest
from exchange_sheets import PAIR, record

from briefing.errors import InputError
from briefing.translation.exchange import FORMATS, sheet_of, tbx

XML = ["tmx", "xliff", "xliff2"]
EXTERNAL = '<!DOCTYPE {root} [<!ENTITY secret SYSTEM "file://{path}">]>'
BOMB = (
    '<!DOCTYPE {root} [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def poisoned(name: str, doctype: str, entity: str) -> str:
    text = FORMATS[name].write(sheet_of(record())).decode()
    root = "tmx" if name == "tmx" else "xliff"
    start = text.index(f"<{root}")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        + doctype.replace("{root}", root)
        + text[start:].replace("海湾港口论坛", f"&{entity};")
    )


@pytest.mark.parametrize("name", XML)
def test_an_external_entity_is_refused(name: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("top secret")
    data = poisoned(name, EXTERNAL.replace("{path}", str(secret)), "secret")
    with pytest.raises(InputError, match="entities") as caught:
        FORMATS[name].read(data.encode(), "file", PAIR)
    assert "top secret" not in str(caught.value)


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb_is_refused(name: str, encoding: str) -> None:
    data = poisoned(name, BOMB, "c").replace("UTF-8", encoding.upper())
    with pytest.raises(InputError):
        FORMATS[name].read(data.encode(encoding), "file", PAIR)


def test_a_glossary_with_entities_is_refused() -> None:
    data = b'<!DOCTYPE martif [<!ENTITY a "x">]><martif><text><body/></text></martif>'
    with pytest.raises(InputError, match="entities"):
        tbx.read(data, "terms.tbx", PAIR)


def test_a_dtd_that_is_only_named_is_not_fetched() -> None:
    data = (
        FORMATS["tmx"]
        .write(sheet_of(record()))
        .replace(b'"tmx14.dtd"', b'"http://127.0.0.1:9/tmx14.dtd"')
    )
    assert FORMATS["tmx"].read(data, "file.tmx", PAIR)


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("data", [b"", b"no xml", b"<a>", b"<html/>", b"\x00\x01", b"<tmx"])
def test_what_is_not_the_format_is_refused_with_its_place(name: str, data: bytes) -> None:
    with pytest.raises(InputError, match="file"):
        FORMATS[name].read(data, "file", PAIR)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"not a zip at all"])
def test_a_broken_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.xlsx"):
        FORMATS["xlsx"].read(data, "a.xlsx", PAIR)


def _repacked(change: bytes, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    held, given = io.BytesIO(), io.BytesIO(FORMATS["xlsx"].write(sheet_of(record())))
    with zipfile.ZipFile(given) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change + content if entry.filename == part else content)
    return held.getvalue()


def test_a_workbook_with_entities_is_refused() -> None:
    data = _repacked(b'<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>')
    with pytest.raises(InputError, match="entities"):
        FORMATS["xlsx"].read(data, "a.xlsx", PAIR)


def test_a_workbook_that_unpacks_without_end_is_refused() -> None:
    data = _repacked(b" " * 60_000_000)
    assert len(data) < 1_000_000
    with pytest.raises(InputError, match="large"):
        FORMATS["xlsx"].read(data, "a.xlsx", PAIR)
