"""Kinds of files from the field: each comes out as the plain text, whatever its format."""

import pytest

from briefing.reading import read
from tests.reading.made.digest import (
    EXPECTED,
    FIRST,
    HEAD,
    LAST,
    LINES,
    MARKED,
    OPENING,
    POINTS,
    found,
)
from tests.reading.made.packages import page, paragraph, printed, run, text_document, word

_HIDDEN = "（内部：勿外传）"
_BEFORE, _AFTER = "二是错峰取水。避开每年五月", "至七月的育秧期。"


def _with(second: str) -> list[str]:
    """Return the digest with the second point in the markup of a format."""
    return [HEAD, OPENING, FIRST, MARKED[0], second, MARKED[2], LAST]


def _numbered(item: str, opening: str = "", closing: str = "") -> list[str]:
    items = "".join(item.format(point) for point in POINTS)
    return [HEAD, OPENING, FIRST, f"{opening}{items}{closing}", LAST]


def test_the_plain_text_is_read_as_expected() -> None:
    assert found("\n".join(LINES).encode(), "a.txt") == EXPECTED


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word(_with(paragraph(_BEFORE, run(_HIDDEN, "<w:vanish/>"), _AFTER)))),
        (
            "b.docx",
            word(
                _with(paragraph(_BEFORE, run(_HIDDEN, '<w:rStyle w:val="x"/>'), _AFTER)),
                styles='<w:style w:styleId="y"><w:rPr><w:vanish/></w:rPr></w:style>'
                '<w:style w:styleId="x"><w:basedOn w:val="y"/></w:style>',
            ),
        ),
        (
            "a.odt",
            text_document(
                _with(
                    f"<text:p>{_BEFORE}<text:span text:style-name='x'>{_HIDDEN}</text:span>"
                    f"{_AFTER}</text:p>"
                ),
                automatic="<style:style style:name='x'><style:text-properties "
                "text:display='none' style:display='none'/></style:style>",
            ),
        ),
        ("a.html", page(_with(f"<p>{_BEFORE}<span class=x>{_HIDDEN}</span>{_AFTER}</p>"),
                        "<style>.x{display:none}</style>")),
        ("b.html", page(_with(f"<p>{_BEFORE}<span hidden>{_HIDDEN}</span>{_AFTER}</p>"))),
    ],
)  # fmt: skip
def test_hidden_words_are_listed_and_not_read(name: str, data: bytes) -> None:
    document = read(data, name=name)
    assert _HIDDEN not in document.text
    assert [one.reason for one in document.left_out] == ["hidden"]
    assert found(data, name) == EXPECTED


_DELETED = "至六月"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word(_with(paragraph(
            _BEFORE, f'<w:del w:id="1"><w:r><w:delText>{_DELETED}</w:delText></w:r></w:del>',
            _AFTER)))),
        ("b.docx", word(_with(paragraph(_BEFORE, run(_DELETED, "<w:strike/>"), _AFTER)))),
        ("a.html", page(_with(f"<p>{_BEFORE}<del>{_DELETED}</del><ins>{_AFTER}</ins></p>"))),
        ("b.html", page(_with(
            f'<p>{_BEFORE}<b style="text-decoration:line-through">{_DELETED}</b>{_AFTER}</p>'))),
        ("a.md", "\n\n".join(_with(f"{_BEFORE}~~{_DELETED}~~{_AFTER}")).encode()),
        ("a.rtf", rb"{\rtf1\ansi\ansicpg936 " + rb"\par ".join(
            _with(f"{_BEFORE}{{\\strike {_DELETED}}}{_AFTER}")[n].encode("gb18030")
            for n in range(7)) + rb"\par}"),
    ],
)  # fmt: skip
def test_deleted_words_are_listed_and_not_read(name: str, data: bytes) -> None:
    assert [one.text for one in read(data, name=name).left_out] == [_DELETED]
    assert found(data, name) == EXPECTED


_LISTS = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>{}</w:lvl>'
_LISTS += '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
_LISTS += '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'


def _item(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


@pytest.mark.parametrize("style", ["decimal", "decimalEnclosedParen", "decimalZero", "upperRoman"])
def test_automatic_numbers_of_word_mark_points_in_any_format(style: str) -> None:
    shape = _LISTS.format(f'<w:numFmt w:val="{style}"/><w:lvlText w:val="%1"/>')
    body = [HEAD, OPENING, FIRST, *(paragraph(p, properties=_item(1)) for p in POINTS), LAST]
    assert found(word(body, numbering=shape), "a.docx") == EXPECTED


def test_lists_of_one_definition_count_on_from_each_other() -> None:
    shape = _LISTS.format('<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>')
    body = [paragraph(p, properties=_item(n)) for p, n in zip(POINTS, (1, 1, 2), strict=True)]
    lines = read(word(body, numbering=shape), name="a.docx").text.split("\n")
    assert [line[:2] for line in lines] == ["一、", "二、", "三、"]


def test_a_style_based_on_a_numbered_one_is_numbered() -> None:
    shape = _LISTS.format('<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>')
    styles = f'<w:style w:styleId="b"><w:pPr>{_item(1)}</w:pPr></w:style>'
    styles += '<w:style w:styleId="c"><w:basedOn w:val="b"/></w:style>'
    items = [paragraph(point, properties='<w:pStyle w:val="c"/>') for point in POINTS]
    data = word([HEAD, OPENING, FIRST, *items, LAST], numbering=shape, styles=styles)
    assert found(data, "a.docx") == EXPECTED


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.odt", text_document(
            _numbered("<text:list-item><text:p>{}</text:p></text:list-item>",
                      "<text:list text:style-name='n'>", "</text:list>"),
            styles="<text:list-style style:name='n'><text:list-level-style-number text:level='1' "
            "style:num-format='1' style:num-suffix='.'/></text:list-style>")),
        ("a.html", page(_numbered("<li>{}</li>", "<ol>", "</ol>"))),
        ("a.md", "\n\n".join(_numbered("1. {}\n")).encode()),
        ("b.md", "\n\n".join(_numbered("- [ ] {}\n")).encode()),
        ("a.txt", "\n".join([HEAD, OPENING, FIRST, *(
            f"{n}．{p}" for n, p in zip("１２３", POINTS, strict=True)), LAST]).encode()),
        ("b.txt", "\n".join([HEAD, OPENING, FIRST, *(
            f"{n}{p}" for n, p in zip("⑴⑵⑶", POINTS, strict=True)), LAST]).encode()),
    ],
)  # fmt: skip
def test_lists_of_every_format_give_the_points(name: str, data: bytes) -> None:
    assert found(data, name) == EXPECTED


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word(_with(paragraph(_BEFORE, '<w:r><w:br w:type="page"/></w:r>', _AFTER)))),
        ("b.docx", word(_with(paragraph(_BEFORE, "<w:r><w:br/></w:r>", _AFTER)))),
        ("c.docx", word(_with(
            paragraph(_BEFORE, properties='<w:rPr><w:del w:id="1"/></w:rPr>')
            + paragraph(_AFTER)))),
        ("a.odt", text_document(_with(
            f"<text:p>{_BEFORE}<text:soft-page-break/>{_AFTER}</text:p>"))),
        ("b.odt", text_document(_with(f"<text:p>{_BEFORE}<text:line-break/>{_AFTER}</text:p>"))),
        ("a.html", page(_with(f"<p>{_BEFORE}<br>{_AFTER}</p>"))),
        ("a.md", "\n\n".join(_with(f"{_BEFORE}\n{_AFTER}")).encode()),
    ],
)  # fmt: skip
def test_a_break_inside_a_sentence_does_not_part_it(name: str, data: bytes) -> None:
    assert found(data, name) == EXPECTED


_BOX = '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{}'
_BOX += "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{}"
_BOX += "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word(_with(paragraph(
            _BEFORE, _BOX.format(*[paragraph("竹桥")] * 2), _AFTER)))),
        ("a.odt", text_document(_with(
            f"<text:p>{_BEFORE}<draw:frame><draw:text-box><text:p>竹桥</text:p></draw:text-box>"
            f"</draw:frame>{_AFTER}</text:p>"))),
    ],
)  # fmt: skip
def test_a_box_is_a_block_of_its_own(name: str, data: bytes) -> None:
    lines = read(data, name=name).text.split("\n")
    assert lines.count("竹桥") == 1
    assert f"{_BEFORE}{_AFTER}" in lines


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word(
            [paragraph("总磷降到", "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den>"
                       "<m:r><m:t>20</m:t></m:r></m:den></m:f></m:oMath>", "毫克")])),
        ("a.html", page(["<p>总磷降到<math><mfrac><mn>1</mn><mn>20</mn></mfrac></math>毫克</p>"])),
    ],
)  # fmt: skip
def test_equations_are_read_in_a_line(name: str, data: bytes) -> None:
    assert read(data, name=name).text == "总磷降到1/20毫克"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word([paragraph("<w:r><w:ruby><w:rt><w:r><w:t>miáo</w:t></w:r></w:rt>"
                                   "<w:rubyBase><w:r><w:t>苗</w:t></w:r></w:rubyBase></w:ruby></w:r>",
                                   "若溪")])),
        ("a.odt", text_document(["<text:p><text:ruby><text:ruby-base>苗</text:ruby-base>"
                                 "<text:ruby-text>miáo</text:ruby-text></text:ruby>若溪</text:p>"])),
        ("a.html", page(["<p><ruby>苗<rp>(</rp><rt>miáo</rt><rp>)</rp></ruby>若溪</p>"])),
    ],
)  # fmt: skip
def test_readings_above_characters_are_left_out(name: str, data: bytes) -> None:
    assert read(data, name=name).text == "苗若溪"


_NOTE = "会后改为四年。"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word([LAST], footnotes=f'<w:footnote w:id="1">{paragraph(_NOTE)}</w:footnote>')),
        ("a.odt", text_document([
            f"<text:p>{LAST}<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            f"<text:p>{_NOTE}</text:p></text:note-body></text:note></text:p>"])),
        ("a.html", page([LAST, f'<section class="footnotes"><p>{_NOTE}</p></section>'])),
        ("a.md", f"{LAST}[^1]\n\n[^1]: {_NOTE}\n".encode()),
        ("a.rtf", rb"{\rtf1\ansi\ansicpg936 " + LAST.encode("gb18030") + rb"{\footnote "
         + _NOTE.encode("gb18030") + rb"}\par}"),
    ],
)  # fmt: skip
def test_notes_are_listed_outside_the_text(name: str, data: bytes) -> None:
    document = read(data, name=name)
    assert document.text == LAST
    assert [(one.reason, one.text.removeprefix("1 ")) for one in document.left_out] == [
        ("note", _NOTE)
    ]


@pytest.mark.parametrize(
    "style",
    [
        "",
        "body{columns:2;font-size:8pt;column-gap:2em}",
        "@page{size:A4 landscape}",
        "p{text-align:justify;text-indent:2em}",
    ],
)
def test_printed_pages_give_the_paragraphs(style: str) -> None:
    assert found(printed(LINES, style), "a.pdf") == EXPECTED


def test_slanting_words_across_a_page_are_listed() -> None:
    mark = "<div style='position:absolute;top:5cm;left:1cm;font-size:40pt;"
    mark += "transform:rotate(-30deg)'>内部资料</div>"
    document = read(printed([*LINES, mark]), name="a.pdf")
    assert "内部资料" not in document.text
    assert [(one.reason, one.text) for one in document.left_out] == [("furniture", "内部资料")]


def test_numbers_beside_the_lines_of_a_page_are_listed() -> None:
    style = "p{position:relative}i{position:absolute;left:-1cm;font-style:normal}"
    body = [f"<p><i>{n}</i>{line}</p>" for n, line in enumerate(LINES, 1)]
    assert found(printed(body, style), "a.pdf") == EXPECTED
