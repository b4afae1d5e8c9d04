"""Checkpoints 06, 07, 11, 20, 21, 25 and 26: the file of itself (ISO 14289-1, 7.1 to 7.16)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pikepdf import Array, Dictionary, Stream

from briefing.check.finding import page_name
from briefing.check.pdf_file.opened import Opened

READ_ALOUD = 1 << 9  # the tenth bit of the permissions (ISO 32000-1, table 22)


def _metadata(file: Opened) -> Iterator[str]:
    if not isinstance(file.pdf.Root.get("/Metadata"), Stream):
        yield "there is none"


def _identifier(file: Opened) -> Iterator[str]:
    if not file.claims.pdfua:
        yield "pdfuaid:part is missing"


def _title(file: Opened) -> Iterator[str]:
    if not file.claims.title:
        yield "dc:title is missing"


def _display(file: Opened) -> Any:
    return file.pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle")


def _unsaid(file: Opened) -> Iterator[str]:
    if _display(file) is None:
        yield "DisplayDocTitle is missing"


def _hidden(file: Opened) -> Iterator[str]:
    if _display(file) is False:
        yield "DisplayDocTitle is false"


def _text_language(file: Opened) -> Iterator[str]:
    """Yield pages with text in the tree whose language no element and no catalogue names."""
    if file.pdf.Root.get("/Lang") or not file.tree:
        return
    pages = {leaf.page for e in file.tree.walk() if not e.lang for leaf in e.leaves()}
    for number in sorted(pages):
        yield page_name(number)


def _alt_language(file: Opened) -> Iterator[str]:
    for element in file.tree.walk() if file.tree else ():
        if (element.alt or element.actual) and not element.lang:
            yield f"{element.kind}: “{(element.alt or element.actual or '')[:20]}”"


def _whole_language(file: Opened) -> Iterator[str]:
    if not file.pdf.Root.get("/Lang"):
        yield "the file names no language"


def _outline_language(file: Opened) -> Iterator[str]:
    if "/Outlines" in file.pdf.Root:
        yield from _whole_language(file)


def _field_language(file: Opened) -> Iterator[str]:
    if "/AcroForm" in file.pdf.Root:
        yield from _whole_language(file)


def _layers(file: Opened) -> list[Any]:
    held = file.pdf.Root.get("/OCProperties", Dictionary()).get("/Configs")
    return list(held) if isinstance(held, Array) else []


def _usual(file: Opened) -> list[Any]:
    held = file.pdf.Root.get("/OCProperties", Dictionary()).get("/D")
    return [] if held is None else [held]


def _nameless(which: Callable[[Opened], list[Any]]) -> Callable[[Opened], Iterator[str]]:
    def rule(file: Opened) -> Iterator[str]:
        for layer in which(file):
            if not str(layer.get("/Name", "")):
                yield "a configuration has no name"

    return rule


def _switched(file: Opened) -> Iterator[str]:
    if any("/AS" in layer for layer in (*_layers(file), *_usual(file))):
        yield "a configuration has an AS entry"


def _enclosed(file: Opened) -> Iterator[str]:
    for name, spec in file.pdf.attachments.items():
        if not {"/F", "/UF"} <= set(spec.obj.keys()):
            yield str(name)


def _dynamic(file: Opened) -> Iterator[str]:
    form = file.pdf.Root.get("/AcroForm", Dictionary()).get("/XFA")
    parts = form if isinstance(form, Array) else [form]
    if any(b"dynamicRender" in p.read_bytes() for p in parts if isinstance(p, Stream)):
        yield "dynamicRender is set"


def _permits(file: Opened) -> Any:
    return file.pdf.trailer.Encrypt.get("/P") if file.pdf.is_encrypted else -1


def _unpermitted(file: Opened) -> Iterator[str]:
    if _permits(file) is None:
        yield "P is missing"


def _locked(file: Opened) -> Iterator[str]:
    permits = _permits(file)
    if permits is not None and not int(permits) & READ_ALOUD:
        yield "bit 10 of P is not set"


RULES: Mapping[str, Callable[[Opened], Iterable[str]]] = MappingProxyType(
    {
        "06-001": _metadata,
        "06-002": _identifier,
        "06-003": _title,
        "07-001": _unsaid,
        "07-002": _hidden,
        "11-001": _text_language,
        "11-002": _alt_language,
        "11-003": _outline_language,
        "11-004": _whole_language,
        "11-005": _field_language,
        "11-006": _whole_language,
        "20-001": _nameless(_layers),
        "20-002": _nameless(_usual),
        "20-003": _switched,
        "21-001": _enclosed,
        "25-001": _dynamic,
        "26-001": _unpermitted,
        "26-002": _locked,
    }
)
