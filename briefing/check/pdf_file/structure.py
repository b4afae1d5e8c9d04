"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): what a screen reader reads, in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

DEEPEST = 200  # elements within elements
# Standard structure types (ISO 32000-1, 14.8.4).
STANDARD = frozenset(
    ("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
     "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl",
     "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note",
     "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP",
     "Warichu", "WT", "WP", "Figure", "Formula", "Form")
)  # fmt: skip
HEADINGS = ("H", "H1", "H2", "H3", "H4", "H5", "H6")


@dataclass(frozen=True, slots=True)
class Marked:
    """Marked content that an element holds: its number, and its page, from 0."""

    number: int
    page: int


@dataclass(frozen=True, slots=True)
class Referred:
    """An object that an element holds, such as a link's annotation."""

    obj: Any


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its type after role mapping, the type as written, texts, language, what it holds.

    `lang` is its own or the nearest one above it, and empty where none is declared.
    """

    kind: str
    written: str
    lang: str
    alt: str | None
    actual: str | None
    kids: "tuple[Element | Marked | Referred, ...]"
    obj: Any = field(repr=False, compare=False)

    @property
    def elements(self) -> "tuple[Element, ...]":
        """The elements directly in it."""
        return tuple(kid for kid in self.kids if isinstance(kid, Element))

    def walk(self) -> "Iterator[Element]":
        """Yield it and every element below it, in reading order."""
        waiting = [self]  # rather than one generator in another, which costs by the depth
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.elements))

    def leaves(self) -> Iterator[Marked]:
        """Yield the marked content in it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Marked):
                yield kid
            elif isinstance(kid, Element):
                yield from kid.leaves()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a tree is read: the numbers of the pages, the roles, and the elements met so far."""

    pages: Mapping[tuple[int, int], int]
    roles: Mapping[str, str]
    seen: set[tuple[int, int]]


def tree(pdf: Pdf) -> Element | None:
    """Return the root of the structure tree as an element without a type, or None."""
    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, Dictionary):
        return None
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    reading = Reading(pages, roles(root), set())
    lang = str(pdf.Root.get("/Lang", ""))
    return Element("", "", lang, None, None, tuple(_kids(root, lang, -1, reading, 0)), root)


def roles(root: Any) -> dict[str, str]:
    """Return the role map: types of the document's own, and what each stands for."""
    held = root.get("/RoleMap")
    return {} if held is None else {key[1:]: str(held[key])[1:] for key in held.keys()}  # noqa: SIM118


def _kids(
    obj: Any, lang: str, page: int, reading: Reading, depth: int
) -> "Iterator[Element | Marked | Referred]":
    held = obj.get("/K")
    if held is None or depth > DEEPEST:
        return
    for kid in held if isinstance(held, Array) else (held,):
        if isinstance(kid, int):
            yield Marked(kid, page)
        elif isinstance(kid, Dictionary):
            yield from _kid(kid, lang, page, reading, depth)


def _kid(
    kid: Any, lang: str, page: int, reading: Reading, depth: int
) -> "Iterator[Element | Marked | Referred]":
    on = kid.get("/Pg")
    page = page if on is None else reading.pages.get(on.objgen, -1)
    if "/S" in kid:
        if kid.objgen not in reading.seen or not kid.is_indirect:
            reading.seen.add(kid.objgen)
            yield _element(kid, lang, page, reading, depth)
    elif kid.get("/Type") == Name.MCR:
        yield Marked(int(kid.get("/MCID", -1)), page)
    elif kid.get("/Obj") is not None:
        yield Referred(kid["/Obj"])


def _element(kid: Any, lang: str, page: int, reading: Reading, depth: int) -> Element:
    written = str(kid["/S"])[1:]
    own = kid.get("/Lang")
    lang = lang if own is None else str(own)
    return Element(
        kind=mapped(written, reading.roles),
        written=written,
        lang=lang,
        alt=_text(kid.get("/Alt")),
        actual=_text(kid.get("/ActualText")),
        kids=tuple(_kids(kid, lang, page, reading, depth + 1)),
        obj=kid,
    )


def mapped(kind: str, roles: Mapping[str, str]) -> str:
    """Return the standard type that a type stands for, or the last one that a map leads to."""
    seen: set[str] = set()
    while kind not in STANDARD and kind in roles and kind not in seen:
        seen.add(kind)
        kind = roles[kind]
    return kind


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
