"""Where text goes, and whether it may.

Decided from the addresses that a host resolves to, never from the name of an engine: a server of
LibreTranslate on this machine and one on the internet are two different things.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal
from urllib.parse import urlsplit

from briefing.errors import BriefingError, InputError

Confidentiality = Literal["public", "internal", "secret"]
Resolve = Callable[[str], Iterable[str]]


class Place(IntEnum):
    """How far a text travels, nearest first."""

    PROCESS = 0
    LOOPBACK = 1
    PRIVATE = 2
    OUTSIDE = 3

    @property
    def label(self) -> str:
        """The place in words, for people."""
        return _LABELS[self]


_LABELS = {
    Place.PROCESS: "stays in this program",
    Place.LOOPBACK: "this machine",
    Place.PRIVATE: "private network",
    Place.OUTSIDE: "outside",
}
_FARTHEST = {
    "public": Place.OUTSIDE,
    "internal": Place.PRIVATE,
    "secret": Place.PROCESS,
}


class TextMayNotGo(BriefingError):
    """The confidentiality of the project, or a missing consent, keeps its text from leaving."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the project says of its text, and the two switches that sending it outside needs.

    `section` is the table of briefing.toml that the host and the first switch stand in.
    """

    confidentiality: Confidentiality = "public"
    configured: bool = False
    given_now: bool = False
    section: str = "translation"


_ASKED = {"translation": "the engine", "reading": "the reader"}
_INSTEAD = {
    "translation": "Use an engine of your own network, or engine = “none”.",
    "reading": 'Use a model of your own network, or readers = ["rules"].',
}


def addresses_of(host: str) -> tuple[str, ...]:
    """Return every address that `host` resolves to; none when it cannot be resolved."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def place_of_address(address: str) -> Place:
    """Return how far away an IP address is; what is not an address counts as outside."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return Place.OUTSIDE
    plain = getattr(parsed, "ipv4_mapped", None) or parsed
    if plain.is_loopback:
        return Place.LOOPBACK
    inside = any(plain in network for network in _PRIVATE if network.version == plain.version)
    return Place.PRIVATE if inside else Place.OUTSIDE


_PRIVATE = tuple(
    ipaddress.ip_network(block)
    # RFC 1918, 3927, 4193, and 4291 (2.5.6). Carrier-grade NAT (RFC 6598) is not ours alone.
    for block in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "fc00::/7",
        "fe80::/10",
    )
)


def place_of(url: str, resolve: Resolve = addresses_of) -> Place:
    """Return the farthest place that any address of the URL's host is in.

    A host that cannot be resolved counts as outside: nothing is known of it.
    """
    host = host_of(url)
    literal = place_of_address(host)
    if literal is not Place.OUTSIDE:
        return literal
    addresses = list(resolve(host))
    return max(map(place_of_address, addresses), default=Place.OUTSIDE)


def host_of(url: str, section: str = "translation") -> str:
    """Return the host of an http(s) URL, which `section` of briefing.toml names.

    Raises InputError when there is none.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(
            f"{_ASKED[section]}'s url is not an http or https address.",
            where=f"briefing.toml: {section}.url",
            hint="Write it as http://127.0.0.1:5000.",
        )
    return parts.hostname


def permit(asked: str, host: str, place: Place, consent: Consent) -> Place:
    """Return `place` when text may go there. Raises TextMayNotGo, which names what forbids it.

    There is no second choice: a caller that is refused sends nothing.
    """
    if place > _FARTHEST[consent.confidentiality]:
        raise TextMayNotGo(
            f"{_going(asked, host, place, consent)}, and the project is {consent.confidentiality}.",
            where="briefing.toml: confidentiality",
            hint=_INSTEAD[consent.section],
        )
    if place is Place.OUTSIDE and not consent.configured:
        raise TextMayNotGo(
            f"{_going(asked, host, place, consent)}, which the project does not allow.",
            where=f"briefing.toml: {consent.section}.allow_external",
            hint="If the text may leave, set allow_external = true and give --allow-external.",
        )
    if place is Place.OUTSIDE and not consent.given_now:
        raise TextMayNotGo(
            f"{_going(asked, host, place, consent)}, and this run was not told that it may.",
            hint="If the text may leave, give --allow-external.",
        )
    return place


def _going(asked: str, host: str, place: Place, consent: Consent) -> str:
    at = f" at {host}" if host else ""
    return f"{_ASKED[consent.section]} {asked} sends text to a server{at} ({place.label})"
