"""Every output says what the pages say: no word of a proposal is lost, none is added."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from lxml import etree, html
from markdown_it import MarkdownIt

from briefing.outputs import chosen
from briefing.record import Record, Text
from tests.outputs.conftest import Ordering
from tests.rendering.forum import forum
from tests.rendering.hard import crowd


def of_docx(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    return "".join(text.text or "" for text in document.element.body.iter() if _is_text(text.tag))


def _is_text(tag: str) -> bool:
    return tag.endswith("}t")


def of_html(data: bytes) -> str:
    return str(html.document_fromstring(data.decode()).find("body").text_content())


def of_markdown(data: bytes) -> str:
    page = MarkdownIt("commonmark").enable("table").render(data.decode())
    return str(html.fromstring(page).text_content())


def of_epub(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = [name for name in book.namelist() if "part" in name]
        return "".join("".join(etree.fromstring(book.read(n)).itertext()) for n in names)


READ: dict[str, Callable[[bytes], str]] = {
    "docx": of_docx,
    "html": of_html,
    "md": of_markdown,
    "epub": of_epub,
}


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def said(output: str, order: Ordering, record: Record, audience: str = "delegation") -> str:
    return bare(READ[output](chosen([output])[0].write(order(record, audience))))


def texts(record: Record) -> list[Text]:
    people = record.people
    return [
        *(person.name for person in people),
        *(person.title for person in people if person.title),
        *(proposal.text for person in people for proposal in person.proposals),
        *(topic.term for topic in record.topics),
    ]


@pytest.mark.parametrize("output", READ)
def test_both_languages_are_there_in_full(output: str, order: Ordering, record: Record) -> None:
    whole = said(output, order, record)
    for text in texts(record):
        assert bare(text.zh) in whole
        assert bare(text.en) in whole


@pytest.mark.parametrize("output", READ)
def test_the_official_pages_are_in_chinese_alone(
    output: str, order: Ordering, record: Record
) -> None:
    whole = said(output, order, record, "official")
    proposals = [p.text for person in record.people for p in person.proposals]
    assert all(bare(text.zh) in whole for text in proposals)
    assert not any(bare(text.en) in whole for text in proposals if text.en)


@pytest.mark.parametrize("output", READ)
def test_a_machines_words_are_said_to_be_so(output: str, order: Ordering, record: Record) -> None:
    whole = said(output, order, record)
    assert "由机器翻译（AI生成），未经人工审校" in whole or output == "docx"
    assert "†机器翻译，未经审校" in whole


@pytest.mark.parametrize("output", READ)
@pytest.mark.parametrize(
    "words",
    ["*星* _线_ `码` [链](#x) <b>粗</b> & #1 | 竖", "1. 一", "- 杠", "\x0b控\x01制", "𠮷㛃"],
)
def test_words_stay_words(output: str, order: Ordering, record: Record, words: str) -> None:
    person = record.people[0]
    planted = person.proposals[0].model_copy(
        update={"text": Text(zh=f"{words}。"), "headline": None}
    )
    changed = person.model_copy(update={"proposals": (planted,)})
    record = record.model_copy(update={"people": (changed, *record.people[1:])})
    whole = said(output, order, record)
    expected = re.sub(r"[\x00-\x1f]", "", bare(words))
    assert expected in whole


@pytest.mark.parametrize(
    "audience", ["delegation", "official", "executive", "large-print", "press", "proof"]
)
def test_every_audience_has_every_output(order: Ordering, audience: str) -> None:
    for output in chosen(READ):
        assert output.write(order(audience=audience))


@pytest.mark.parametrize("output", READ)
def test_a_projects_own_words_head_the_tables_too(
    output: str, order: Ordering, tmp_path: Path
) -> None:
    own = tmp_path / "templates" / "words.toml"
    own.parent.mkdir()
    own.write_text('[head_speaker]\nzh-Hans = "与会者"\nen = "Participant"\n', "utf-8")
    whole = said(output, order, forum())
    assert "与会者Participant" in whole
    assert "嘉宾Speaker" not in whole


def test_a_projects_own_words_lead_through_the_page(order: Ordering, tmp_path: Path) -> None:
    own = tmp_path / "templates" / "delegation" / "words.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[web_contents]\nzh-Hans = "导览"\n', "utf-8")
    assert "导览Contents" in said("html", order, forum())


def test_markdown_lists_the_contents_and_has_no_empty_column(order: Ordering) -> None:
    text = chosen(["md"])[0].write(order(crowd(7))).decode()
    assert "- [议程 Agenda](#agenda)\n- [嘉宾观点 Speakers and proposals](#speakers)" in text
    heads = [line for line in text.splitlines() if line.startswith("| 时间 Time")]
    assert heads == ["| 时间 Time | 嘉宾 Speaker |"]
