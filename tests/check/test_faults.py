"""Preflight finds every fault planted in a good file, and nothing else in it."""

from io import BytesIO

import pytest
from pikepdf import Encryption, Pdf, Permissions
from weasyprint import HTML

from tests.check.conftest import checked, faulty, saved
from tests.check.faults import FAULTS, Fault


@pytest.mark.parametrize("base", ["screen", "press"])
def test_a_good_file_has_no_fault(bases: dict[str, bytes], base: str) -> None:
    assert faulty(bases[base]) == {}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_found_by_its_check(fault: Fault, bases: dict[str, bytes]) -> None:
    with Pdf.open(BytesIO(bases[fault.base])) as pdf:
        fault.plant(pdf)
        assert faulty(saved(pdf)) == fault.found


def test_a_file_locked_against_screen_readers_is_found(screen: bytes) -> None:
    shut = Permissions(accessibility=False)
    locked = Encryption(owner="o", user="", R=3, aes=False, metadata=False, allow=shut)
    with Pdf.open(BytesIO(screen)) as pdf:
        assert faulty(saved(pdf, encryption=locked)) == {"encryption": "fail"}


def test_a_damaged_file_is_found(screen: bytes) -> None:
    assert faulty(screen.replace(b"startxref\n", b"startxref\n7"))["damage"] == "warn"


def _page(body: str, style: str = "") -> bytes:
    text = f"<html lang=zh><title>t</title><meta name=author content=a><style>{style}</style>{body}"
    made: bytes = HTML(string=text).write_pdf(pdf_variant="pdf/ua-1", srgb=True)
    return made


def test_a_heading_at_the_foot_of_a_page_is_found() -> None:
    split = "<h1>题</h1><p>一</p><header><h2>顾明川</h2><p>副省长</p></header><p class=x>话</p>"
    found = checked(_page(split, "@page{size:A5} .x{break-before:page}"))
    assert found["stranded-heading"].level == "warn"
    assert found["stranded-heading"].findings[0].where == "page 1"
    assert checked(_page(split))["stranded-heading"].level == "pass"


def test_a_page_with_one_line_on_it_is_found() -> None:
    lonely = "<p>一</p>" * 9 + "<p style='break-before:page'>话</p>"
    assert checked(_page(lonely))["empty-page"].level == "warn"


def test_a_character_without_a_glyph_is_named_with_its_font() -> None:
    found = checked(_page("<p style='font-family:\"EB Garamond 12\"'>a&#x10F00;b"))["glyphs"]
    assert found.level == "fail"
    assert "U+10F00" in found.findings[0].message
