"""Audiences: shipped, a project's own, and what is refused."""

from pathlib import Path

import pytest

from briefing.errors import BriefingError, InputError, UsageError
from briefing.project import Project, Settings
from briefing.rendering import audience_named, audiences, render_html
from tests.rendering.forum import forum


def test_both_shipped_audiences_are_known(project: Project) -> None:
    assert {"delegation", "official"} <= set(audiences(project))


@pytest.mark.parametrize("name", ["delegation", "official", "executive", "press", "large-print"])
def test_what_nobody_could_place_is_printed_for_the_reviewer_alone(
    name: str, project: Project
) -> None:
    section = 'id="unplaced"'
    assert section in render_html(forum(), audience_named("proof", project), project)
    assert section not in render_html(forum(), audience_named(name, project), project)


def test_a_mistyped_audience_is_answered_with_the_nearest(project: Project) -> None:
    with pytest.raises(UsageError, match="Did you mean “delegation”"):
        audience_named("delegatoin", project)


def test_a_project_derives_an_audience_in_its_settings(tmp_path: Path) -> None:
    table = {"ministry": {"inherits": "official", "copy_number": "000017"}}
    project = Project(tmp_path, Settings(audiences=table))
    page = render_html(forum(), audience_named("ministry", project), project)
    assert "000017" in page


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("copy_numbr", "1", "copy_number"),
        ("secrecy", "随便", "绝密"),
        ("copy_number", 17, "must be a string"),
    ],
)
def test_a_field_that_is_not_right_is_refused(
    tmp_path: Path, field: str, value: object, said: str
) -> None:
    project = Project(tmp_path, Settings(audiences={"official": {field: value}}))
    with pytest.raises(InputError, match=said):
        audience_named("official", project)


def test_a_theme_that_inherits_from_itself_is_refused(tmp_path: Path) -> None:
    for name, parent in (("a", "b"), ("b", "a")):
        folder = tmp_path / "templates" / name
        folder.mkdir(parents=True)
        (folder / "theme.toml").write_text(f'inherits = "{parent}"\n[title]\nen = "{name}"\n')
    with pytest.raises(InputError, match="inherits from itself: a → b"):
        audience_named("a", Project(tmp_path))


def test_a_project_changes_one_block_and_keeps_the_rest(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "brief.html").write_text(
        '{% extends "shipped:brief.html" %}{% block state %}<p>Fog at noon</p>{% endblock %}'
    )
    project = Project(tmp_path)
    page = render_html(forum(), audience_named("delegation", project), project)
    assert "Fog at noon" in page
    assert "machine-translated" not in page
    assert 'id="p1"' in page


def test_a_change_of_one_audience_reaches_those_that_inherit_from_it(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "delegation"
    folder.mkdir(parents=True)
    (folder / "brief.html").write_text(
        '{% extends "shipped:brief.html" %}{% block colophon_end %}<p>Fog at noon</p>{% endblock %}'
    )
    project = Project(tmp_path)
    for name in ("delegation", "large-print", "proof"):
        page = render_html(forum(), audience_named(name, project), project)
        assert "Fog at noon" in page, name


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("a\nb {{ brief.weather }}", r"brief\.html:2: .*weather"),
        ("a\n\n{% for %}", r"brief\.html:3: the template is not right"),
        ("{{ ''.__class__.__mro__ }}", r"brief\.html:1: .*unsafe|brief\.html:1: .*__class__"),
        ('{% extends "nowhere.html" %}', "there is no template “nowhere.html”"),
    ],
)
def test_a_template_that_is_not_right_is_refused_by_place_and_name(
    tmp_path: Path, template: str, said: str
) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "brief.html").write_text(template)
    project = Project(tmp_path)
    with pytest.raises(BriefingError, match=said):
        render_html(forum(), audience_named("delegation", project), project)


def test_a_block_that_no_page_has_is_refused_with_the_nearest(tmp_path: Path) -> None:
    page = tmp_path / "templates" / "delegation" / "brief.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '{% extends "shipped:brief.html" %}\n{% block card_haed %}{% endblock %}\n', "utf-8"
    )
    project = Project(tmp_path, Settings())
    with pytest.raises(BriefingError, match=r"brief\.html:2: .* Did you mean “card_head”"):
        render_html(forum(), audience_named("delegation", project), project)


def test_a_new_block_within_another_is_the_projects_own_affair(tmp_path: Path) -> None:
    page = tmp_path / "templates" / "delegation" / "brief.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '{% extends "shipped:brief.html" %}'
        "{% block card_notes %}{% block our_notes %}Ours.{% endblock %}{% endblock %}",
        "utf-8",
    )
    project = Project(tmp_path, Settings())
    assert "Ours." in render_html(forum(), audience_named("delegation", project), project)


def test_a_page_that_extends_itself_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "templates" / "delegation" / "brief.html"
    page.parent.mkdir(parents=True)
    page.write_text('{% extends "brief.html" %}', "utf-8")
    project = Project(tmp_path, Settings())
    with pytest.raises(BriefingError, match="in a circle"):
        render_html(forum(), audience_named("delegation", project), project)
