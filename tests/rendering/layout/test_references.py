"""Numbers of other pages: right, and not at the price of setting every page again."""

import logging
import subprocess
import sys
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader
from weasyprint import HTML

from briefing.rendering.layout.engine_mends import mend_engine

STYLE = (
    "<style>@page { size: 300px 200px; margin: 10px } p { height: 100px; margin: 0 }"
    "section { break-after: page } a::after { content: ': ' target-counter(attr(href), page) }"
    "</style>"
)
PLACES = range(8)
LINKS = "".join(f'<li><a href="#c{n}">c{n}</a></li>' for n in PLACES)
CARDS = "".join(f'<p id="c{n}">card' for n in PLACES)
MARKUP = f"{STYLE}<section><ol>{LINKS}</ol></section><section>{CARDS}</section><ol>{LINKS}</ol>"
SET = "Creating layout - Page %d"


class Counting(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.pages: list[int] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg.endswith(SET) and isinstance(record.args, tuple):
            self.pages.append(int(str(record.args[0])))


@pytest.fixture
def counting() -> Counting:
    """Count the pages that the engine says it sets."""
    handler, logger = Counting(), logging.getLogger("weasyprint.progress")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return handler


def test_numbers_before_and_after_their_pages_are_right() -> None:
    mend_engine()
    reader = PdfReader(BytesIO(HTML(string=MARKUP).write_pdf()))
    pages = [page.extract_text() for page in reader.pages]
    cards = [at for at, text in enumerate(pages, 1) if "card" in text]
    assert len(cards) == len(PLACES)
    for text in (pages[0], pages[-1]):
        printed = [line for line in text.splitlines() if ": " in line]
        assert [int(line.split(": ")[1]) for line in printed] == cards[: len(printed)]
    assert all(b == a + 1 for a, b in pairwise(cards))


def test_only_what_points_forward_is_set_twice(counting: Counting) -> None:
    mend_engine()
    count = len(HTML(string=MARKUP).render().pages)
    twice = [page for page in set(counting.pages) if counting.pages.count(page) > 1]
    assert twice == [1]
    assert len(counting.pages) == count + 1


def test_a_number_further_down_its_own_page_is_right() -> None:
    mend_engine()
    same = f'{STYLE}<section>one</section><p id="here">x<ol><li><a href="#here">here</a></ol>'
    page = PdfReader(BytesIO(HTML(string=same).write_pdf())).pages[1]
    assert "here: 2" in page.extract_text()


def test_the_mend_is_still_needed() -> None:
    program = (
        "import logging; from weasyprint import HTML; seen = [];"
        "logger = logging.getLogger('weasyprint.progress'); logger.setLevel(logging.INFO);"
        "handler = logging.Handler(); handler.emit = seen.append; logger.addHandler(handler);"
        f"pages = HTML(string={MARKUP!r}).render().pages;"
        f"print(sum(r.msg.endswith({SET!r}) for r in seen) > len(pages) + 1)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"True", "the engine sets no page thrice now: take our mend out"
