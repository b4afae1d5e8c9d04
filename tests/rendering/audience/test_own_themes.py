"""A project's own themes: the documented changes, and what `audience new` writes."""

import re
from pathlib import Path

import pytest

from briefing.errors import InputError, ResultError, UsageError
from briefing.project import Project, find
from briefing.rendering import audience_named, audiences, render_html
from briefing.rendering.audience.brand import brand_variables
from briefing.rendering.audience.start_theme import start_theme
from tests.rendering.forum import forum

DOCS = Path(__file__).parents[3] / "docs" / "themes.md"
FILE = re.compile(r"^`([\w./]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def words(markup: str) -> str:
    return re.sub(r"<[^>]+>", "", markup)


@pytest.fixture
def documented(tmp_path: Path) -> Project:
    files = FILE.findall(DOCS.read_text("utf-8"))
    assert len(files) == 3
    for name, text in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return find(tmp_path)


def test_the_documented_changes_take_three_small_files(documented: Project) -> None:
    page = render_html(forum(), audience_named("delegation", documented), documented)
    assert "Voices of the forum" in words(page)
    assert "Questions to the secretariat, naming speaker 4." in page
    assert "让灯塔重新亮起来" in words(page)
    assert "--band:#5b1a18" in brand_variables(documented)
    assert all(p.stat().st_size < 300 for p in documented.root.rglob("*.*") if p.is_file())


def test_heirs_follow_a_documented_change(documented: Project) -> None:
    page = render_html(forum(), audience_named("large-print", documented), documented)
    assert "Questions to the secretariat" in page


@pytest.mark.parametrize("inherits", ["delegation", "official", "press", "large-print"])
def test_a_new_audience_prints_and_has_its_own_field(tmp_path: Path, inherits: str) -> None:
    start_theme("guests", inherits, Project(tmp_path))
    (tmp_path / "briefing.toml").write_text('[audiences.guests]\ngreeting = "Welcome ashore"\n')
    project = find(tmp_path)
    assert "Welcome ashore" in render_html(forum(), audience_named("guests", project), project)


def test_nothing_is_overwritten(project: Project) -> None:
    start_theme("guests", "official", project)
    with pytest.raises(InputError, match="there already"):
        start_theme("guests", "delegation", project)


@pytest.mark.parametrize("name", ["../guests", "Guests", ""])
def test_a_name_that_is_none_is_refused(project: Project, name: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name"):
        start_theme(name, "official", project)


def test_every_field_is_explained_and_says_where_it_is_from(project: Project) -> None:
    for audience in audiences(project).values():
        for key, field in audience.known.items():
            assert field.help, key
            assert audience.origins[key].endswith("theme.toml")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('[agneda]\nen = "x"', "Did you mean “agenda”"),
        ('[agenda]\nfr = "x"', "agenda.fr"),
        ('[count_topics]\nen = "{m} topics"', "must have its places"),
        ("agenda = 1", "must be a table"),
    ],
)
def test_words_that_are_not_right_are_refused(tmp_path: Path, table: str, said: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "words.toml").write_text(table)
    project = Project(tmp_path)
    with pytest.raises(InputError, match=said):
        render_html(forum(), audience_named("delegation", project), project)


def test_an_undefined_name_is_a_red_label_for_the_reviewer_and_an_error_for_others(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "templates" / "delegation"
    folder.mkdir(parents=True)
    (folder / "brief.html").write_text(
        '{% extends "shipped:brief.html" %}\n'
        "{% block card_notes scoped %}{{ card.weather }}{% endblock %}"
    )
    project = Project(tmp_path)
    page = render_html(forum(), audience_named("proof", project), project)
    assert '<b class="missing" lang="en">weather?</b>' in page
    with pytest.raises(ResultError, match=r"brief\.html:2: .*weather"):
        render_html(forum(), audience_named("delegation", project), project)
