"""The .docx: an office's own styles, tables, languages, fields and links."""

import io
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from briefing.outputs import chosen
from briefing.record import Record
from briefing.rendering import Making
from tests.outputs.conftest import Ordering
from tests.rendering.hard import crowd


@pytest.fixture
def written(order: Ordering) -> Document:
    return docx.Document(io.BytesIO(chosen(["docx"])[0].write(order())))


def styled(document: Document, name: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == name]


def test_the_title_and_the_headings_are_real(written: Document) -> None:
    assert styled(written, "Title") == ["首届岚川灯塔与海岸治理论坛"]
    assert "First Lanchuan Forum on Lighthouses and the Coast" in styled(written, "Subtitle")
    assert {"议程 Agenda", "嘉宾观点 Speakers and proposals"} <= set(styled(written, "Heading 1"))
    names = ["谷云舒 Gu Yunshu", "伊尔莎·范登贝尔赫 Ilse van den Bergh", "石皞 Shi Hao"]
    assert styled(written, "Heading 2")[:3] == names


def test_a_numbered_proposal_keeps_the_sources_number(written: Document) -> None:
    numbered = styled(written, "List Number")
    assert [text.split("\t")[0] for text in numbered] == ["第一", "第二", "一是", "二是"]
    assert styled(written, "List Bullet") == ["建议各国在2030年前互认灯质编码。"]
    assert styled(written, "List Continue")[0].startswith("Light the lighthouses again.")
    assert styled(written, "Quote")[0].startswith("灯一亮，")


def test_so_it_does_where_the_marker_begins_the_paragraph(order: Ordering) -> None:
    data = chosen(["docx"])[0].write(order(audience="official"))
    numbered = styled(docx.Document(io.BytesIO(data)), "List Number")
    assert numbered[0].startswith("第一\t让灯塔重新亮起来。")


def test_the_agenda_is_one_table_with_a_head_on_every_page(written: Document) -> None:
    agenda = next(t for t in written.tables if "嘉宾 Speaker" in t.rows[0].cells[1].text)
    head = [cell.text for cell in agenda.rows[0].cells]
    assert head == ["时间 Time", "嘉宾 Speaker", "页 Page"]
    assert agenda.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in agenda.rows)
    whole = "\n".join(cell.text for row in agenda.rows for cell in row.cells)
    for words in ("09:30", "主旨发言 Keynotes", "14:00–15:00", "祁望 Qi Wang", "谷云舒 Gu Yunshu"):
        assert words in whole


def test_the_chart_is_a_table_of_names_with_a_head(order: Ordering) -> None:
    written = docx.Document(io.BytesIO(chosen(["docx"])[0].write(order(crowd(7)))))
    whole = "\n".join(p.text for p in written.paragraphs)
    assert "主题与发言嘉宾 Who speaks of what" in whole
    assert "A full dot" not in whole
    (chart,) = [t for t in written.tables if t.rows[0].cells[0].text == "主题词 Term"]
    assert chart.rows[0].cells[1].text == "嘉宾 Speaker"
    assert chart.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    told = {row.cells[0].text: (row.cells[1].text, row.cells[2].text) for row in chart.rows[1:]}
    assert told["标准互认 mutual recognition"] == ("祁云舒、蓝云舒、宁云舒", "3")


def test_page_numbers_stand_at_the_right_and_names_are_set_off(written: Document) -> None:
    agenda = next(t for t in written.tables if "嘉宾 Speaker" in t.rows[0].cells[1].text)
    row = next(row for row in agenda.rows if "谷云舒" in row.cells[1].text)
    assert row.cells[2].paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.RIGHT
    assert row.cells[1].paragraphs[0].style.name == "Name"


def test_each_run_is_in_its_language(written: Document) -> None:
    runs = list(written.element.body.iter(qn("w:r")))
    for run in runs:
        text = "".join(t.text or "" for t in run.iter(qn("w:t")))
        han = any("一" <= character <= "鿿" for character in text)
        assert run.rPr.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"
        assert run.rPr.find(qn("w:lang")).get(qn("w:val")) == "en-GB"
        fonts = run.rPr.find(qn("w:rFonts"))
        hint = fonts.get(qn("w:hint")) if fonts is not None else None
        assert not han or hint == "eastAsia", text
    assert len(runs) > 50


def test_every_style_names_an_east_asian_font(written: Document) -> None:
    used = {p.style.name for p in written.paragraphs}
    for name in used:
        fonts = written.styles[name].element.rPr.find(qn("w:rFonts"))
        assert fonts.get(qn("w:eastAsia")) in ("SimSun", "SimHei"), name
        assert not any("Theme" in key for key in fonts.attrib), name


def codes(document: Document) -> list[str]:
    parts = [document.element.body, document.sections[0].footer._element]
    return [(c.text or "").strip() for part in parts for c in part.iter(qn("w:instrText"))]


def test_page_numbers_are_fields_that_lead_to_bookmarks(written: Document) -> None:
    marks = {b.get(qn("w:name")) for b in written.element.body.iter(qn("w:bookmarkStart"))}
    asked = [code.split()[1] for code in codes(written) if code.startswith("PAGEREF")]
    assert {"at_p1", "at_p2", "at_p3", "at_p4"} <= set(asked)
    assert set(asked) <= marks
    links = {a.get(qn("w:anchor")) for a in written.element.body.iter(qn("w:hyperlink"))}
    assert links <= marks
    assert written.settings.element.find(qn("w:updateFields")) is not None


def test_bookmarks_are_told_apart(written: Document) -> None:
    begun = [b.get(qn("w:id")) for b in written.element.body.iter(qn("w:bookmarkStart"))]
    ended = [b.get(qn("w:id")) for b in written.element.body.iter(qn("w:bookmarkEnd"))]
    assert len(set(begun)) == len(begun)
    assert sorted(begun) == sorted(ended)


def test_every_page_has_title_number_and_notice(written: Document) -> None:
    section = written.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert "首届岚川灯塔与海岸治理论坛" in section.header.paragraphs[0].text
    for foot in (section.footer, section.first_page_footer):
        assert "machine translation (AI-generated), not reviewed" in foot._element.xpath("string()")
    assert {"PAGE", "NUMPAGES"} <= set(codes(written))


def test_the_file_describes_itself(order: Ordering, record: Record) -> None:
    told = order(record)
    about = docx.Document(io.BytesIO(chosen(["docx"])[0].write(told))).core_properties
    assert about.title.startswith("首届岚川灯塔与海岸治理论坛")
    assert about.author == "岚川市人民政府"
    assert about.language == "zh-Hans"
    assert about.created is None


def test_the_time_of_making_is_told_where_it_is_given(order: Ordering) -> None:
    plain: Any = order()
    built = datetime(2026, 3, 6, 7, 0, tzinfo=UTC)
    dated = type(plain)(plain.record, plain.audience, plain.project, Making(built=built))
    about = docx.Document(io.BytesIO(chosen(["docx"])[0].write(dated))).core_properties
    assert about.created == built
