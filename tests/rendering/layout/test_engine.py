"""The mends of the layout engine: what they do, and whether they are still needed."""

import subprocess
import sys
from io import BytesIO

from pypdf import PdfReader
from weasyprint import HTML
from weasyprint.formatting_structure import boxes

from briefing.rendering.layout.engine_mends import mend_engine

STYLE = (
    "<style>@page { size: 300px 200px; margin: 0 } html { font: 20px/30px 'Noto Serif CJK SC' }"
    "body { margin: 0 } p { margin: 0; width: 210px; text-align: justify }</style>"
)
MIXED = f"<html lang='zh'>{STYLE}<p id='p'>灯塔亮了3G海<b>面平静</b>下来了渔民回家看见灯光"


def is_paragraph(box: object) -> bool:
    return isinstance(box, boxes.BlockBox) and box.element_tag == "p"


def line_ends(markup: str) -> list[float]:
    """The right end of each line of the paragraph, in pixels."""
    page = HTML(string=markup).render().pages[0]
    (paragraph,) = [b for b in page._page_box.descendants() if is_paragraph(b)]
    return [
        max(t.position_x + t.width for t in line.descendants() if hasattr(t, "text"))
        for line in paragraph.children
    ]


def test_chinese_lines_end_where_the_column_ends() -> None:
    mend_engine()
    *full, last = line_ends(MIXED)
    assert full
    assert all(abs(end - 210) < 0.1 for end in full)
    assert last <= 200


def test_a_line_that_would_be_torn_apart_stays_ragged() -> None:
    mend_engine()
    long_word = "<span style='white-space:nowrap'>incomprehensibility</span>"
    ends = line_ends(f"<html lang='zh'>{STYLE}<p>灯塔{long_word}亮了")
    assert ends[0] < 100


def test_the_words_are_drawn_as_wide_as_they_were_set() -> None:
    mend_engine()
    document = HTML(string=MIXED).render()
    found = PdfReader(BytesIO(document.write_pdf())).pages[0].extract_text()
    assert "".join(found.split()) == "灯塔亮了3G海面平静下来了渔民回家看见灯光"


LONG = "Regulate as one: set up joint regulation of ecological flow and navigable water levels"
TIED = f"{LONG} in the <span style='white-space:nowrap'>dry season."


def words_of_lines(width: int) -> list[int]:
    """How many words each line of a text with tied last words has, in a column of `width`."""
    face = f"font: 17pt 'EB Garamond 12'; width: {width}pt"
    page = HTML(string=f"<html lang='en'><p style=\"{face}\">{TIED}").render().pages[0]
    (paragraph,) = [b for b in page._page_box.descendants() if is_paragraph(b)]
    lines = [[getattr(b, "text", "") for b in row.descendants()] for row in paragraph.children]
    return [len("".join(line).split()) for line in lines]


def test_no_line_before_tied_words_is_cut_after_its_first_word() -> None:
    mend_engine()
    cut = [width for width in range(300, 340) if 1 in words_of_lines(width)]
    assert cut == []


def bare(program: str) -> str:
    """Run a program in which no mend was made, and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_mend_of_languages_is_still_needed() -> None:
    program = (
        "from weasyprint import HTML;"
        'h = HTML(string="<html lang=zh><title>x</title><p lang=fr>a");'
        "print(h.write_pdf(pdf_tags=True, uncompressed_pdf=True).count(b'/Lang'))"
    )
    assert bare(program) == "1", "the engine names languages now: take our mend out"


def test_the_mend_of_justified_lines_is_still_needed() -> None:
    program = (
        f"from weasyprint import HTML; page = HTML(string={MIXED!r}).render().pages[0];"
        "p = [b for b in page._page_box.descendants() if b.element_tag == 'p'][0];"
        "print(all(line.width > 209.9 for line in p.children[:-1]))"
    )
    assert bare(program) == "False", "the engine justifies Chinese now: take our mend out"


def test_the_mend_of_lines_cut_after_a_word_is_still_needed() -> None:
    program = (
        "from tests.rendering.layout.test_engine import words_of_lines;"
        "print(any(1 in words_of_lines(width) for width in range(300, 340)))"
    )
    assert bare(program) == "True", "the engine cuts lines rightly now: take our mend out"
