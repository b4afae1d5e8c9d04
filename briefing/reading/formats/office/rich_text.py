"""Rich text (.rtf) as its specification 1.9.1 describes it: words, marks and tables."""

import re
from dataclasses import dataclass, field, replace

from briefing.errors import InputError
from briefing.reading.document import LeftOut, Reason
from briefing.reading.formats.breaks import closed_breaks
from briefing.reading.formats.cells import Cell, Row, table_lines
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.raised import lowered, raised
from briefing.reading.formats.table import Pages

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z'])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
)
_SILENT = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles "
    b"datastore listtable listoverridetable revtbl rsidtbl generator fldinst xmlnstbl mmathPr "
    b"wgrffmtfilter nonshppict shpinst filetbl pgdsctbl background bkmkstart bkmkend atnid "
    b"atnauthor atnref atndate formfield datafield listname".split()
)
_ASIDE: dict[bytes, tuple[Reason, str]] = {
    b"footnote": ("note", "footnote"),
    b"annotation": ("comment", "comment"),
    **{
        f"{side}{page}".encode(): ("furniture", f"running {name}")
        for side, name in (("header", "head"), ("footer", "foot"))
        for page in ("", "l", "r", "f")
    },
}
_SIGNS = {
    b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"bullet": "•", b"tab": "\t", b"line": "\n", b"page": "\x0c",
    b"column": "\x0c", b"emspace": " ", b"enspace": " ", b"softpage": "\x0c",
}  # fmt: skip
_CHARSETS = {134: "gb18030", 136: "cp950", 128: "cp932", 129: "cp949", 204: "cp1251", 238: "cp1250"}
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group: how its words are shown, and where they go."""

    encoding: str = "cp1252"
    skip: int = 1  # replacements after a Unicode character
    silent: bool = False
    reason: Reason | None = None
    place: str = ""
    raised: int = 0


@dataclass
class _Reader:
    """Collects paragraphs, rows and what is left out."""

    default: str
    fonts: dict[int, str] = field(default_factory=dict)
    found: list[Line | LeftOut] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    cells: Row = field(default_factory=list)
    cell: list[Line] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    in_table: bool = False

    def paragraph(self) -> None:
        text = closed_breaks("".join(self.words))
        self.words = []
        if self.in_table:
            self.cell += [Line(text)] if text.strip() else []
            return
        self.table()
        if text.strip():
            self.found.append(Line(text))

    def end_cell(self) -> None:
        self.in_table = True
        self.paragraph()
        self.cells.append(Cell(self.cell))
        self.cell = []

    def end_row(self) -> None:
        if self.cells:
            self.rows.append(self.cells)
        self.cells = []

    def table(self) -> None:
        if self.rows:
            self.found += table_lines(self.rows)
            self.rows = []


def read(data: bytes, where: str) -> Pages:
    """Return the text of a rich-text file; raises InputError when its groups do not fit."""
    named = re.search(rb"\\ansicpg(\d{3,5})", data[:2000])
    code = int(named.group(1)) if named else 1252
    reader = _Reader("gb18030" if code == 936 else f"cp{code}")
    try:
        "".encode(reader.default)
    except LookupError:
        reader.default = "cp1252"
    reader.fonts = _fonts(data)
    _walk(data, reader, where)
    reader.in_table = False
    reader.paragraph()
    reader.table()
    return pages(reader.found)


def _fonts(data: bytes) -> dict[int, str]:
    """Return the encodings of the fonts that are not of the file's own code page."""
    pairs = re.findall(rb"\\f(\d{1,5})[^;{}]{0,200}?\\fcharset(\d{1,3})", data)
    return {int(f): _CHARSETS[int(c)] for f, c in pairs if int(c) in _CHARSETS}


def _walk(data: bytes, reader: _Reader, where: str) -> None:
    state = _State(encoding=reader.default)
    stack: list[_State] = []
    pending = bytearray()
    skip = 0
    for token in _TOKEN.finditer(data):
        byte, word, number, sign, brace, plain = token.groups()
        if byte is not None:
            if skip:
                skip -= 1
            else:
                pending.append(int(byte, 16))
            continue
        if plain is not None:
            if skip:
                plain, skip = plain[skip:], max(0, skip - len(plain))
            pending += plain
            continue
        _put(reader, state, _decoded(pending, state.encoding))
        pending.clear()
        if brace == b"{":
            stack.append(state)
            if len(stack) > _DEEPEST:
                raise InputError(f"groups are nested more than {_DEEPEST} deep.", where=where)
        elif brace == b"}":
            if not stack:
                return
            before = stack.pop()
            if state.reason and state.reason != before.reason and reader.aside:
                text = "".join(reader.aside)
                reader.found.append(LeftOut(state.reason, text, state.place))
                reader.aside = []
            state = before
        elif sign is not None:
            state = _signed(reader, state, sign)
        elif word is not None:
            value = int(number) if number else None
            if word == b"u" and value is not None:
                _put(reader, state, chr(value % 65536))
                skip = state.skip
            else:
                state = _worded(reader, state, word, value)
    _put(reader, state, _decoded(pending, state.encoding))


def _decoded(pending: bytearray, encoding: str) -> str:
    return bytes(pending).decode(encoding, "replace") if pending else ""


def _put(reader: _Reader, state: _State, words: str) -> None:
    if not words or state.silent:
        return
    if state.raised:
        words = raised(words) if state.raised > 0 else lowered(words)
    (reader.aside if state.reason else reader.words).append(words)


def _signed(reader: _Reader, state: _State, sign: bytes) -> _State:
    signs = {b"~": "\u00a0", b"_": "‑", b"\\": "\\", b"{": "{", b"}": "}"}
    if sign == b"*":
        return replace(state, silent=True)
    if sign in (b"\n", b"\r") and not state.silent and not state.reason:
        reader.paragraph()
    else:
        _put(reader, state, signs.get(sign, ""))
    return state


def _worded(reader: _Reader, state: _State, word: bytes, value: int | None) -> _State:
    """Return the state after a control word; what it prints or ends goes to the reader."""
    if word in _SILENT:
        return replace(state, silent=True)
    if word in _ASIDE:
        reason, place = _ASIDE[word]
        return replace(state, silent=False, reason=reason, place=place)
    if state.silent:
        return state
    if word in _SIGNS:
        _put(reader, state, _SIGNS[word])
    elif not state.reason:
        _structured(reader, word)
    elif word == b"par":
        reader.aside.append(" ")
    return _formatted(reader, state, word, value)


def _structured(reader: _Reader, word: bytes) -> None:
    if word in (b"par", b"sect"):
        reader.paragraph()
    elif word == b"intbl":
        reader.in_table = True
    elif word == b"pard":
        reader.in_table = False
    elif word in (b"cell", b"nestcell"):
        reader.end_cell()
    elif word in (b"row", b"nestrow"):
        reader.end_row()


def _formatted(reader: _Reader, state: _State, word: bytes, value: int | None) -> _State:
    on = value != 0
    if word == b"f" and value is not None:
        return replace(state, encoding=reader.fonts.get(value, reader.default))
    if word == b"uc" and value is not None:
        return replace(state, skip=value)
    if word == b"v":
        return replace(state, reason="hidden" if on else None, place="")
    if word in (b"deleted", b"strike", b"striked"):
        return replace(state, reason="deleted" if on else None, place="")
    if word in (b"super", b"sub", b"nosupersub"):
        return replace(state, raised={b"super": 1, b"sub": -1}.get(word, 0))
    if word == b"plain":
        reason = state.reason if state.place else None
        return replace(state, reason=reason, raised=0, encoding=reader.default)
    return state
