"""A record into English, by rules first and a server for the rest, with the real checks."""

from pathlib import Path

from loopback_server import Server
from machine_records import project, record, run

from briefing.translation import render_english
from briefing.translation.translate import translated


def test_without_an_engine_it_is_the_rules_alone(tmp_path: Path) -> None:
    given = project(tmp_path, engine="none")
    assert translated(record(), given, run()) == render_english(record(), given)
    assert list(tmp_path.iterdir()) == []


def test_a_number_that_went_wrong_is_flagged(tmp_path: Path, server: Server) -> None:
    server.answer = lambda text: (
        "The second phase is to be completed before 2003."
        if "2030" in text
        else "All parties should invest together."
    )
    result = translated(record(), project(tmp_path, server.url), run())
    bodies = [proposal.text for proposal in result.people[0].proposals]
    assert all(body.origin["en"].flags for body in bodies)


def test_a_sound_rendering_is_not_flagged(tmp_path: Path, server: Server) -> None:
    server.answer = lambda text: (
        "Mutual recognition of standards should be promoted, and the second phase of the project"
        " completed before 2030."
        if text.startswith("推动")
        else "All parties should invest together."
    )
    result = translated(
        record("建设绿色港口", "推动标准互认"), project(tmp_path, server.url), run()
    )
    text = result.people[0].proposals[1].text
    assert text.en.endswith("All parties should invest together.")
    assert text.origin["en"].flags == ()


def test_the_projects_terms_are_given_to_an_engine_that_takes_them(
    tmp_path: Path, server: Server
) -> None:
    (tmp_path / "glossary.csv").write_text(
        "zh,en,kind\n标准互认,mutual recognition of standards,term\n", "utf-8"
    )
    given = project(tmp_path, f"{server.url}/v1", engine="openai", model="test")
    translated(record(), given, run())
    tasks = [a.json["messages"][0]["content"] for a in server.asked if "标准互认" in a.text]
    assert tasks
    assert all("mutual recognition of standards" in task for task in tasks)


PORTS = {
    "建设绿色港口，要在2030年以前完成第1期工程。": (
        "Green ports should be built, with the first phase of the project completed before 2030."
    ),
    "推动标准互认，要在2030年以前完成第2期工程。": (
        "Mutual recognition of standards should be promoted, with the second phase of the project"
        " completed before 2030."
    ),
    "各方应当共同投入。": "All parties should invest together.",
}


def test_answers_cut_short_are_flagged(tmp_path: Path, server: Server) -> None:
    server.answer = lambda text: PORTS.get(text, "Green ports.")[: len(PORTS.get(text, "")) // 3]
    result = translated(
        record("建设绿色港口", "推动标准互认"), project(tmp_path, server.url), run()
    )
    bodies = [proposal.text for proposal in result.people[0].proposals]
    assert [body for body in bodies if body.en and not body.origin["en"].flags] == []


def test_answers_that_were_swapped_are_flagged_where_numbers_tell(
    tmp_path: Path, server: Server
) -> None:
    first, second, third = PORTS
    swapped = {first: PORTS[second], second: PORTS[first], third: PORTS[third]}
    server.answer = lambda text: swapped.get(text, "Green ports should be built.")
    result = translated(
        record("建设绿色港口", "推动标准互认"), project(tmp_path, server.url), run()
    )
    bodies = [proposal.text for proposal in result.people[0].proposals]
    assert len(bodies) == 2
    assert all(body.en and body.origin["en"].flags for body in bodies)
