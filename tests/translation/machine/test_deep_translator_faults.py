"""The faults of deep-translator 1.11.4, each met with the package itself and contained."""

import threading
import time
from collections.abc import Callable
from contextlib import closing

import pytest
from deep_translator import GoogleTranslator, MyMemoryTranslator
from loopback_server import Server, english_of

from briefing.network.policy import Place
from briefing.translation.machine.engines.deeptranslator import SPEC, _name_faults
from briefing.translation.machine.engines.engine_contract import Engine, EngineError, Options
from briefing.translation.machine.pacing import Limits
from briefing.translation.machine.run import Result, Terms, run

TEXTS = [f"第{number}项工作要在年内完成。" for number in range(2, 7)]
PATHS = {"google": "/m", "mymemory": "/get"}


def making(server: Server, variant: str, read: float = 5.0) -> Callable[[], Engine]:
    create = SPEC.create
    assert create
    given = Options(
        url=server.url + PATHS[variant],
        variant=variant,
        place=Place.LOOPBACK,
        connect=0.5,
        read=read,
    )
    return lambda: create(given)


def asked(server: Server, variant: str, kept: list[Result], **limits: float) -> list[Result]:
    given = {"first_wait": 0.01, "longest_wait": 0.02, "cool_off": 0.05, "budget": 20, **limits}
    terms = Terms("zh", "en", Limits(**given), keep=kept.append)  # type: ignore[arg-type]
    return run(TEXTS, making(server, variant), f"deep-translator:{variant}", terms)


@pytest.mark.parametrize("variant", PATHS)
@pytest.mark.parametrize(
    ("fault", "kind"), [("quota", "quota"), ("page-as-text", "server"), ("html-200", "server")]
)
def test_a_notice_with_status_200_is_no_translation(
    server: Server, variant: str, fault: str, kind: str
) -> None:
    """“Error 500 (Server Error)!!1500.” and “MYMEMORY WARNING” come back as translations."""
    server.fails(fault)
    kept: list[Result] = []
    results = asked(server, variant, kept, threads=1, attempts=1, failures=99)
    assert kept == []
    assert {result.target for result in results} == {""}
    assert kind in {result.kind for result in results}


@pytest.mark.parametrize("variant", PATHS)
def test_one_failure_loses_neither_what_came_before_nor_after(server: Server, variant: str) -> None:
    """The package's own batch returns nothing at all once one text has failed."""
    server.answer = lambda text: None if text == TEXTS[1] else english_of(text)
    kept: list[Result] = []
    results = asked(server, variant, kept, threads=1, attempts=1, failures=99)
    assert [bool(result.target) for result in results] == [True, False, True, True, True]
    assert {result.source for result in kept} == {*TEXTS} - {TEXTS[1]}


@pytest.mark.parametrize("text", ["——", "……"])
def test_an_answer_of_none_is_no_translation(server: Server, text: str) -> None:
    """Google's adapter answers None where the answer is the text and has no letter or figure."""
    server.answer = lambda asked: asked
    with closing(making(server, "google")()) as engine:
        assert engine.translate([text], "zh", "en") == [None]


def test_its_exit_of_the_whole_program_is_an_error_of_ours() -> None:
    """`translate_file` ends the process where the file is not there."""
    with pytest.raises(EngineError) as caught, _name_faults():
        GoogleTranslator(source="zh-CN", target="en").translate_file("/no/such/file.txt")
    assert "/no/such" not in str(caught.value)


def test_an_error_without_a_class_of_its_own_is_an_error_of_ours() -> None:
    """An empty batch raises a bare Exception."""
    with pytest.raises(EngineError), _name_faults():
        MyMemoryTranslator(source="zh-CN", target="en-GB").translate_batch([])


def test_each_thread_has_an_instance_of_its_own(server: Server) -> None:
    """One instance keeps the text in itself, so that two threads get each other's answers."""
    engines = [making(server, "google")() for _ in range(2)]
    both = threading.Barrier(2)
    server.answer = lambda text: (both.wait(5), english_of(text))[1]
    found: dict[str, object] = {}

    def ask(engine: Engine, text: str) -> None:
        found[text] = engine.translate([text], "zh", "en")[0]

    threads = [
        threading.Thread(target=ask, args=pair) for pair in zip(engines, TEXTS[:2], strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    for engine in engines:
        engine.close()
    assert found == {text: english_of(text) for text in TEXTS[:2]}


def test_a_server_that_says_nothing_is_given_up(server: Server) -> None:
    """The package sets no time limit, and drops one that it is given."""
    server.fails("hang")
    started = time.monotonic()
    with (
        closing(making(server, "google", read=0.3)()) as engine,
        pytest.raises(EngineError) as caught,
    ):
        engine.translate(TEXTS[:1], "zh", "en")
    assert caught.value.kind == "timeout"
    assert time.monotonic() - started < 2


def test_a_long_text_is_cut_before_it_fills_a_url() -> None:
    """A Han character is nine bytes in a URL; servers refuse lines of some thousands."""
    assert not SPEC.size.holds("字" * 401)
    assert SPEC.size.url_bytes <= 4_000
