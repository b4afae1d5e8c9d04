"""The pages as a reader meets them: page numbers, links, languages, states, refusals."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from briefing.errors import InputError, ResultError
from briefing.project import Project, Settings
from briefing.record import Origin, Person, Proposal, Record, Source, Text
from briefing.rendering import Making, audience_named, render_html, render_pdf
from tests.rendering.forum import GU, both, forum

SPACED = re.compile(r"\s+")


def texts(pdf: PdfReader) -> list[str]:
    return [SPACED.sub("", page.extract_text()) for page in pdf.pages]


def page_of_card(pdf: PdfReader, words: str) -> int:
    """The page that holds the first proposal or remark of a card."""
    (number,) = [n for n, text in enumerate(texts(pdf), 1) if SPACED.sub("", words) in text]
    return number


def rows(pdf: PdfReader, heading: str) -> str:
    """All text from the page with `heading` on, without blanks."""
    found = texts(pdf)
    start = next(n for n, text in enumerate(found) if heading in text)
    return "".join(found[start:])


@pytest.mark.parametrize("person", list(forum().speakers), ids=lambda p: p.name.en)
def test_agenda_and_index_give_the_page_where_the_card_is(
    bilingual: PdfReader, person: Person
) -> None:
    said = (*person.proposals, *person.remarks)[0].text.zh
    page = page_of_card(bilingual, said)
    index = rows(bilingual, "主题索引")
    turns = re.findall(rf"{person.name.zh}(\d+)", index)
    assert turns
    assert set(turns) == {str(page)}
    agenda = next(text for text in texts(bilingual) if "Agenda" in text)
    assert re.search(rf"{person.name.zh}.*?{page}", agenda)


def test_every_link_leads_to_a_page(bilingual: PdfReader) -> None:
    named = bilingual.named_destinations
    links = [
        annotation.get_object()
        for page in bilingual.pages
        for annotation in page.get("/Annots", [])
    ]
    assert links
    for link in links:
        target = link.get("/Dest") or link["/A"]["/D"]
        assert isinstance(target, list | IndirectObject) or target in named


def test_bookmarks_name_every_speaker(bilingual: PdfReader) -> None:
    def walk(items: list[object]) -> list[str]:
        return [
            title
            for item in items
            for title in (walk(item) if isinstance(item, list) else [item.title])  # type: ignore[attr-defined]
        ]

    titles = " ".join(walk(bilingual.outline))
    assert all(person.name.zh in titles for person in forum().speakers)


def test_the_file_says_what_it_is(bilingual: PdfReader) -> None:
    facts = bilingual.metadata
    assert facts is not None
    assert "首届岚川灯塔与海岸治理论坛" in (facts.title or "")
    assert facts.author == "岚川市人民政府"
    assert "灯塔修复" in (facts.get("/Keywords") or "")
    assert bilingual.root_object["/Lang"] == "zh-Hans"
    assert bilingual.root_object["/MarkInfo"]["/Marked"]


def test_passages_carry_their_language_in_the_file(bilingual: PdfReader) -> None:
    found: dict[str, set[str]] = {}

    def walk(element: object) -> None:
        node = element.get_object() if isinstance(element, IndirectObject) else element
        for child in node if isinstance(node, list) else [node]:
            if isinstance(child, IndirectObject):
                walk(child)
            elif isinstance(child, dict):
                if "/Lang" in child:
                    found.setdefault(str(child["/Lang"]), set()).add(str(child["/S"]))
                walk(child.get("/K", []))

    walk(bilingual.root_object["/StructTreeRoot"]["/K"])
    assert "/P" in found["en"]
    assert "/P" in found["zh-Hans"]


def test_the_words_copied_from_a_page_are_the_record_s(bilingual: PdfReader) -> None:
    whole = "".join(texts(bilingual))
    for person in forum().speakers:
        for item in (*person.proposals, *person.remarks[:1]):
            assert SPACED.sub("", item.text.zh) in whole


def test_machine_english_is_marked_and_the_cover_says_so(record: Record, project: Project) -> None:
    page = render_html(record, audience_named("delegation", project), project)
    assert page.count('second machine"') == 1
    assert "1 proposal is in machine-translated English" in page


def test_missing_english_is_noted_once_a_card(record: Record, project: Project) -> None:
    page = render_html(record, audience_named("delegation", project), project)
    card = page[page.index('id="p3"') : page.index('id="p4"')]
    assert card.count("Not yet in English") == 1


def test_officials_read_no_english_and_nothing_that_is_for_the_reviewer(
    record: Record, project: Project
) -> None:
    page = render_html(record, audience_named("official", project), project)
    assert "Gu Yunshu" not in page
    assert "海上有雾，请慢行。" not in re.sub(r"<[^>]+>", "", page)


def test_sessions_stand_in_the_order_of_time(record: Record, project: Project) -> None:
    page = render_html(record, audience_named("delegation", project), project)
    assert page.index("09:30") < page.index("14:00–15:00")


def test_a_character_that_no_font_draws_stops_the_pages(project: Project) -> None:
    strange = GU.model_copy(update={"name": Text(zh="谷\u0378舒")})
    record = forum().model_copy(update={"people": (strange,), "sessions": (), "topics": ()})
    with pytest.raises(ResultError, match=r"U\+0378\), in the words of 谷.舒"):
        render_pdf(record, audience_named("delegation", project), project)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/x.png", "file:///etc/passwd", "../secret.png"]
)
def test_a_page_reads_nothing_outside(tmp_path: Path, address: str) -> None:
    (tmp_path / "secret.png").write_bytes(b"not for the page")
    (tmp_path / "inside" / "styles").mkdir(parents=True)
    (tmp_path / "inside" / "styles" / "base.css").write_text(
        f"h1 {{ background: url({address.replace('../', '../../')}) }}"
    )
    project = Project(tmp_path / "inside")
    with pytest.raises(ResultError, match=r"outside|may not"):
        render_pdf(forum(), audience_named("delegation", project), project)


def test_the_brand_colours_the_pages(tmp_path: Path) -> None:
    project = Project(tmp_path, Settings(brand={"band": "#ff0000"}))
    pdf = render_pdf(forum(), audience_named("delegation", project), project)
    cover = PdfReader(BytesIO(pdf)).pages[0].get_contents()
    assert cover is not None
    assert re.search(rb"\b1 0 0 rg", cover.get_data())


@pytest.mark.parametrize(("key", "value"), [("bnad", "#fff"), ("band", "red;}@import 'x'")])
def test_a_brand_that_is_not_right_is_refused(tmp_path: Path, key: str, value: str) -> None:
    project = Project(tmp_path, Settings(brand={key: value}))
    with pytest.raises(InputError, match="band"):
        render_pdf(forum(), audience_named("delegation", project), project)


def test_an_english_record_is_set_in_english(project: Project) -> None:
    person = Person(id="p1", name=Text(en="Ada Quill"), title=Text(en="Harbour Master"))
    record = Record(
        schema=1,
        source=Source(name="x.txt", sha256="0" * 64, language="en"),
        people=(person,),
    )
    page = render_html(record, audience_named("delegation", project), project)
    assert '<html lang="en">' in page
    assert "议程" not in page


def test_an_english_record_shows_its_chinese_with_the_same_labels(project: Project) -> None:
    by_machine = Origin(by="machine", engine="openai/test")
    doubtful = Origin(by="machine", engine="openai/test", flags=("number",))
    proposals = (
        Proposal(
            id="p1.1",
            text=Text(en="Open the ports.", zh="开放港口。", origin={"zh": by_machine}),
            span=(0, 15),
        ),
        Proposal(
            id="p1.2",
            text=Text(en="Train 40 pilots.", zh="培训四名引航员。", origin={"zh": doubtful}),
            span=(16, 32),
        ),
    )
    record = Record(
        schema=1,
        source=Source(name="forum.txt", sha256="0" * 64, language="en"),
        people=(Person(id="p1", name=Text(en="Ada Ode"), proposals=proposals),),
    )
    html = render_html(record, audience_named("delegation", project), project)
    page = re.sub("<[^>]+>|\u2060|\u200b", "", html)
    assert "开放港口。" in page
    assert "培训四名引航员" not in page
    assert "Chinese: machine translation (AI-generated), not reviewed; the English text" in page
    assert "中文由机器翻译（AI生成），未经人工审校，以英文为准" in page
    assert "not yet in Chinese" in page
    assert "not yet in English" not in page


def test_the_same_record_gives_the_same_bytes(record: Record, project: Project) -> None:
    audience = audience_named("official", project)
    first, second = (render_pdf(record, audience, project, Making("1")) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("audience", ["delegation", "executive", "press", "proof"])
def test_a_name_that_both_languages_spell_alike_stands_once(
    audience: str, project: Project
) -> None:
    guest = GU.model_copy(update={"name": both("Maria Lindqvist", "Maria Lindqvist")})
    record = forum().model_copy(update={"people": (guest, *forum().people[1:])})
    page = render_html(record, audience_named(audience, project), project)
    said = " ".join(re.sub(r"<[^>]*>", "", page).split())
    assert "Maria Lindqvist" in said
    assert "Maria Lindqvist Maria Lindqvist" not in said
