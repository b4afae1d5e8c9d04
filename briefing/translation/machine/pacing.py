"""What keeps a run from pressing a server: its pace, a breaker, and a budget of time.

All three are shared by the threads of a run, and measure by a clock that only goes forward.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from briefing.network.fault import Kind
from briefing.translation.machine.engines.engine_contract import EngineError

Clock = Callable[[], float]
"""Seconds on a clock that only goes forward, such as time.monotonic."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The terms on which an engine is asked. Times are in seconds.

    `attempts` a segment, with waits that double from `first_wait` to `longest_wait`; a Retry-After
    beyond `longest_retry_after` is not waited for; `rate` in requests a second (0: no limit); after
    `failures` in a row the breaker opens for `cool_off`, then one probe decides; `budget` for all.
    """

    attempts: int = 4
    first_wait: float = 0.5
    longest_wait: float = 8.0
    longest_retry_after: float = 60.0
    rate: float = 0.0
    threads: int = 4
    failures: int = 5
    cool_off: float = 60.0
    budget: float = 900.0


class Budget:
    """The time a run may take; every wait ends with it, or at once when the run is stopped."""

    def __init__(self, seconds: float, clock: Clock) -> None:
        self._end = clock() + seconds
        self._clock = clock
        self._stopped = threading.Event()

    @property
    def left(self) -> float:
        """Seconds that are left, never less than 0."""
        return 0.0 if self._stopped.is_set() else max(0.0, self._end - self._clock())

    def stop(self) -> None:
        """End the run: nothing is asked or waited for any more."""
        self._stopped.set()

    def wait(self, seconds: float) -> None:
        """Wait. Raises EngineError (budget) when that would take longer than what is left."""
        left = self.left
        if left <= seconds and (left <= 0 or seconds > 0):
            raise EngineError(Kind.BUDGET, "the time for translation is used up")
        if seconds > 0 and self._stopped.wait(seconds):
            raise EngineError(Kind.BUDGET, "the run was stopped")


class Pace:
    """Turns handed out at `rate` a second, and none while a server has asked us to wait."""

    def __init__(self, rate: float, budget: Budget, clock: Clock) -> None:
        self._gap = 1 / rate if rate else 0.0
        self._next = clock()
        self._budget = budget
        self._clock = clock
        self._lock = threading.Lock()

    def take_turn(self) -> None:
        """Wait for a turn. Raises EngineError (budget) when none comes in time."""
        while True:
            with self._lock:
                wait = self._next - self._clock()
                if wait <= 0:
                    self._next = max(self._next, self._clock() - self._gap) + self._gap
                    return self._budget.wait(0)
            self._budget.wait(wait)

    def hold(self, seconds: float) -> None:
        """Give no turn to any thread for so many seconds."""
        with self._lock:
            self._next = max(self._next, self._clock() + seconds)


class Breaker:
    """Opens after failures in a row; after a rest one thread probes, and the others wait for it.

    A probe that fails ends the run: `pass_through` then lets nobody through.
    """

    def __init__(self, failures: int, cool_off: float, budget: Budget) -> None:
        self._failures = failures
        self._cool_off = cool_off
        self._budget = budget
        self._row = 0
        self._prober = 0
        self._ended = ""
        self._changed = threading.Condition()

    @property
    def open(self) -> bool:
        """Whether the engine is not asked at present."""
        return bool(self._ended) or self._row >= self._failures

    def pass_through(self) -> None:
        """Return when this thread may ask. Raises EngineError (breaker, or budget) when not."""
        with self._changed:
            while self._prober and not self._ended and self._budget.left:
                self._changed.wait(min(0.2, self._budget.left))
            if self._ended:
                raise EngineError(Kind.BREAKER, self._ended)
            if not self.open:
                return
            self._prober = threading.get_ident()
        try:
            self._budget.wait(self._cool_off)
        except EngineError:
            self.end("the engine failed too often and there was no time to wait")
            raise

    def succeeded(self) -> None:
        """Note an answer, good or bad: the server is there."""
        with self._changed:
            self._row = self._prober = 0
            self._changed.notify_all()

    def failed(self) -> None:
        """Note that the server did not answer."""
        with self._changed:
            self._row += 1
            if self._prober == threading.get_ident():
                self._ended = "the engine failed again after a rest and is not asked any more"
                self._changed.notify_all()

    def end(self, reason: str) -> None:
        """Ask the engine no more in this run."""
        with self._changed:
            self._ended = self._ended or reason
            self._changed.notify_all()
