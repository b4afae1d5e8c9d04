"""Where text goes is judged by addresses, and refused in words that name what forbids it."""

from collections.abc import Callable

import pytest

from briefing.errors import InputError
from briefing.network.policy import (
    Confidentiality,
    Consent,
    Place,
    TextMayNotGo,
    permit,
    place_of,
    place_of_address,
)


def leads_to(*addresses: str) -> Callable[[str], tuple[str, ...]]:
    return lambda host: addresses


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("127.0.0.1", Place.LOOPBACK),
        ("127.9.9.9", Place.LOOPBACK),
        ("::1", Place.LOOPBACK),
        ("::ffff:127.0.0.1", Place.LOOPBACK),
        ("10.1.2.3", Place.PRIVATE),
        ("172.16.0.1", Place.PRIVATE),
        ("172.32.0.1", Place.OUTSIDE),
        ("192.168.9.9", Place.PRIVATE),
        ("::ffff:192.168.1.1", Place.PRIVATE),
        ("fd00::1", Place.PRIVATE),
        ("fe80::1%eth0", Place.PRIVATE),
        ("8.8.8.8", Place.OUTSIDE),
        ("::ffff:8.8.8.8", Place.OUTSIDE),
        ("2606:4700::1111", Place.OUTSIDE),
        ("100.64.0.1", Place.OUTSIDE),
        ("0.0.0.0", Place.OUTSIDE),
        ("nonsense", Place.OUTSIDE),
    ],
)
def test_an_address_is_here_near_or_outside(address: str, place: Place) -> None:
    assert place_of_address(address) is place


def test_a_name_is_as_far_as_its_farthest_address() -> None:
    assert place_of("http://mt.office.test", leads_to("10.0.0.5")) is Place.PRIVATE
    assert place_of("http://mt.office.test", leads_to("10.0.0.5", "8.8.8.8")) is Place.OUTSIDE


def test_a_name_that_cannot_be_resolved_counts_as_outside() -> None:
    assert place_of("http://nowhere.test", leads_to()) is Place.OUTSIDE


def test_the_name_of_a_host_says_nothing() -> None:
    assert place_of("https://localhost.example.test", leads_to("8.8.8.8")) is Place.OUTSIDE
    assert place_of("http://127.0.0.1.example.test", leads_to("8.8.8.8")) is Place.OUTSIDE
    assert place_of("http://10.0.0.1@outside.test/", leads_to("8.8.8.8")) is Place.OUTSIDE


@pytest.mark.parametrize("url", ["ftp://host/", "host:5000", "file:///etc", "", "http://"])
def test_what_is_no_http_address_is_refused(url: str) -> None:
    with pytest.raises(InputError, match="http"):
        place_of(url, leads_to())


@pytest.mark.parametrize(
    ("confidentiality", "allowed"),
    [
        ("public", [Place.PROCESS, Place.LOOPBACK, Place.PRIVATE, Place.OUTSIDE]),
        ("internal", [Place.PROCESS, Place.LOOPBACK, Place.PRIVATE]),
        ("secret", [Place.PROCESS]),
    ],
)
def test_confidentiality_says_how_far_text_may_go(
    confidentiality: Confidentiality, allowed: list[Place]
) -> None:
    consent = Consent(confidentiality, configured=True, given_now=True)
    for place in Place:
        if place in allowed:
            assert permit("any", "host", place, consent) is place
        else:
            with pytest.raises(TextMayNotGo, match=confidentiality):
                permit("any", "host", place, consent)


@pytest.mark.parametrize(
    ("configured", "given_now", "word"),
    [(False, False, "allow_external"), (False, True, "allow_external"), (True, False, "--allow-")],
)
def test_outside_needs_the_setting_and_the_switch(
    configured: bool, given_now: bool, word: str
) -> None:
    with pytest.raises(TextMayNotGo) as caught:
        permit("deepl", "api.deepl.test", Place.OUTSIDE, Consent("public", configured, given_now))
    assert word in str(caught.value)
    assert "deepl" in str(caught.value)
    assert "api.deepl.test" in str(caught.value)
