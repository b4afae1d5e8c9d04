"""The local engine with a real CTranslate2 model, made on the spot."""

import socket
from pathlib import Path

import pytest
from machine_records import project, record, run

from briefing.translation.checks import Context, defect_codes
from briefing.translation.machine.engines import find_engine
from briefing.translation.machine.engines.engine_contract import EngineError, Options
from briefing.translation.machine.fill import add_machine_english
from briefing.translation.machine.service import open_service

for module in ("ctranslate2", "sentencepiece"):
    pytest.importorskip(module, reason="the extra briefing[argos] is not installed")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An unpacked Argos package."""
    from tiny_model import package

    return package(tmp_path_factory.mktemp("argos") / "zh_en", "zh", "en")


def test_a_model_answers_every_text_without_a_socket(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*args: object, **kwargs: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", opened)
    create = find_engine("argos").create
    assert create
    answers = create(Options(model=str(model))).translate(["建设港口。", "标准互认。"], "zh", "en")
    assert [isinstance(answer, str) for answer in answers] == [True, True]


def test_a_text_too_long_for_the_model_is_refused_as_such(model: Path) -> None:
    create = find_engine("argos").create
    assert create
    with pytest.raises(EngineError) as caught:
        create(Options(model=str(model))).translate(["港口" * 2000], "zh", "en")
    assert caught.value.kind == "input"


def test_the_garbage_of_a_random_model_never_reaches_the_record_unflagged(
    model: Path, tmp_path: Path
) -> None:
    headlines = [f"我们要加快建设第{number}个开放的港口" for number in range(2, 7)]
    given = project(tmp_path, engine="argos", model=str(model))
    with open_service(given, ("zh-Hans", "en"), run()) as opened:
        result = add_machine_english(
            record(*headlines), opened, lambda zh, en: defect_codes(zh, en, Context())
        )
    asked = [item for p in result.people[0].proposals for item in (p.text, p.headline)][2:]
    texts = [text for text in asked if text]
    assert len(texts) == 8
    assert [text.en for text in texts if text.en and not text.origin["en"].flags] == []
