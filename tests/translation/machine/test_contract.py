"""What the contract promises, watched against a server that fails to order."""

import threading
import time
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from loopback_server import Server, english_of

from briefing.network.policy import Place
from briefing.translation.machine.engines.deeptranslator import SPEC as DEEP
from briefing.translation.machine.engines.engine_contract import Engine, Options
from briefing.translation.machine.engines.libretranslate import SPEC as LIBRE
from briefing.translation.machine.pacing import Limits
from briefing.translation.machine.run import Result, Terms, run

SENTENCE = "我们应当加快建设数据共享的平台。"


def options(server: Server, read: float = 5.0, path: str = "", variant: str = "") -> Options:
    return Options(
        url=server.url + path, variant=variant, place=Place.LOOPBACK, connect=0.5, read=read
    )


def libre(server: Server, read: float = 5.0) -> Callable[[], Engine]:
    assert LIBRE.create
    create = LIBRE.create
    return lambda: create(options(server, read))


def quick(**changes: float) -> Limits:
    wanted = {"first_wait": 0.01, "longest_wait": 0.02, "cool_off": 0.05, "budget": 20, **changes}
    return Limits(**wanted)  # type: ignore[arg-type]


def asked(server: Server, texts: Sequence[str], read: float = 5.0, **limits: float) -> list[Result]:
    return run(texts, libre(server, read), "libretranslate", Terms("zh", "en", quick(**limits)))


def numbered(count: int) -> list[str]:
    return [f"关于第{number}个问题，我们应当共同研究。" for number in range(count)]


@pytest.mark.parametrize("variant", ["libretranslate", "google"])
def test_no_answer_of_2000_at_16_threads_belongs_to_another_sentence(
    server: Server, variant: str
) -> None:
    texts = numbered(2000)
    if variant == "google":
        given = options(server, path="/m", variant="google")
        assert DEEP.create
        create = DEEP.create
        make: Callable[[], Engine] = lambda: create(given)  # noqa: E731
    else:
        make = libre(server)
    results = run(texts, make, variant, Terms("zh", "en", quick(threads=16)))
    swapped = [
        result
        for text, result in zip(texts, results, strict=True)
        if result.source != text or result.target != english_of(text)
    ]
    assert len(results) == 2000
    assert swapped == []


@pytest.mark.parametrize("fault", ["hang", "drip"])
def test_a_server_that_hangs_or_drips_costs_no_more_than_the_time_limit(
    server: Server, fault: str
) -> None:
    server.fails(fault)
    started = time.monotonic()
    (result,) = asked(server, [SENTENCE], read=0.5, attempts=1)
    limit = 0.5 if fault == "hang" else 0.5 + 0.5
    assert result.kind == "timeout"
    assert time.monotonic() - started < 1.2 * limit


def test_a_server_that_asks_to_wait_is_left_alone_by_every_thread(server: Server) -> None:
    server.fails("429", times=1)
    texts = numbered(12)
    results = asked(server, texts, threads=4, rate=20)
    refused = server.asked[0].at
    too_early = [a for a in server.asked if refused + 0.2 < a.at < refused + 0.98]
    assert [result.target for result in results] == [english_of(text) for text in texts]
    assert too_early == []


def test_a_wait_that_is_asked_beyond_the_cap_ends_the_run_instead(server: Server) -> None:
    server.fails("429")
    server.retry_after = "3600"
    started = time.monotonic()
    results = asked(server, numbered(6), threads=1)
    assert time.monotonic() - started < 2
    assert len(server.asked) == 1
    assert {result.target for result in results} == {""}
    assert [result.kind for result in results[1:]] == ["breaker"] * 5


@pytest.mark.parametrize("fault", ["500", "502", "html-200", "cut", "page-as-text"])
def test_what_may_pass_is_tried_again(server: Server, fault: str) -> None:
    server.fails(fault, times=2)
    (result,) = asked(server, [SENTENCE])
    assert result.target == english_of(SENTENCE)
    assert result.attempts == 3


@pytest.mark.parametrize(
    ("fault", "kind", "requests"),
    [
        ("400", "input", 1),
        ("401", "refused", 1),
        ("403", "refused", 1),
        ("302", "refused", 1),
        ("413", "input", 1),
        ("500", "server", 4),
        ("html-200", "server", 4),
        ("html", "server", 4),
        ("error-200", "answer", 1),
        ("null", "answer", 1),
        ("empty", "answer", 1),
        ("quota", "quota", 1),
        ("echo", "answer", 1),
        ("loop", "answer", 1),
        ("long", "answer", 1),
        ("cut", "connection", 4),
    ],
)
def test_what_is_no_translation_is_named_and_never_kept(
    server: Server, fault: str, kind: str, requests: int
) -> None:
    server.fails(fault)
    kept: list[Result] = []
    terms = Terms("zh", "en", quick(), keep=kept.append)
    (result,) = run([SENTENCE], libre(server), "libretranslate", terms)
    assert (result.kind, result.target, kept) == (kind, "", [])
    assert len(server.asked) == requests


def test_one_bad_segment_leaves_the_others_their_translations(server: Server) -> None:
    texts = numbered(9)
    server.answer = lambda text: None if text == texts[4] else english_of(text)
    results = asked(server, texts)
    assert [bool(result.target) for result in results] == [n != 4 for n in range(9)]


def test_the_breaker_opens_probes_once_and_ends_the_run(server: Server) -> None:
    server.fails("500")
    results = asked(server, numbered(40), threads=4, attempts=1, failures=5)
    kinds = [result.kind for result in results]
    assert set(kinds) == {"server", "breaker"}
    assert kinds.count("breaker") >= 30
    under_way = 3
    assert len(server.asked) <= 5 + under_way + 1


def test_a_probe_that_succeeds_closes_the_breaker(server: Server) -> None:
    server.fails("500", times=5)
    results = asked(server, numbered(12), threads=1, attempts=1, failures=5)
    assert [bool(result.target) for result in results] == [False] * 5 + [True] * 7


def test_a_key_that_is_refused_is_not_offered_again(server: Server) -> None:
    server.fails("403")
    results = asked(server, numbered(20), threads=1)
    assert len(server.asked) == 1
    assert all(result.kind in ("refused", "breaker") for result in results)


def test_the_budget_ends_a_run_with_what_is_done(server: Server) -> None:
    results = asked(server, numbered(50), threads=1, rate=20, budget=0.5)
    done = [result for result in results if result.target]
    assert 5 <= len(done) <= 13
    assert {result.kind for result in results if not result.target} == {"budget"}


def test_requests_keep_to_the_rate(server: Server) -> None:
    asked(server, numbered(9), threads=4, rate=20)
    first, last = server.asked[0].at, server.asked[-1].at
    assert last - first >= 8 / 20 * 0.9


def test_each_result_is_kept_before_its_thread_asks_again(server: Server) -> None:
    texts = numbered(20)
    kept_at: dict[str, float] = {}
    terms = Terms(
        "zh",
        "en",
        quick(threads=1),
        keep=lambda result: kept_at.setdefault(result.source, time.monotonic()),
    )
    run(texts, libre(server), "libretranslate", terms)
    asked_at = {asked.text: asked.at for asked in server.asked}
    assert all(kept_at[one] <= asked_at[following] for one, following in pairwise(texts))


def test_progress_counts_up_to_all(server: Server) -> None:
    told: list[tuple[int, int]] = []
    terms = Terms("zh", "en", quick(), progress=lambda done, total: told.append((done, total)))
    run(numbered(6), libre(server), "libretranslate", terms)
    assert told[0] == (0, 6)
    assert told[-1] == (6, 6)
    assert told == sorted(told)


def test_an_interruption_does_not_wait_for_a_server_that_hangs(server: Server) -> None:
    server.fails("hang")

    def interrupted(done: int, total: int) -> None:
        while not server.asked:
            threading.Event().wait(0.01)
        raise KeyboardInterrupt

    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run(
            [SENTENCE],
            libre(server, read=15),
            "libretranslate",
            Terms("zh", "en", quick(), progress=interrupted),
        )
    assert time.monotonic() - started < 5
