"""The table of checks: what is in it, and how a check of somebody else comes into it."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import entries
from briefing.errors import EnvironmentFault
from briefing.translation.checks import Context, Pair, defect_codes, find_defects, installed_checks

DOCS = Path(__file__).parents[3] / "docs" / "translation-checks.md"

EXCLAIMS = re.search(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)[1]  # type: ignore[index]
BREAKS = """
from briefing.translation.checks import Check
SPEC = Check("breaks", "nothing", lambda pair, context: iter([1 / 0]))
"""


@pytest.fixture
def package(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """A package of somebody else that brings a check, whose module the test gives."""
    (tmp_path / "their_check.py").write_text(request.param, "utf-8")
    about = tmp_path / "their_check-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Name: their-check\nVersion: 1\n", "utf-8")
    door = "[briefing.translation_checks]\ntheirs = their_check:SPEC\n"
    (about / "entry_points.txt").write_text(door, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "their_check", raising=False)
    for kept in (entries.installed, installed_checks.table):
        kept.cache_clear()
    yield
    for kept in (entries.installed, installed_checks.table):
        kept.cache_clear()


def test_the_page_of_documentation_lists_every_check_as_it_is() -> None:
    rows = re.findall(r"^\| `(.+?)` \| (.+?) \| (\w+) \|$", DOCS.read_text("utf-8"), re.MULTILINE)
    assert rows == [(each.name, each.finds, each.severity) for each in installed_checks.table()]


@pytest.mark.parametrize("package", [EXCLAIMS], indirect=True)
@pytest.mark.usefixtures("package")
def test_a_package_may_bring_a_check_by_the_same_door() -> None:
    assert installed_checks.table()[-1].name == "exclamations"
    assert defect_codes("会议开始。", "The meeting began!", Context()) == ("exclamation",)
    assert defect_codes("会议开始！", "The meeting began!", Context()) == ()


@pytest.mark.parametrize("package", [BREAKS], indirect=True)
@pytest.mark.usefixtures("package")
def test_a_check_that_breaks_is_named_and_not_passed_over() -> None:
    with pytest.raises(EnvironmentFault, match=r"breaks broke \(ZeroDivisionError\)"):
        find_defects(Pair("会议开始。", "The meeting began."), Context())


def test_a_defect_has_the_severity_of_the_check_that_found_it() -> None:
    (number,) = find_defects(Pair("共有三千万人。", "There are 30 people."), Context())
    assert (number.severity, number.as_json()["severity"]) == ("fail", "fail")
    (mark,) = find_defects(Pair("会议开始。", "The “meeting began."), Context())
    assert (mark.code, mark.severity) == ("quotes", "warn")


def test_the_english_itself_is_not_judged_where_it_is_the_source() -> None:
    zh, en = "会议开始。", "The “meeting began."
    assert defect_codes(zh, en, Context()) == ("quotes",)
    assert defect_codes(zh, en, Context(), english_is_source=True) == ()
