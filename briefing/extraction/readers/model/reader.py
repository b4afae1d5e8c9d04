"""A model behind an OpenAI-compatible server, as a reader of documents."""

from collections.abc import Iterator
from typing import Any

from briefing.extraction.model import Findings
from briefing.extraction.readers.model.addresses import Shown
from briefing.extraction.readers.model.claims import Claims, Judge
from briefing.extraction.readers.model.exchange import Server, ask
from briefing.extraction.readers.model.found import find_claimed
from briefing.extraction.readers.model.joining import join_claims
from briefing.extraction.readers.model.kept import FOLDER, Kept
from briefing.extraction.readers.model.pieces import cut_pieces
from briefing.extraction.readers.model.places import Places
from briefing.extraction.readers.model.prompt import ORDER, Question
from briefing.extraction.readers.model.units import FIRST, SECOND, mark_units, number_units
from briefing.extraction.readers.reader import Circumstances, NotRead, Reader
from briefing.network.fault import Kind, NoAnswer
from briefing.network.keys import certificates_of, key_in
from briefing.network.policy import (
    Consent,
    Place,
    addresses_of,
    host_of,
    permit,
    place_of,
)
from briefing.reading.document import Document

NAME = "model"
KEY = "BRIEFING_KEY_MODEL"
URL = "http://127.0.0.1:8080/v1"  # where the server of llama.cpp listens
WORTHLESS = 0.5  # share of an answer's claims that name nothing in the source
_FEW = 4  # claims below which a share says little


def read(document: Document, given: Circumstances) -> Findings:
    """Return what the model points at.

    Raises NotRead where no usable answer came, and TextMayNotGo where the text may not be sent.
    """
    if len(document.text) > given.characters:
        size = f"{len(document.text):,} characters, at most {given.characters:,} are sent"
        raise NotRead(f"the text is too long for it: {size}")
    try:
        return find_claimed(document, _claims(document, given))
    except NoAnswer as error:
        raise NotRead(error.message) from error


def url_of(given: Circumstances) -> str:
    """Return the server's address, which the project may settle."""
    return given.url or URL


def _claims(document: Document, given: Circumstances) -> Claims:
    """Return what holds of the answers about all pieces of the document."""
    second = given.opinion > 1
    known, places = number_units(document, SECOND if second else FIRST), Places(document)
    server, held = _server(given), Claims()
    kept = Kept(given.cache / FOLDER if given.cache else None, given.fresh, given.audit)
    order = tuple(reversed(ORDER)) if second else ORDER
    for spans in cut_pieces(document):
        numbers = frozenset(one.number for span in spans for one in known.within(span))
        judge = _Judging(Shown(document, known, numbers), places)
        text = "\n".join(mark_units(document, known, span) for span in spans)
        people = tuple(_named(document, held)) if len(spans) > 1 else ()
        question = Question(given.model or "default", text, people, order)
        held = join_claims((held, judge.claims(ask(server, question, kept, judge.fault_in))))
    return held


class _Judging:
    """Judges each answer once it came; one whose claims mostly name nothing is worth nothing."""

    def __init__(self, shown: Shown, places: Places) -> None:
        self._shown, self._places = shown, places

    def claims(self, answer: dict[str, Any]) -> Claims:
        """Return what holds of an answer."""
        return Judge(self._shown, self._places).claims(answer)

    def fault_in(self, answer: dict[str, Any]) -> str:
        """Return what makes an answer useless, for the model to mend."""
        found = self.claims(answer)
        fallen = sum(found.dropped.values())
        if fallen + found.kept < _FEW or fallen <= WORTHLESS * (fallen + found.kept):
            return ""
        most = found.dropped.most_common(1)[0][0]
        whole = fallen + found.kept
        return f"{fallen} of its {whole} strings and addresses, mostly {most}, are not in the text"


def _named(document: Document, held: Claims) -> Iterator[tuple[str, str]]:
    for person in held.people:
        yield person.name, document.slice(person.title) if person.title else ""


def _server(given: Circumstances) -> Server:
    """Return the server with what is settled of it; nothing is looked up before it is asked."""
    return Server(
        url=url_of(given),
        ends=given.clock() + given.budget,
        clock=given.clock,
        timeout=given.timeout,
        key=key_in(KEY, given.environ, given.key_file),
        certificates=certificates_of(given.environ),
        permitted=lambda: _permitted(given),
    )


def _permitted(given: Circumstances) -> Place:
    """Return where the server is, when text may go there.

    Raises NoAnswer where the host is not known, TextMayNotGo where it may not.
    """
    url = url_of(given)
    host = host_of(url, "reading")
    consent = Consent(given.confidentiality, *given.outside_allowed, "reading")
    if given.confidentiality == "public" and not addresses_of(host):
        raise NoAnswer(Kind.CONNECTION, f"the host {host} is not known")
    return permit(NAME, host, place_of(url), consent)


SPEC = Reader(
    NAME,
    "A language model behind an OpenAI-compatible server: it points, and writes nothing.",
    read=read,
    url=url_of,
)
