"""Tables: cells keep columns and paragraphs; a table of people and views gives each theirs."""

import pytest

from briefing.extraction import extract
from briefing.reading import read
from tests.reading.made.digest import HEAD, found
from tests.reading.made.packages import page, paragraph, printed, text_document, word

ROWS = (
    ("苗若溪", "梧河县副县长", "建议统一测站，把三条支流放进同一张表。"),
    ("蓝见山", "梧河大学教授", "建议用竹桥替代石坝，两年内完成全部河段。"),
    ("谢远岚", "梧河林场场长", "建议把护林经费写进预算，每季公布一次。"),
)
HEADINGS = ("主要观点", "发言要点", "建议内容", "意见", "备注", "Remarks")
SAID = [(name, title, [words]) for name, title, words in ROWS]


def _of_word(rows: list[tuple[str, ...]]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def _of_a_page(rows: list[tuple[str, ...]]) -> str:
    cells = ("".join(f"<td>{words}</td>" for words in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def _of_text(rows: list[tuple[str, ...]]) -> str:
    cells = (
        "".join(f"<table:table-cell><text:p>{w}</text:p></table:table-cell>" for w in row)
        for row in rows
    )
    made = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return f"<table:table>{made}</table:table>"


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_column_of_views_gives_each_person_theirs_whatever_its_heading(heading: str) -> None:
    rows = [("发言人", "身份", heading), *ROWS]
    bars = "\n".join(f"| {' | '.join(row)} |" for row in [rows[0], ("---",) * 3, *rows[1:]])
    for name, data in (
        ("a.docx", word([HEAD, _of_word(rows)])),
        ("a.odt", text_document([HEAD, _of_text(rows)])),
        ("a.html", page([HEAD, _of_a_page(rows)])),
        ("a.md", f"{HEAD}\n\n{bars}\n".encode()),
        ("a.txt", "\n".join([HEAD, *("\t".join(row) for row in rows)]).encode()),
    ):
        assert found(data, name) == SAID, name


def test_a_table_on_a_printed_page_is_read_row_by_row() -> None:
    rows = [("发言人", "身份", "意见"), *ROWS]
    style = "td{padding:2pt 6pt}td:nth-child(3){width:5cm}"
    assert found(printed([HEAD, _of_a_page(rows)], style), "a.pdf") == SAID


def test_a_merged_cell_holds_for_each_of_its_rows() -> None:
    merged = '<td rowspan="2">主旨发言</td>'
    rows = [f"<td>{title}{name}</td><td>{words}</td>" for name, title, words in ROWS]
    table = f"<tr>{merged}{rows[0]}<tr>{rows[1]}<tr><td>圆桌对话</td>{rows[2]}"
    head = "<tr><td>环节<td>发言人<td>建议"
    data = page([HEAD, f"<table>{head}{table}</table>"])
    record = extract(read(data, name="a.html"))
    assert [(s.title.zh, len(s.speakers)) for s in record.sessions if s.title] == [
        ("主旨发言", 2),
        ("圆桌对话", 1),
    ]


def test_paragraphs_of_a_cell_stay_apart() -> None:
    person = "<td><p>苗若溪</p><p>梧河县副县长</p></td>"
    views = "<td><p>我提两点建议：</p><p>一是统一测站。</p><p>二是公开账目。</p></td>"
    other = f"<tr><td>{ROWS[1][1]}{ROWS[1][0]}<td>{ROWS[1][2]}"
    data = page([HEAD, f"<table><tr><td>嘉宾<td>观点<tr>{person}{views}{other}</table>"])
    assert found(data, "a.html") == [
        ("苗若溪", "梧河县副县长", ["统一测站。", "公开账目。"]),
        SAID[1],
    ]


def test_a_table_of_one_cell_is_a_way_to_set_a_page() -> None:
    data = page(["<table><tr><td><p>河要清。</p><p>账要明。</p></td></tr></table>"])
    assert read(data, name="a.html").text == "河要清。\n账要明。"
