"""English by an engine, in the record: marked, checked, never in place of a person's."""

import socket
from collections.abc import Sequence
from pathlib import Path

import pytest
from loopback_server import Server, english_of
from machine_records import HEADLINES, project, record, run

from briefing.network.policy import TextMayNotGo
from briefing.record import Record, Source, Text
from briefing.translation.machine.fill import add_machine_english
from briefing.translation.machine.service import memory_of, open_service
from briefing.translation.memory import Unit

PAIR = ("zh-Hans", "en")


def unflagged(source: str, target: str) -> Sequence[str]:
    return ()


def translated(root: Path, server: Server, given: Record, **settings: object) -> Record:
    with open_service(project(root, server.url, **settings), PAIR, run()) as service:
        return add_machine_english(given, service, unflagged)


def headline_of(result: Record, number: int) -> Text:
    found = result.people[0].proposals[number - 1].headline
    assert found
    return found


def test_what_is_missing_is_filled_and_says_that_it_is_a_machines(
    tmp_path: Path, server: Server
) -> None:
    result = translated(tmp_path, server, record())
    headline = headline_of(result, 2)
    assert headline.en == english_of(HEADLINES[1])
    origin = headline.origin["en"]
    assert (origin.by, origin.engine, origin.review) == ("machine", "libretranslate", "unreviewed")


def test_a_persons_english_stays(tmp_path: Path, server: Server) -> None:
    result = translated(tmp_path, server, record())
    assert headline_of(result, 1) == headline_of(record(), 1)


def test_headlines_are_segments_of_their_own_and_sentences_are(
    tmp_path: Path, server: Server
) -> None:
    result = translated(tmp_path, server, record())
    body = result.people[0].proposals[1].text
    assert HEADLINES[1] in server.texts
    assert "各方应当共同投入。" in server.texts
    assert body.en == " ".join(
        [
            english_of("推动标准互认，要在2030年以前完成第2期工程。"),
            english_of("各方应当共同投入。"),
        ]
    )


def test_the_same_sentence_is_asked_once(tmp_path: Path, server: Server) -> None:
    translated(tmp_path, server, record(), threads=4)
    assert len(server.texts) == len(set(server.texts))


def test_names_and_titles_of_people_are_never_sent(tmp_path: Path, server: Server) -> None:
    result = translated(tmp_path, server, record())
    assert not any("林望海" in text or "校长" in text for text in server.texts)
    assert result.people[0].name.en == ""
    assert result.event.title
    assert result.event.title.en == english_of("海湾港口论坛")


def test_bodies_are_left_out_on_demand(tmp_path: Path, server: Server) -> None:
    with open_service(project(tmp_path, server.url), PAIR, run()) as service:
        result = add_machine_english(record(), service, unflagged, bodies=False)
    assert headline_of(result, 2).en
    assert {p.text.en for p in result.people[0].proposals} == {""}


def test_a_second_run_asks_nothing(tmp_path: Path, server: Server) -> None:
    first = translated(tmp_path, server, record())
    asked = len(server.asked)
    assert translated(tmp_path, server, record()) == first
    assert len(server.asked) == asked


def test_what_the_checks_say_stands_beside_the_rendering(tmp_path: Path, server: Server) -> None:
    with open_service(project(tmp_path, server.url), PAIR, run()) as service:
        result = add_machine_english(
            record(), service, lambda zh, en: ["number"] if "2030" in zh else []
        )
    flags = [p.text.origin["en"].flags for p in result.people[0].proposals]
    assert flags == [("number",)] * 3
    assert headline_of(result, 2).origin["en"].flags == ()


@pytest.mark.parametrize("fault", ["echo", "loop", "null", "quota", "page-as-text", "html", "403"])
def test_nothing_that_is_no_translation_reaches_record_or_memory(
    tmp_path: Path, server: Server, fault: str
) -> None:
    server.fails(fault)
    result = translated(tmp_path, server, record(), threads=1, budget=1)
    assert headline_of(result, 2) == headline_of(record(), 2)
    (warning,) = result.warnings
    assert warning.code == "translation-incomplete"
    with memory_of(project(tmp_path), PAIR, run()) as memory:
        assert list(memory.units()) == []


def test_a_text_with_one_failed_sentence_stays_without_english(
    tmp_path: Path, server: Server
) -> None:
    server.answer = lambda text: None if text.startswith("各方") else english_of(text)
    result = translated(tmp_path, server, record())
    assert {p.text.en for p in result.people[0].proposals} == {""}
    assert headline_of(result, 2).en
    assert "3 of" in result.warnings[0].message


def test_the_warning_goes_when_nothing_is_missing_any_more(tmp_path: Path, server: Server) -> None:
    server.fails("403")
    partial = translated(tmp_path, server, record())
    assert partial.warnings
    server.fails("")
    assert translated(tmp_path, server, partial).warnings == ()


def test_one_answer_to_different_questions_is_flagged(tmp_path: Path, server: Server) -> None:
    server.answer = lambda text: "Cooperation in ports should go on."
    result = translated(tmp_path, server, record())
    assert "same-answer" in headline_of(result, 2).origin["en"].flags
    assert "same-answer" in headline_of(result, 3).origin["en"].flags


def test_a_headline_that_is_no_summary_is_flagged(tmp_path: Path, server: Server) -> None:
    server.answer = lambda text: "We should do it. And then we should do more of it."
    result = translated(tmp_path, server, record())
    assert "summary" in headline_of(result, 2).origin["en"].flags


@pytest.mark.parametrize(
    ("headline", "english", "flagged"),
    [
        ("推动港口城市之间的标准互认", "Recognise standards.", False),
        (
            "推动沿湖各港口城市之间的货物标准和船员证书在五年之内全面实现相互承认",
            "Recognise standards.",
            True,
        ),
        (
            "推动沿湖各港口城市之间的货物标准和船员证书在五年之内全面实现相互承认",
            "Have the port cities around the lake recognise each other's cargo standards and "
            "crew certificates within five years.",
            False,
        ),
        (
            "推动沿湖各港口城市之间的货物标准和船员证书在五年之内全面实现相互承认",
            "Recognise the standards of one another so that ships, crews, cargo and papers may "
            "pass freely through every port, lock, canal and river mouth that our shared water "
            "reaches today",
            True,
        ),
    ],
)
def test_a_summary_has_12_to_28_words_where_the_chinese_is_as_long(
    tmp_path: Path, server: Server, headline: str, english: str, flagged: bool
) -> None:
    server.answer = lambda text: english
    result = translated(tmp_path, server, record("建设绿色港口", headline))
    assert ("summary" in headline_of(result, 2).origin["en"].flags) is flagged


def test_an_approved_rendering_of_the_whole_is_used_and_the_engine_not_asked(
    tmp_path: Path, server: Server
) -> None:
    text = record().people[0].proposals[1].text.zh
    with memory_of(project(tmp_path), PAIR, run()) as memory:
        memory.add([Unit(text, "Recognise standards by 2030.", "approved")])
    result = translated(tmp_path, server, record())
    body = result.people[0].proposals[1].text
    assert body.en == "Recognise standards by 2030."
    assert (body.origin["en"].by, body.origin["en"].review) == ("memory", "reviewed")
    assert "推动标准互认，要在2030年以前完成第2期工程。" not in server.texts


def test_the_engine_memory_uses_what_there_is_and_opens_no_socket(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = translated(tmp_path, server, record())
    monkeypatch.setattr(socket.socket, "connect", _no_socket)
    monkeypatch.setattr(socket, "getaddrinfo", _no_socket)
    with open_service(project(tmp_path, engine="memory"), PAIR, run()) as service:
        result = add_machine_english(record(), service, unflagged)
    assert headline_of(result, 2) == headline_of(before, 2)


def test_no_engine_opens_nothing_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "socket", _no_socket)
    monkeypatch.setattr(socket, "getaddrinfo", _no_socket)
    with open_service(project(tmp_path, engine="none"), PAIR, run()) as service:
        result = add_machine_english(record(), service, unflagged)
    assert result.people == record().people
    assert list(tmp_path.iterdir()) == []


def _no_socket(*args: object, **kwargs: object) -> None:
    raise AssertionError("a socket was opened")


@pytest.mark.parametrize("confidentiality", ["secret"])
def test_a_secret_text_is_not_sent_even_to_this_machine(
    tmp_path: Path, server: Server, confidentiality: str
) -> None:
    given = project(tmp_path, server.url)
    secret = given.settings.model_copy(update={"confidentiality": confidentiality})
    with (
        pytest.raises(TextMayNotGo, match=confidentiality),
        open_service(type(given)(tmp_path, secret), PAIR, run()),
    ):
        pass
    assert server.asked == []


def test_a_refused_outside_engine_is_not_replaced_by_another(
    tmp_path: Path, server: Server
) -> None:
    outside = project(tmp_path, "http://203.0.113.9:5000")
    with pytest.raises(TextMayNotGo, match="allow_external"), open_service(outside, PAIR, run()):
        pass
    allowed = project(tmp_path, "http://203.0.113.9:5000", allow_external=True)
    with pytest.raises(TextMayNotGo, match="--allow-external"), open_service(allowed, PAIR, run()):
        pass
    assert server.asked == []


def test_a_shared_memory_outside_needs_the_same_consent(tmp_path: Path) -> None:
    given = project(tmp_path, store="postgresql://office@203.0.113.9/memory")
    with pytest.raises(TextMayNotGo, match="memory"), memory_of(given, PAIR, run()):
        pass


def test_an_english_record_gets_chinese(tmp_path: Path, server: Server) -> None:
    server.answer = lambda text: f"中文第{len(text)}号。"
    english = record()
    item = (
        english.people[0]
        .proposals[1]
        .model_copy(
            update={"text": Text(en="We should open ports."), "headline": Text(en="Open the ports")}
        )
    )
    person = english.people[0].model_copy(update={"proposals": (item,)})
    given = english.model_copy(
        update={
            "people": (person,),
            "source": Source(name="forum.txt", sha256="0" * 64, language="en"),
        }
    )
    with open_service(project(tmp_path, server.url), ("en", "zh-Hans"), run()) as service:
        result = add_machine_english(given, service, unflagged)
    headline = headline_of(result, 1)
    assert headline.zh == "中文第14号。"
    assert headline.origin["zh"].by == "machine"
    assert server.asked[0].json["target"] == "zh"
