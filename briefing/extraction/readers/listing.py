"""The readers as a person chooses among them: what each is, and where its text would go."""

from collections.abc import Collection
from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.extraction.readers.reader import OURS, Circumstances, chosen, names
from briefing.network.policy import (
    Consent,
    Place,
    Resolve,
    addresses_of,
    host_of,
    permit,
    place_of,
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A reader. `lacks` is empty when nothing keeps it from being asked; `host` is where."""

    name: str
    summary: str
    place: Place
    host: str = ""
    cleartext: bool = False
    chosen: bool = False
    lacks: str = ""


def list_readers(asked: Collection[str], given: Circumstances) -> tuple[Listed, ...]:
    """Return every installed reader, and of those `asked` what keeps text from them.

    Nothing is sent; only the hosts of those asked are looked up.
    """
    return tuple(_listed(name, name in {OURS, *asked}, given) for name in names())


def _listed(name: str, mine: bool, given: Circumstances) -> Listed:
    try:
        reader = chosen(name)
    except BriefingError as error:
        return Listed(name, "", Place.PROCESS, chosen=mine, lacks=str(error))
    if reader.url is None:
        return Listed(name, reader.summary, Place.PROCESS, chosen=mine)
    url = reader.url(given)
    resolve: Resolve = addresses_of if mine else _without_asking
    host, place = host_of(url, "reading"), place_of(url, resolve)
    lacks = _refusal(name, host, place, given) if mine else ""
    return Listed(name, reader.summary, place, host, url.startswith("http://"), mine, lacks)


def _refusal(name: str, host: str, place: Place, given: Circumstances) -> str:
    """Return what keeps text from the reader, or nothing."""
    consent = Consent(given.confidentiality, *given.outside_allowed, "reading")
    try:
        permit(name, host, place, consent)
    except BriefingError as error:
        return str(error)
    return ""


def _without_asking(host: str) -> tuple[str, ...]:
    return ("127.0.0.1",) if host == "localhost" else ()
