"""What a file must hold for a question to arise at all."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pikepdf import Dictionary

from briefing.check.pdf_file.opened import Opened

MEDIA = ("/Screen", "/Movie", "/Sound", "/RichMedia", "/3D")


def notes(file: Opened) -> Iterator[tuple[int, Any]]:
    """Yield every annotation with the number of its page, from 0."""
    for number, page in enumerate(file.pdf.pages):
        for note in page.obj.get("/Annots", ()):
            yield number, note


def of_kind(file: Opened, *kinds: str) -> bool:
    """Return whether the structure tree has an element of one of the types."""
    tree = file.tree
    return tree is not None and any(element.kind in kinds for element in tree.walk())


def _scripts(file: Opened) -> bool:
    names = file.pdf.Root.get("/Names", Dictionary())
    return "/JavaScript" in names or any(
        str(note.get("/A", Dictionary()).get("/S")) == "/JavaScript" for _, note in notes(file)
    )


def _actions(file: Opened) -> bool:
    held = [note.get("/A") for _, note in notes(file)] + [file.pdf.Root.get("/OpenAction")]
    return "/AA" in file.pdf.Root or any(
        isinstance(action, Dictionary) and str(action.get("/S")) not in ("/URI", "/GoTo")
        for action in held
    )


def _media(file: Opened) -> bool:
    return any(str(note.get("/Subtype")) in MEDIA for _, note in notes(file))


def _links(file: Opened) -> bool:
    return any(str(note.get("/Subtype")) == "/Link" for _, note in notes(file))


NEEDS: Mapping[str, Callable[[Opened], bool]] = MappingProxyType(
    {
        "roles": lambda file: bool(file.tree and file.tree.obj.get("/RoleMap")),
        "scripts": _scripts,
        "actions": _actions,
        "media": _media,
        "scans": lambda file: any(content.drawn and not content.shown for content in file.contents),
        "pictures": lambda file: any(content.drawn for content in file.contents),
        "figures": lambda file: of_kind(file, "Figure"),
        "tables": lambda file: of_kind(file, "Table"),
        "lists": lambda file: of_kind(file, "L"),
        "threads": lambda file: "/Threads" in file.pdf.Root,
        "forms": lambda file: "/AcroForm" in file.pdf.Root,
        "annotations": lambda file: any(True for _ in notes(file)),
        "links": _links,
    }
)
