"""The same paragraphs are read from every format; what a format adds to the page is left out."""

import html
import io
from collections.abc import Callable

import docx
import pytest
import weasyprint
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf import teletype
from odf.opendocument import OpenDocumentText
from odf.text import P

from briefing.extraction import extract
from briefing.reading import Document, read

PARAGRAPHS = (
    "第三届清溪河保护论坛观点摘编",
    "2024年5月6日，第三届清溪河保护论坛在清溪会展中心“望溪”厅举行，论坛以“让河说话”为主题，由清溪县人民政府主办，清溪大学承办。"
    "来自上下游十二个乡镇的代表、科研人员和志愿者120人参加，大家走完了从源头到水库的二十公里河岸。",
    "清溪县水务局局长苗若溪：过去三年，县里关停了41家小作坊，河水却没有马上变清，我们这才明白，河底的淤泥也要还账。我提两点建议：",
    "第一，把河长的钱写进县里的预算，每年公开一次开支，谁花的、花在哪里，岸边的人都看得到，也都问得着。",
    "第二，请下游的村子到上游去住一晚，看看“一桶水”是怎么变浑的。",
    "清溪大学教授蓝·阿依古丽："
    "Rivers need budgets and people who read them aloud in the village hall every spring.",
)
FURNITURE = "清溪论坛简报"


def _paper(paragraphs: tuple[str, ...], style: str) -> bytes:
    body = "".join(f"<p>{html.escape(words)}</p>" for words in paragraphs)
    page = (
        f'@page{{size:A5;margin:20mm;@top-center{{content:"{FURNITURE}"}}'
        '@bottom-center{content:"第 " counter(page) " 页 / 共 " counter(pages) " 页"}}'
    )
    source = f'<html lang="zh"><style>{page}p{{{style}}}</style>{body}'
    return bytes(weasyprint.HTML(string=source).write_pdf())


def _indented(paragraphs: tuple[str, ...]) -> bytes:
    return _paper(paragraphs, "text-indent:2em;margin:0;text-align:justify;hyphens:auto")


def _spaced(paragraphs: tuple[str, ...]) -> bytes:
    return _paper(paragraphs, "margin:0 0 8pt;text-align:left")


def _word(paragraphs: tuple[str, ...]) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = FURNITURE
    for words in paragraphs:
        document.add_paragraph(words)
    return _saved(document)


def _saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def _open_document(paragraphs: tuple[str, ...]) -> bytes:
    document = OpenDocumentText()
    for words in paragraphs:
        paragraph = P()
        teletype.addTextToElement(paragraph, words)
        document.text.addElement(paragraph)
    return _saved(document)


def _web(paragraphs: tuple[str, ...]) -> bytes:
    body = "\n".join(f"<p>{html.escape(words)}</p>" for words in paragraphs)
    return (
        f"<!DOCTYPE html><html><head><title>{FURNITURE}</title><script>1 < 2</script></head><body>"
        f"<nav><a href='/'>{FURNITURE}</a></nav><main>{body}</main>"
        f"<footer>{FURNITURE}</footer></body></html>"
    ).encode()


def _markdown(paragraphs: tuple[str, ...]) -> bytes:
    return f"# {paragraphs[0]}\n\n".encode() + "\n\n".join(paragraphs[1:]).encode()


def _lines(document: Document) -> list[str]:
    return [document.slice(block.span) for block in document.blocks]


WRITERS: dict[str, Callable[[tuple[str, ...]], bytes]] = {
    "a.docx": _word,
    "a.odt": _open_document,
    "a.html": _web,
    "a.md": _markdown,
    "a.pdf": _indented,
    "b.pdf": _spaced,
}


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_paragraphs_are_read_from_every_format(name: str) -> None:
    document = read(WRITERS[name](PARAGRAPHS), name=name)
    assert _lines(document) == list(PARAGRAPHS)
    assert document.text == "\n".join(PARAGRAPHS)
    assert document.language == "zh-Hans"


@pytest.mark.parametrize("name", WRITERS)
def test_the_kinds_of_blocks_are_those_of_the_plain_text(name: str) -> None:
    plain = read("\n".join(PARAGRAPHS).encode())
    found = read(WRITERS[name](PARAGRAPHS), name=name)
    assert [block.kind for block in found.blocks] == [block.kind for block in plain.blocks]


@pytest.mark.parametrize("name", WRITERS)
def test_the_record_is_that_of_the_plain_text_but_for_its_source(name: str) -> None:
    plain = extract(read("\n".join(PARAGRAPHS).encode()))
    found = extract(read(WRITERS[name](PARAGRAPHS), name=name))
    assert [person.name.zh for person in found.people] == ["苗若溪", "蓝·阿依古丽"]
    assert found.model_copy(update={"source": plain.source}) == plain


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.html", "a.pdf"])
def test_the_format_is_known_by_its_first_bytes_without_a_name(name: str) -> None:
    assert _lines(read(WRITERS[name](PARAGRAPHS))) == list(PARAGRAPHS)


def test_running_heads_and_page_numbers_of_many_pages_are_left_out() -> None:
    many = tuple(f"第{n}段：{PARAGRAPHS[1]}" for n in range(1, 25))
    assert _lines(read(_indented(many), name="a.pdf")) == list(many)


def test_marks_that_a_pdf_writes_behind_their_row_are_read_where_they_stand() -> None:
    places = {"河长说": 0, "上游去": 4, "“": 3, "”": 7}
    spans = (f"<span style='position:absolute;left:{x}em'>{w}</span>" for w, x in places.items())
    source = f"<html lang=zh><style>p{{position:relative}}</style><p>{''.join(spans)}</p>"
    document = read(bytes(weasyprint.HTML(string=source).write_pdf()), name="a.pdf")
    assert document.text.replace(" ", "") == "河长说“上游去”"


def test_a_headline_that_fills_its_line_is_no_part_of_the_paragraph_below() -> None:
    words = ("河" * 26, "24日上午，" + PARAGRAPHS[1])
    assert _lines(read(_spaced(words), name="a.pdf")) == list(words)


def test_hyphens_at_line_ends_are_taken_out_of_english() -> None:
    words = "Representatives acknowledged extraordinary interdependence; well-being mattered. " * 12
    style = "@page{size:A6}p{hyphens:auto;text-align:justify}"
    source = f'<html lang="en"><style>{style}</style><p>{words}'
    document = read(bytes(weasyprint.HTML(string=source).write_pdf()), name="a.pdf")
    assert document.text == words.strip()


def test_automatic_numbers_of_word_are_printed_in_the_text() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0">'
            '<w:start w:val="1"/>'
            '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    for words in ("清理河底。", "公开账本。"):
        paragraph = document.add_paragraph(words)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>')
        )
    document.add_paragraph("先看。", style="List Bullet")
    found = read(_saved(document), name="a.docx")
    assert _lines(found) == ["（一）清理河底。", "（二）公开账本。", "• 先看。"]


def test_text_that_a_reviewer_deleted_in_word_is_gone_and_what_was_inserted_is_there() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("河水")
    for tag, text in (("del", "很浑"), ("ins", "要清")):
        inner = "delText" if tag == "del" else "t"
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r>'
                f"<w:{inner}>{text}</w:{inner}></w:r></w:{tag}>"
            )
        )
    assert read(_saved(document), name="a.docx").text == "河水要清"


def test_tables_become_rows_with_their_cells() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for row, words in zip(
        table.rows, (("时间", "内容", "发言人"), ("9:00", "致辞", "苗若溪")), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    page = "<table><tr><th>时间<th>内容<th>发言人<tr><td>9:00<td>致辞<td><p>苗若溪</p></table>"
    for found in (read(_saved(document), name="a.docx"), read(page.encode(), name="a.html")):
        assert [block.kind for block in found.blocks] == ["table_row", "table_row"]
        assert [line.replace(" | ", "\t") for line in _lines(found)] == [
            "时间\t内容\t发言人",
            "9:00\t致辞\t苗若溪",
        ]


def test_lists_of_web_pages_and_markdown_keep_their_numbers() -> None:
    page = "<p>建议：</p><ol start=3><li>清淤<li>公开</ol><ul><li>看河</ul>"
    assert _lines(read(page.encode(), name="a.html")) == ["建议：", "3. 清淤", "4. 公开", "• 看河"]
    source = "建议：\n\n3. 清淤\n4. 公开\n\n- 看河\n"
    assert _lines(read(source.encode(), name="a.md")) == ["建议：", "3. 清淤", "4. 公开", "• 看河"]


def test_hidden_parts_of_a_web_page_are_left_out_and_breaks_kept() -> None:
    page = "<p>河水<br>要清</p><p hidden>一</p>"
    page += '<div style="display: none">二</div><noscript>三</noscript>'
    assert read(page.encode(), name="a.html").text == "河水\n要清"


def test_a_web_page_is_read_in_the_charset_that_it_names() -> None:
    page = '<html><head><meta charset="big5"></head><body><p>河長要說明開支</p></body></html>'
    assert read(page.encode("big5"), name="a.html").text == "河長要說明開支"


def test_marks_of_markdown_go_and_words_stay() -> None:
    source = "## **清溪**论坛\n\n> 苗若溪：河要 [清](http://x)。\n\n"
    source += "| 时间 | 人 |\n|---|---|\n| 9:00 | 苗若溪 |\n"
    found = read(source.encode(), name="a.md")
    assert _lines(found) == ["清溪论坛", "苗若溪：河要 清。", "时间\t人", "9:00\t苗若溪"]
    assert found.blocks[0].kind == "heading"
