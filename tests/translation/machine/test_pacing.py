"""What keeps a run from pressing a server, by a clock that the tests turn by hand."""

import pytest

from briefing.network.fault import Kind
from briefing.translation.machine.engines.engine_contract import EngineError
from briefing.translation.machine.pacing import Breaker, Budget, Pace


class Hands:
    """The hands of a clock: it stands until somebody waits."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


class Turning(Budget):
    """A budget whose waits turn the clock instead of taking time."""

    def __init__(self, seconds: float, hands: Hands) -> None:
        super().__init__(seconds, hands)
        self.hands = hands

    def wait(self, seconds: float) -> None:
        super().wait(0)
        if seconds > self.left:
            super().wait(seconds)
        self.hands.at += seconds


def test_turns_come_at_the_rate_and_the_first_at_once() -> None:
    hands = Hands()
    pace = Pace(2.0, Turning(60, hands), hands)
    at = []
    for _ in range(3):
        pace.take_turn()
        at.append(hands.at)
    assert at == [0.0, 0.5, 1.0]


def test_a_server_that_asks_to_wait_is_waited_for() -> None:
    hands = Hands()
    pace = Pace(0.0, Turning(60, hands), hands)
    pace.hold(7)
    pace.take_turn()
    assert hands.at == 7.0


def test_no_turn_is_waited_for_beyond_the_budget() -> None:
    hands = Hands()
    pace = Pace(0.0, Turning(5, hands), hands)
    pace.hold(7)
    with pytest.raises(EngineError) as caught:
        pace.take_turn()
    assert caught.value.kind is Kind.BUDGET


def test_after_failures_in_a_row_one_probe_decides() -> None:
    hands = Hands()
    breaker = Breaker(2, 30, Turning(600, hands))
    breaker.failed()
    breaker.pass_through()
    assert (breaker.open, hands.at) == (False, 0.0)
    breaker.failed()
    assert breaker.open
    breaker.pass_through()
    assert hands.at == 30.0
    breaker.succeeded()
    assert not breaker.open


def test_a_probe_that_fails_ends_the_run() -> None:
    hands = Hands()
    breaker = Breaker(1, 30, Turning(600, hands))
    breaker.failed()
    breaker.pass_through()
    breaker.failed()
    with pytest.raises(EngineError) as caught:
        breaker.pass_through()
    assert caught.value.kind is Kind.BREAKER


def test_a_run_that_is_stopped_waits_for_nothing() -> None:
    budget = Budget(60, Hands())
    budget.stop()
    assert budget.left == 0.0
    with pytest.raises(EngineError):
        budget.wait(0.1)
