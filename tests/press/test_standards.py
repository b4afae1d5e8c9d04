"""What a file says of itself, and what its standard forbids: PDF/X-4 and PDF/X-1a."""

import re
import subprocess

import pikepdf
import pytest
from pikepdf import Name, Pdf

from briefing.press.drawn_things import drawn, images
from tests.press.conftest import Made

BOTH = pytest.mark.parametrize("standard", ["x-4", "x-1a"])


@BOTH
def test_no_colour_is_anything_but_ink(made: Made, standard: str) -> None:
    with Pdf.open(made("press", standard)) as pdf:
        operators = {
            str(instruction.operator)
            for item in drawn(pdf)
            for instruction in pikepdf.parse_content_stream(
                item.thing if not item.is_page else pikepdf.Page(item.thing)
            )
        }
        spaces = {str(image.ColorSpace) for _, image in images(pdf)}
    assert operators & {"rg", "RG", "g", "G"} == set()
    assert "k" in operators
    assert spaces <= {"/DeviceCMYK", "/DeviceGray"}


@BOTH
def test_the_output_intent_holds_a_cmyk_profile(made: Made, standard: str) -> None:
    with Pdf.open(made("press", standard)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == Name.GTS_PDFX
        assert str(intent.OutputConditionIdentifier) == "CGATS TR 001"
        profile = intent.DestOutputProfile.read_bytes()
    assert profile[12:20] == b"prtrCMYK"  # ICC.1, 7.2: class and colour space of a profile


def test_x4_is_named_in_xmp_and_x1a_in_info(made: Made) -> None:
    with Pdf.open(made("press", "x-4")) as pdf:
        assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4<" in pdf.Root.Metadata.read_raw_bytes()
    with Pdf.open(made("press", "x-1a")) as pdf:
        assert str(pdf.docinfo.GTS_PDFXVersion) == "PDF/X-1a:2003"
        assert pdf.pdf_version == "1.4"


@BOTH
def test_trapping_dates_and_identifier_are_there(made: Made, standard: str) -> None:
    with Pdf.open(made("press", standard)) as pdf:
        info = pdf.docinfo
        assert str(info.Trapped) == "/False"
        assert str(info.CreationDate) == str(info.ModDate) == "D:20260305000000+00'00'"
        assert len(pdf.trailer.ID) == 2


def test_x1a_has_neither_opentype_nor_transparency_nor_object_streams(made: Made) -> None:
    raw = made("press", "x-1a").read_bytes()
    assert not re.search(rb"/(OpenType|SMask|ObjStm|Transparency)\b", raw)
    assert b"/CIDFontType0C" in raw


@BOTH
def test_every_font_is_embedded_and_subset(made: Made, standard: str) -> None:
    told = subprocess.run(
        ["pdffonts", made("press", standard)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert told
    for line in told:
        assert re.search(r" yes yes yes ", line), line


def test_nothing_of_a_screen_is_left_in_a_file_for_the_press(made: Made) -> None:
    with Pdf.open(made("press")) as pdf:
        assert not any(Name.Annots in page for page in pdf.pages)
        assert Name.Outlines not in pdf.Root
