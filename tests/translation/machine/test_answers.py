"""What can be a translation, and what cannot."""

import pytest

from briefing.translation.machine.engines.answers import accept_answer
from briefing.translation.machine.engines.engine_contract import EngineError

SENTENCE = "我们应当加快建设数据共享的平台，推动20个城市合作。"


@pytest.mark.parametrize(
    "answer",
    [
        "We should speed up the building of platforms and work with 20 cities.",
        "“Data” (数据) should be shared among 20 cities, and platforms be built faster.",
        "We must share, share and share again.",
        "No, no, no: that is not enough.",
    ],
)
def test_plain_english_is_accepted(answer: str) -> None:
    assert accept_answer(SENTENCE, f" {answer}\n", "en") == answer


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (None, "answer"),
        (7, "answer"),
        ("", "answer"),
        ("  \n", "answer"),
        (SENTENCE, "answer"),
        ("我们应当加快建设数据共享的平台", "answer"),
        ("……！！", "answer"),
        ("(applause) (applause) (applause) (applause)", "answer"),
        ("negative negative negative negative negative", "answer"),
        ("the the the the the the the the platform", "answer"),
        ("dadadadadadadadadadada", "answer"),
        ("We share data. " * 40, "answer"),
        ("MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.", "quota"),
        ("Error 500 (Server Error)!!1500.That’s an error.", "server"),
        ("<html><head><title>Log in</title></head></html>", "server"),
        ("502 Bad Gateway", "server"),
    ],
)
def test_what_is_no_translation_is_refused(answer: object, kind: str) -> None:
    with pytest.raises(EngineError) as caught:
        accept_answer(SENTENCE, answer, "en")
    assert caught.value.kind == kind
    assert "平台" not in str(caught.value)


def test_chinese_is_expected_of_an_english_source() -> None:
    source = "We should share data with all twenty cities."
    assert (
        accept_answer(source, "我们应与二十个城市共享数据。", "zh")
        == "我们应与二十个城市共享数据。"
    )
    with pytest.raises(EngineError):
        accept_answer(source, source, "zh")


def test_a_number_or_an_abbreviation_may_stay_as_it_is() -> None:
    assert accept_answer("2026", "2026", "en") == "2026"
    assert accept_answer("APEC", "APEC", "zh") == "APEC"


def test_a_source_that_repeats_itself_may_be_translated_so() -> None:
    source = "好好好，好好好，好好好，好好好！"
    assert accept_answer(source, "Good, good, good, good, good!", "en")
