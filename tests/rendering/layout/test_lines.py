"""Lines and pages by the rules of Chinese setting, looked up in the boxes as they were laid out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from weasyprint import Document
from weasyprint.formatting_structure import boxes

from briefing.chinese.han import HAN
from briefing.project import Project
from briefing.record import Record
from briefing.rendering import audience_named, audiences, render_html
from briefing.rendering.pages import lay_out
from briefing.rendering.words.typeset import CLOSING, OPENING
from tests.rendering.forum import GU, forum
from tests.rendering.hard import alone, crowd, endless, english

SHIPPED = sorted(audiences(Project(Path())))


def laid_out(record: Record, audience: str) -> Document:
    project = Project(Path(__file__).parent)
    chosen = audience_named(audience, project)
    return lay_out(render_html(record, chosen, project), chosen, project)


def words(line: boxes.LineBox) -> str:
    return "".join(b.text for b in line.descendants() if isinstance(b, boxes.TextBox)).strip()


def paragraphs(document: Document) -> Iterator[tuple[boxes.BlockBox, list[boxes.LineBox]]]:
    for page in document.pages:
        for box in page._page_box.descendants():
            if isinstance(box, boxes.BlockBox):
                lines = [child for child in box.children if isinstance(child, boxes.LineBox)]
                if lines:
                    yield box, lines


@pytest.mark.parametrize("audience", SHIPPED)
@pytest.mark.parametrize("record", [forum(), endless()], ids=["forum", "endless"])
def test_lines_begin_and_end_as_chinese_lines_do(record: Record, audience: str) -> None:
    document = laid_out(record, audience)
    assert sum(len(lines) for _, lines in paragraphs(document)) > 20
    for box, lines in paragraphs(document):
        found = [words(line) for line in lines]
        assert not [text for text in found[1:] if text and text[0] in CLOSING]
        assert not [text for text in found[:-1] if text and text[-1] in OPENING]
        if len(found) > 1:
            assert len(re.findall(f"[{HAN}A-Za-z0-9]", found[-1])) != 1, found
        right = box.content_box_x() + box.width
        for line in lines:
            ends = [
                b.position_x + b.width for b in line.descendants() if isinstance(b, boxes.TextBox)
            ]
            assert max(ends, default=0) < right + 1, found


@pytest.mark.parametrize("audience", ["delegation", "large-print", "proof"])
def test_no_proposal_leaves_its_english(audience: str) -> None:
    pages = laid_out(endless(), audience).pages
    places: dict[str, set[int]] = {}
    for number, page in enumerate(pages):
        for box in page._page_box.descendants():
            if box.element_tag == "li" and box.element is not None:
                places.setdefault(box.element.get("id"), set()).add(number)
    assert len(places) > 60
    assert [key for key, on in places.items() if len(on) > 1] == []


@pytest.mark.parametrize("audience", SHIPPED)
def test_no_heading_ends_a_page(audience: str) -> None:
    for page in laid_out(endless(), audience).pages:
        (body,) = [b for b in page._page_box.descendants() if b.element_tag == "body"][:1]
        lines = [b for b in body.descendants() if isinstance(b, boxes.LineBox) and words(b)]
        lowest = max(lines, key=lambda line: line.position_y)
        assert lowest.element_tag not in ("h2", "h3"), words(lowest)


@pytest.mark.parametrize(("speakers", "pages"), [(1, 1), (19, 2), (120, 2)])
def test_the_executive_pages_are_two_or_one(speakers: int, pages: int) -> None:
    people = tuple(GU.model_copy(update={"id": f"p{n}"}) for n in range(1, speakers + 1))
    record = forum().model_copy(update={"people": people, "sessions": ()})
    assert len(laid_out(record, "executive").pages) == pages


def test_the_executive_page_without_topics_says_what_was_said() -> None:
    (page,) = laid_out(alone(), "executive").pages
    assert "灯一亮，晚归的人就知道家在哪个方向。" in words(page._page_box)


def test_large_print_has_no_slanted_letters() -> None:
    for record in (english(), endless()):
        for page in laid_out(record, "large-print").pages:
            texts = [b for b in page._page_box.descendants() if isinstance(b, boxes.TextBox)]
            assert {text.style["font_style"] for text in texts} <= {"normal"}


def test_a_page_of_the_official_brief_has_twenty_two_lines() -> None:
    page = laid_out(endless(), "official").pages[4]
    box = next(b for b in page._page_box.descendants() if b.element_tag == "body")
    lines = {line.position_y for line in box.descendants() if isinstance(line, boxes.LineBox)}
    assert len(lines) >= 20
    apart = {round(b - a, 1) for a, b in zip(sorted(lines), sorted(lines)[1:], strict=False)}
    assert apart == {round(28.98 * 4 / 3, 1)}


def test_pages_that_choose_proposals_say_how_many_of_how_many(project: Project) -> None:
    record = crowd(40)
    page = render_html(record, audience_named("executive", project), project)
    printed = page.count('class="by"')
    said = re.sub(r"<[^>]*>|\W", "", page)
    assert f"{printed}of80proposals" in said
    assert f"全部80条建议中的{printed}条" in said


def test_pages_that_print_every_proposal_count_none_of_them(project: Project) -> None:
    page = render_html(crowd(40), audience_named("delegation", project), project)
    assert "of80proposals" not in re.sub(r"<[^>]*>|\W", "", page)
