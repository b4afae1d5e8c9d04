"""Readers: what each finds becomes the record by one road, and nothing of the source is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import entries
from briefing.errors import UsageError
from briefing.extraction.assemble import assemble
from briefing.extraction.extract import extract, find
from briefing.extraction.model import Attribution, EventFacts, Findings, Speaker, Statement
from briefing.extraction.readers.reader import names
from briefing.reading import Document, Span, read

DIGEST = "青川论坛要点\n云岭大学教授林溪：建议统一监测标准。水质已经改善。\n会后参观。"
NOTHING = Findings(Attribution((), ()), EventFacts())

QUIET = """
from briefing.extraction.model import Attribution, EventFacts, Findings
from briefing.extraction.readers.reader import Reader
NOTHING = Findings(Attribution((), ()), EventFacts())
SPEC = Reader("quiet", "Finds nothing.", lambda document: NOTHING)
"""


@pytest.fixture
def quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package of somebody else that brings a reader."""
    (tmp_path / "quiet_reader.py").write_text(QUIET, "utf-8")
    about = tmp_path / "quiet_reader-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Name: quiet-reader\nVersion: 1\n", "utf-8")
    (about / "entry_points.txt").write_text("[briefing.readers]\nquiet = quiet_reader:SPEC\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    entries.installed.cache_clear()
    yield
    entries.installed.cache_clear()


def digest() -> Document:
    return read(DIGEST.encode("utf-8"), name="digest.txt")


def test_the_record_is_what_our_reader_finds_put_together() -> None:
    assert extract(digest()) == assemble(digest(), find(digest(), "rules"))


@pytest.mark.usefixtures("quiet")
def test_a_package_may_bring_a_reader_by_the_same_door() -> None:
    assert names() == ("model", "quiet", "rules")
    assert find(digest(), "quiet") == NOTHING


def test_a_reader_that_is_not_installed_is_named_with_the_nearest_that_is() -> None:
    with pytest.raises(UsageError, match="there is no reader “rule”") as error:
        find(digest(), "rule")
    assert "rules" in error.value.fault.hint


def test_what_a_reader_does_not_find_is_unplaced_sentence_by_sentence() -> None:
    record = assemble(digest(), NOTHING)
    assert not record.people
    assert [left.text for left in record.unplaced] == [
        "青川论坛要点",
        "云岭大学教授林溪：建议统一监测标准。",
        "水质已经改善。",
        "会后参观。",
    ]


def test_what_a_speaker_says_beside_the_points_of_a_reader_is_a_remark() -> None:
    document = digest()
    at = DIGEST.index("建议")
    said = Statement("lin", Span(at, DIGEST.index("\n会后")), reported=False, rule="by hand")
    name = Span(DIGEST.index("林溪"), DIGEST.index("："))
    lin = Speaker("lin", "林溪", None, "speaker", "by hand", name)
    (person,) = assemble(document, Findings(Attribution((lin,), (said,)), EventFacts())).people
    assert [remark.text.zh for remark in person.remarks] == [
        "建议统一监测标准。",
        "水质已经改善。",
    ]
