"""PDF/UA, number by number, and the order in which a brief is read aloud."""

import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from briefing.check import outcomes, passages
from briefing.check.matterhorn.outcome import RULES, conditions
from briefing.check.pdf_file.opened import opened
from tests.check.conftest import checked, saved
from tests.check.surgery import links, note


def failing(data: bytes) -> set[str]:
    return {o.number for o in outcomes(opened(data, "it.pdf")) if o.state == "fail"}


def test_every_condition_of_the_protocol_is_listed_once() -> None:
    """Matterhorn Protocol 1.1: 137 conditions, of which software decides 87 and a person 48."""
    hows = Counter(condition.how for condition in conditions())
    numbers = [condition.number for condition in conditions()]
    assert hows == {"machine": 87, "person": 48, "none": 2}
    assert numbers == sorted(set(numbers))
    assert {number[:2] for number in numbers} == {f"{at:02}" for at in range(1, 32)}
    assert set(RULES) <= {c.number for c in conditions() if c.how == "machine"}


def test_a_brief_meets_every_condition_that_a_machine_sees(screen: bytes) -> None:
    assert failing(screen) == set()


def test_a_claim_of_pdf_ua_that_is_not_kept_fails_preflight(screen: bytes) -> None:
    assert checked(screen)["pdf-ua"].level == "pass"
    with Pdf.open(BytesIO(screen)) as pdf:
        _no_order_of_steps(pdf)
        found = checked(saved(pdf))["pdf-ua"]
    assert found.level == "fail"
    assert "28-008" in found.findings[0].message


def _a_link_without_words(pdf: Pdf) -> None:
    del links(pdf)[0].Contents


def _a_link_in_no_tag(pdf: Pdf) -> None:
    pdf.pages[2].obj.Annots.append(
        pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], Contents=String("x"))
        )
    )


def _a_square_that_says_nothing(pdf: Pdf) -> None:
    pdf.pages[2].obj.Annots.append(note(pdf))


def _a_skipped_level(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot.K[0]
    heading = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.H5, K=Array([]), P=root))
    root.K.append(heading)


def _a_figure_without_words(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot.K[0]
    root.K.append(pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, P=root)))


def _a_row_outside_a_table(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot.K[0]
    root.K.append(pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TR, P=root)))


def _a_type_without_a_meaning(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.K[0].S = Name.Brief


def _types_in_a_circle(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(A=Name.B, B=Name.A)


def _words_without_a_mark(pdf: Pdf) -> None:
    pdf.pages[1].contents_add(b"0 0 9 9 re f", prepend=True)


def _no_claim(pdf: Pdf) -> None:
    data = pdf.Root.Metadata.read_bytes().replace(b"pdfuaid:part", b"pdfuaid:half")
    pdf.Root.Metadata.write(data)


def _no_title_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=False)


def _no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _no_order_of_steps(pdf: Pdf) -> None:
    del pdf.pages[1].obj.Tabs


PLANTED: tuple[tuple[Callable[[Pdf], None], set[str]], ...] = (
    (_a_link_without_words, {"28-012", "28-004"}),
    (_a_link_in_no_tag, {"28-011"}),
    (_a_square_that_says_nothing, {"28-002", "28-004"}),
    (_a_skipped_level, {"14-003"}),
    (_a_figure_without_words, {"13-004"}),
    (_a_row_outside_a_table, {"09-004"}),
    (_a_type_without_a_meaning, {"02-001"}),
    (_types_in_a_circle, {"02-003"}),
    (_words_without_a_mark, {"01-005"}),
    (_no_claim, {"06-002"}),
    (_no_title_shown, {"07-002"}),
    (_no_language, {"11-001", "11-002", "11-003", "11-004", "11-006"}),
    (_no_order_of_steps, {"28-008"}),
)


@pytest.mark.parametrize(("plant", "numbers"), PLANTED, ids=lambda it: getattr(it, "__name__", ""))
def test_a_planted_barrier_is_found_by_its_number(
    plant: Callable[[Pdf], None], numbers: set[str], screen: bytes
) -> None:
    with Pdf.open(BytesIO(screen)) as pdf:
        plant(pdf)
        assert failing(saved(pdf)) == numbers


def test_what_is_left_to_a_person_is_said(screen: bytes) -> None:
    states = {o.number: o.state for o in outcomes(opened(screen, "it.pdf"))}
    assert states["09-001"] == "person"  # whether the order of reading makes sense
    assert states["03-001"] == "absent"  # no action, so none that flickers
    assert states["31-016"] == "unseen"  # widths within the font


def test_each_proposal_is_read_before_its_english(screen: bytes) -> None:
    heard = list(passages(opened(screen, "it.pdf")))
    at = next(n for n, p in enumerate(heard) if p.text.startswith("以流域为单元统一规划。打破"))
    assert (heard[at].lang, heard[at].kind) == ("zh-Hans", "P")
    assert heard[at + 1].lang == "en"
    assert heard[at + 1].text.startswith("Plan for the basin as a single whole. Remove the")


def test_headings_are_read_where_they_stand(screen: bytes) -> None:
    heard = [p for p in passages(opened(screen, "it.pdf")) if p.kind in ("H1", "H2", "H3")]
    assert heard[0].kind == "H1"
    assert [p.page for p in heard] == sorted(p.page for p in heard)
    assert {"顾明川", "裴清和"} <= {p.text for p in heard if p.lang == "zh-Hans"}


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext (poppler-utils)")
def test_all_words_on_the_pages_are_read_aloud_but_for_running_heads(
    screen: bytes, tmp_path: Path
) -> None:
    """What pdftotext sees and speech does not is the running head and foot of each page."""
    place = tmp_path / "it.pdf"
    place.write_bytes(screen)
    done = subprocess.run(
        ["pdftotext", "-layout", str(place), "-"], capture_output=True, check=True, timeout=60
    )
    said = list(passages(opened(screen, "it.pdf")))
    drawn = {p.page for p in said if p.kind == "Figure"}  # an alternative text is not on the page
    every = enumerate(done.stdout.decode().split("\f"), 1)
    pages = [page for number, page in every if number not in drawn]
    heard = Counter("".join("".join(p.text.split()) for p in said if p.page not in drawn))
    seen = Counter("".join("".join(page.split()) for page in pages))
    silent = seen - heard
    lines = [[line for line in page.splitlines() if line.strip()] for page in pages]
    edges = Counter("".join("".join((page[0] + page[-1]).split()) for page in lines[1:] if page))
    assert heard - seen == Counter()
    assert silent - edges == Counter()
    assert silent.total() > 0
