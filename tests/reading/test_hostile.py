"""Files that are broken, locked, or made to harm are refused in a sentence, within limits."""

import io
import zipfile

import docx
import pypdf
import pytest
import weasyprint

from briefing.errors import InputError
from briefing.reading import read


def _word() -> bytes:
    document = docx.Document()
    document.add_paragraph("河水要清")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _with_part(data: bytes, name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return stream.getvalue()


def _pdf(source: str) -> bytes:
    return bytes(weasyprint.HTML(string=source).write_pdf())


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = _with_part(_word(), "word/media/big.xml", bytes(60_000_000))
    with pytest.raises(InputError, match="unpacks to more"):
        read(bomb, name="a.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_document_type_in_an_office_file_is_refused(encoding: str) -> None:
    evil = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document/>'
    with pytest.raises(InputError, match="document type"):
        read(_with_part(_word(), "word/document.xml", evil.encode(encoding)), name="a.docx")


def test_an_external_entity_in_opendocument_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
        )
    with pytest.raises(InputError, match="document type"):
        read(stream.getvalue())


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.pdf"])
def test_a_damaged_file_is_refused(name: str) -> None:
    whole = {"a.docx": _word(), "a.odt": _word(), "a.pdf": b"%PDF-1.7\nnothing more\n"}[name]
    with pytest.raises(InputError, match=r"damaged|no text document"):
        read(whole[:200] if name != "a.odt" else whole[:300], name=name)


def test_broken_xml_inside_a_word_file_is_refused() -> None:
    with pytest.raises(InputError, match="damaged"):
        read(_with_part(_word(), "word/document.xml", b"<w:document><broken"), name="a.docx")


def test_deeply_nested_pages_and_quotes_are_refused() -> None:
    with pytest.raises(InputError, match="nested"):
        read(b"<html>" + b"<div>" * 5000 + b"x", name="a.html")
    with pytest.raises(InputError, match="nested"):
        read(b">" * 5000 + b" x", name="a.md")


def test_a_paragraph_of_brackets_is_refused() -> None:
    with pytest.raises(InputError, match="links"):
        read(b"![" * 40_000, name="a.md")


def test_a_scan_is_refused_with_the_reason() -> None:
    page = "<style>@page{size:A5}div{width:9cm;height:9cm;background:#888}</style><div></div>"
    with pytest.raises(InputError, match="scan"):
        read(_pdf(page))


def test_a_locked_pdf_is_refused() -> None:
    writer = pypdf.PdfWriter(io.BytesIO(_pdf("<p>河水要清，账目要明</p>")))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(InputError, match="password"):
        read(stream.getvalue())


def test_an_archive_without_documents_and_one_inside_another_are_refused() -> None:
    with pytest.raises(InputError, match="holds 0 files"):
        read(_zip({}), name="a.zip")
    with pytest.raises(InputError, match="inside this archive"):
        read(_zip({"b.zip": _zip({"a.txt": b"words"})}), name="a.zip")


def _zip(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_lone_surrogates_and_control_characters_of_a_page_do_not_reach_the_text() -> None:
    text = read("<p>河&#xD800;水&#1;要清</p>".encode(), name="a.html").text
    assert text.encode("utf-8").decode("utf-8").replace("\ufffd", "") == "河水要清"
