"""TBX-Basic (ISO 30042:2008), the exchange format of glossaries; read also in its later form."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.translation.exchange.xml import (
    LANG,
    each,
    element,
    local_name,
    parse_xml,
    same_language,
    tag_of,
    text_of,
    write_xml,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">'
_PREFERRED, _FORBIDDEN = "preferredTerm-admn-sts", "deprecatedTerm-admn-sts"


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry: the term, its rendering, and the renderings that are not to be used."""

    source: str
    target: str
    subject: str = ""
    note: str = ""
    forbidden: tuple[str, ...] = ()


def write(terms: Sequence[Term], pair: tuple[str, str]) -> bytes:
    """Return the glossary as TBX, one entry a term, each language labelled as what it is."""
    root = element("martif", type="TBX-Basic")
    root.set(LANG, tag_of(pair[0]))
    root.append(_make_header())
    text, body = element("text"), element("body")
    body.extend(_make_entry(number, term, pair) for number, term in enumerate(terms, 1))
    text.append(body)
    root.append(text)
    return write_xml(root, _DOCTYPE)


def read(data: bytes, where: str, pair: tuple[str, str]) -> tuple[Term, ...]:
    """Return the terms of a TBX of either form in this direction."""
    root = parse_xml(data, where)
    if local_name(root) not in ("martif", "tbx"):
        raise InputError("this is not a TBX file.", where=where)
    entries = [*each(root, "termEntry"), *each(root, "conceptEntry")]
    return tuple(term for term in (_read_entry(entry, pair) for entry in entries) if term)


def _make_header() -> "_Element":
    header, file = element("martifHeader"), element("fileDesc")
    source = element("sourceDesc")
    source.append(element("p", "Glossary of a briefing project"))
    file.append(source)
    encoding = element("encodingDesc")
    encoding.append(element("p", "TBXBasicXCSV02.xcs", type="XCSURI"))
    header.extend((file, encoding))
    return header


def _make_entry(number: int, term: Term, pair: tuple[str, str]) -> "_Element":
    entry = element("termEntry", id=f"c{number}")
    if term.subject:
        entry.append(element("descrip", term.subject, type="subjectField"))
    if term.note:
        entry.append(element("note", term.note))
    entry.append(_make_language_section(pair[0], [(term.source, "")]))
    targets = [(term.target, _PREFERRED), *((text, _FORBIDDEN) for text in term.forbidden)]
    entry.append(_make_language_section(pair[1], targets))
    return entry


def _make_language_section(language: str, terms: Sequence[tuple[str, str]]) -> "_Element":
    made = element("langSet")
    made.set(LANG, tag_of(language))
    for text, status in terms:
        tig = element("tig")
        tig.append(element("term", text))
        if status:
            tig.append(element("termNote", status, type="administrativeStatus"))
        made.append(tig)
    return made


def _read_entry(entry: "_Element", pair: tuple[str, str]) -> Term | None:
    found: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [])
    for section in [*each(entry, "langSet"), *each(entry, "langSec")]:
        for position, language in enumerate(pair):
            if same_language(str(section.get(LANG) or section.get("lang") or ""), language):
                found[position].extend(_terms_in(section))
    good = [text for text, status in found[1] if status != _FORBIDDEN]
    if not found[0] or not good:
        return None
    subjects = [text_of(n) for n in each(entry, "descrip") if n.get("type") == "subjectField"]
    notes = [text_of(node) for node in entry if local_name(node) == "note"]
    forbidden = tuple(text for text, status in found[1] if status == _FORBIDDEN)
    return Term(found[0][0][0], good[0], "".join(subjects[:1]), "".join(notes[:1]), forbidden)


def _terms_in(section: "_Element") -> list[tuple[str, str]]:
    """Return term and administrative status of each term of a language."""
    groups = [*each(section, "tig"), *each(section, "ntig"), *each(section, "termSec")]
    return [
        (
            "".join(text_of(node) for node in each(group, "term")),
            "".join(
                text_of(node)
                for node in each(group, "termNote")
                if node.get("type") == "administrativeStatus"
            ),
        )
        for group in groups
    ]
