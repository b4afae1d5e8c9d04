"""The one contract around every engine: every segment ends in a result, and none is lost.

Retries with back-off, obeys Retry-After for all threads at once, keeps to a rate, opens a breaker,
ends with its budget. Each good result is handed to `keep` by the thread that got it, before that
thread takes another segment: a killed run repeats at most what was under way.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import Literal

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt
from tenacity.wait import wait_exponential, wait_random

from briefing.errors import BriefingError
from briefing.network.fault import Kind
from briefing.translation.machine.engines.answers import accept_answer
from briefing.translation.machine.engines.engine_contract import FINAL, PASSING, Engine, EngineError
from briefing.translation.machine.pacing import Breaker, Budget, Clock, Limits, Pace

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one segment. Without a translation `target` is empty and `kind` says why."""

    source: str
    target: str = ""
    by: Literal["memory", "machine"] = "machine"
    engine: str = ""
    approved: bool = False
    kind: str = ""
    message: str = ""
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """Between which languages, on what limits, and who is told; any thread may call `keep`."""

    source: str
    target: str
    limits: Limits = field(default_factory=Limits)
    keep: Callable[[Result], None] = lambda result: None
    progress: Callable[[int, int], None] = lambda done, total: None
    clock: Clock = time.monotonic


def run(texts: Sequence[str], make: Callable[[], Engine], name: str, terms: Terms) -> list[Result]:
    """Return one result a text, in order. Each thread translates with an engine of its own.

    Raises no error of an engine: it is in the result. An interruption stops the run and goes on up.
    """
    asked = _Engines(make, name, terms)
    pool = ThreadPoolExecutor(terms.limits.threads, thread_name_prefix="engine")
    try:
        futures = [pool.submit(asked.result_of, number, text) for number, text in enumerate(texts)]
        _report_progress(futures, terms.progress)
    finally:
        asked.stop()
        pool.shutdown(cancel_futures=True)
    return [future.result() for future in futures]


def _report_progress(
    futures: Sequence[Future[Result]], progress: Callable[[int, int], None]
) -> None:
    """Tell the progress as results come; raise what a thread raised that is no engine's error."""
    pending = set(futures)
    progress(0, len(futures))
    while pending:
        done, pending = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            future.result()
        progress(len(futures) - len(pending), len(futures))


class _Engines:
    """An engine in use by several threads, each with its own instance."""

    def __init__(self, make: Callable[[], Engine], name: str, terms: Terms) -> None:
        limits, clock = terms.limits, terms.clock
        self.budget = Budget(limits.budget, clock)
        self._pace = Pace(limits.rate, self.budget, clock)
        self._breaker = Breaker(limits.failures, limits.cool_off, self.budget)
        self._make, self._name, self._terms = make, name, terms
        self._own = threading.local()
        self._making = threading.Lock()
        self._made: list[Engine] = []

    def stop(self) -> None:
        """Ask nothing more, and break off what is under way."""
        self.budget.stop()
        for engine in self._made:
            engine.close()

    def result_of(self, number: int, text: str) -> Result:
        """Return the result of one text, kept if it is good."""
        attempts = 0

        def attempt() -> str:
            nonlocal attempts
            self._breaker.pass_through()
            self._pace.take_turn()
            attempts += 1
            return self._translate_once(text)

        try:
            found, error = self._try_again(attempt), None
        except EngineError as refusal:
            found, error = "", refusal
        result = Result(
            text,
            found,
            engine=self._name,
            kind=error.kind if error else "",
            message=error.message if error else "",
            attempts=attempts,
        )
        _log.debug("segment %d, %d characters: %s", number, len(text), result.kind or "done")
        if found:
            self._terms.keep(result)
        return result

    def _try_again(self, attempt: Callable[[], str]) -> str:
        limits = self._terms.limits
        return Retrying(
            stop=stop_after_attempt(limits.attempts),
            wait=self._pause_after,
            retry=retry_if_exception(self._may_pass),
            sleep=self.budget.wait,
            reraise=True,
        )(attempt)

    def _may_pass(self, error: BaseException) -> bool:
        if not isinstance(error, EngineError) or error.kind not in PASSING:
            return False
        return (error.retry_after or 0) <= self._terms.limits.longest_retry_after

    def _pause_after(self, state: RetryCallState) -> float:
        """Return the seconds to wait: what the server asked for, else a doubling with jitter."""
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, EngineError) and error.retry_after is not None:
            return error.retry_after
        limits = self._terms.limits
        doubling = wait_exponential(limits.first_wait, limits.longest_wait)
        return (doubling + wait_random(0, limits.first_wait))(state)

    def _translate_once(self, text: str) -> str:
        """Return a translation that can be one; tell pace and breaker. Raises EngineError."""
        terms = self._terms
        try:
            answers = self._engine_of_thread().translate([text], terms.source, terms.target)
            if len(answers) != 1:
                raise EngineError(Kind.ANSWER, "the engine answered another number of texts")
            found = accept_answer(text, answers[0], terms.target)
        except EngineError as error:
            self._note_failure(error)
            raise
        except BriefingError:
            raise
        except Exception as error:
            named = EngineError(Kind.ANSWER, f"the engine failed ({type(error).__name__})")
            self._note_failure(named)
            raise named from None
        self._breaker.succeeded()
        return found

    def _note_failure(self, error: EngineError) -> None:
        if error.kind in FINAL:
            self._breaker.end(f"not asked any more: {error.message}")
        elif error.kind in PASSING and error.retry_after is None:
            self._breaker.failed()
        else:
            self._breaker.succeeded()
        if error.retry_after:
            self._pace.hold(error.retry_after)
            if error.retry_after > self._terms.limits.longest_retry_after:
                self._breaker.end(f"the server asks to wait for {error.retry_after:.0f} seconds")

    def _engine_of_thread(self) -> Engine:
        """Return this thread's own engine."""
        if not hasattr(self._own, "engine"):
            with self._making:
                self._own.engine = self._make()
                self._made.append(self._own.engine)
        engine: Engine = self._own.engine
        return engine
