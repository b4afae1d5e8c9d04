"""What offices send: presentations, sheets, mail, rich text, archives, files by another name."""

import email.message
import io

import openpyxl
import pytest

from briefing.errors import EnvironmentFault, InputError
from briefing.reading import read
from tests.reading.made.digest import EXPECTED, HEAD, LINES, found
from tests.reading.made.packages import flat, page, printed, text_document, word, zipped
from tests.reading.test_tables import ROWS, SAID

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'


def _slide(*shapes: str) -> str:
    made = "".join(
        "<p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr><p:txBody>"
        + "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in shape.split("\n"))
        + "</p:txBody></p:sp>"
        for shape in shapes
    )
    return f"<p:sld {_A} {_P}><p:cSld><p:spTree>{made}</p:spTree></p:cSld></p:sld>"


def _show(*slides: str) -> bytes:
    named = {f"ppt/slides/slide{n}.xml": slide for n, slide in enumerate(slides, 1)}
    return zipped({"ppt/presentation.xml": "<x/>", **named})


def test_slides_are_read_one_after_the_other() -> None:
    lines = list(LINES)
    data = _show(_slide("\n".join(lines[:2])), _slide("\n".join(lines[2:6])), _slide(lines[6]))
    assert found(data, "a.pptx") == EXPECTED


def test_a_sheet_of_speakers_gives_each_theirs() -> None:
    book = openpyxl.Workbook()
    for row in [(HEAD,), ("发言人", "身份", "意见"), *ROWS]:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    assert found(stream.getvalue(), "a.xlsx") == SAID


@pytest.mark.parametrize("place", ["A20001", "BI1"])
def test_a_cell_beyond_what_is_read_of_a_sheet_is_named(place: str) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = HEAD
    book.active[place] = "我建议修桥。"
    stream = io.BytesIO()
    book.save(stream)
    with pytest.raises(InputError, match=f"{place} of the sheet"):
        read(stream.getvalue(), name="a.xlsx")


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_mail_is_read_with_its_subject(subtype: str) -> None:
    message = email.message.EmailMessage()
    message["From"], message["Subject"] = "a@example.invalid", HEAD
    body = "\n".join(LINES[1:]) if subtype == "plain" else page(LINES[1:]).decode()
    message.set_content(body, subtype=subtype)
    assert found(message.as_bytes(), "a.eml") == EXPECTED


def test_rich_text_is_read_by_code_page_and_by_unicode() -> None:
    by_page = rb"\par ".join(
        b"".join(b"\\'%02x" % byte for byte in line.encode("gb18030")) for line in LINES
    )
    by_unicode = r"\par ".join("".join(rf"\u{ord(c)}?" for c in line) for line in LINES).encode()
    for body in (by_page, by_unicode):
        assert found(rb"{\rtf1\ansi\ansicpg936\uc1 " + body + rb"\par}", "a.rtf") == EXPECTED


def test_an_archive_of_documents_is_read_in_the_order_of_their_names() -> None:
    data = zipped({"2.txt": "\n".join(LINES[3:]), "1.docx": word(LINES[:3])})
    assert found(data, "a.zip") == EXPECTED


def test_a_file_is_told_by_its_content_and_not_by_its_name() -> None:
    for data in (
        word(LINES),
        text_document(LINES),
        flat(LINES).replace("document-content", "document").encode(),
        page(LINES),
        printed(LINES),
    ):
        assert found(data, "a.txt") == EXPECTED


def test_a_strict_word_file_and_one_with_macros_are_read() -> None:
    strict = word(LINES)
    assert found(strict, "a.docm") == EXPECTED
    parts = {"word/document.xml": read_part(strict).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main")}  # fmt: skip
    assert found(zipped(parts), "a.docx") == EXPECTED


def read_part(data: bytes) -> str:
    """Return the text part of a Word file."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


def test_a_saved_page_of_an_official_account_is_its_article() -> None:
    body = f'<h1>{LINES[0]}</h1><div class="rich_media_content" style="visibility: hidden">'
    body += "".join(f"<section><p>{line}</p></section>" for line in LINES[1:])
    data = page([f"{body}</div><p>扫一扫关注我们</p>"])
    assert found(data, "a.html") == EXPECTED
    assert read(data, name="a.html").text.split("\n") == list(LINES)


def test_an_old_document_names_the_program_that_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EnvironmentFault, match="LibreOffice or antiword"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), name="a.wps")


def test_an_old_workbook_is_refused() -> None:
    stream = b"\xd0\xcf\x11\xe0" + bytes(60) + "Workbook".encode("utf-16-le")
    with pytest.raises(InputError, match="old Office workbook"):
        read(stream, name="a.xls")


def test_a_web_archive_is_read() -> None:
    message = email.message.EmailMessage()
    message.set_content(page(LINES).decode(), subtype="html")
    message.add_related(b"x", "image", "png", cid="<a>")
    assert found(message.as_bytes(), "a.mhtml") == EXPECTED
