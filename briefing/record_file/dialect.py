"""The YAML that records are written in: YAML 1.2, no aliases, no tags, Chinese as it is, folded.

Chinese has no spaces to fold at, so long text is a double-quoted scalar in which `\\` at the end of
a line joins it to the next (YAML 1.2.2, 7.3.1, example 7.5).
"""

import json
import unicodedata
from collections.abc import Iterator
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.constructor import RoundTripConstructor, SafeConstructor
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter

COLUMNS = 96  # of which a Chinese character takes two
SHORTEST_FOLDED = 40
DEEPEST = 24
BREAK_AFTER = "，。；：、！？”」』）》 ,.;"
# JSON leaves these as they are; YAML 1.2.2 (5.1, 5.4) wants them escaped.
ESCAPES = {code: f"\\u{code:04X}" for code in (0x7F, *range(0x80, 0xA0), 0x2028, 0x2029, 0xFEFF)}
ESCAPED = frozenset(map(chr, ESCAPES))


class PlainComposer(Composer):
    """Refuses aliases, which can blow a small file up, and nesting that no record has."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Return the next node."""
        if self.parser.check_event(AliasEvent):
            mark = self.parser.peek_event().start_mark
            raise ComposerError(None, None, "a record holds no aliases (*name)", mark)
        self._nested = getattr(self, "_nested", 0) + 1
        if self._nested > DEEPEST:
            mark = self.parser.peek_event().start_mark
            raise ComposerError(None, None, "nested too deeply for a record", mark)
        try:
            return super().compose_node(parent, index)
        finally:
            self._nested -= 1


class FoldingEmitter(Emitter):
    """Writes double-quoted text in lines of COLUMNS."""

    def write_double_quoted(self, text: str, split: Any = True) -> None:
        """Write one scalar."""
        room = max(COLUMNS - 2 * self.best_sequence_indent - (self.indent or 0), SHORTEST_FOLDED)
        first, *others = folded(text, room) if split and not self.simple_key_context else [text]
        self.write_indicator('"', True)
        self._write_piece(first)
        for line in others:
            self._write_piece("\\", escape=False)
            self.write_indent()
            self._write_piece(line)
        self.write_indicator('"', False)

    def _write_piece(self, text: str, escape: bool = True) -> None:
        data = escaped(text) if escape else text
        self.column += len(data)
        self.stream.write(data)


class Representer(RoundTripRepresenter):
    """Chooses the quotation: long text is folded in double quotation marks."""

    def represent_text(self, text: str) -> ScalarNode:
        """Return the node of a string."""
        long = width(text) > 2 * SHORTEST_FOLDED or "\n" in text or not ESCAPED.isdisjoint(text)
        node: ScalarNode = self.represent_scalar(
            "tag:yaml.org,2002:str", text, style='"' if long else None
        )
        return node


Representer.add_representer(str, Representer.represent_text)


class PlainConstructor(RoundTripConstructor):
    """Leaves dates as the text that they are: a record's own checks know which are right."""


PlainConstructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def dialect() -> YAML:
    """Return a reader and writer that keeps comments and the order of keys."""
    yaml = YAML(typ="rt", pure=True)
    yaml.Composer = PlainComposer
    yaml.Constructor = PlainConstructor
    yaml.Emitter = FoldingEmitter
    yaml.Representer = Representer
    yaml.width = COLUMNS
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def written(tree: Any) -> str:
    """Return the YAML text of a tree."""
    stream = StringIO()
    dialect().dump(tree, stream)
    return stream.getvalue()


def width(text: str) -> int:
    """Return the columns that a text takes: two for a wide character."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def folded(text: str, room: int) -> list[str]:
    """Return the lines of a text, each at most `room` columns wide, broken after punctuation."""
    return list(_lines(text, room)) or [""]


def _lines(text: str, room: int) -> Iterator[str]:
    start = used = 0
    good = 0  # where the line may end well: after punctuation in its second half
    for at, char in enumerate(text):
        used += width(char)
        if used > room:
            end = good or at
            yield text[start:end]
            start, good = end, 0
            used = width(text[start : at + 1])
        if char in BREAK_AFTER and used > room // 2 and not text[at + 1 : at + 2].isspace():
            good = at + 1
    if start < len(text):
        yield text[start:]


def escaped(text: str) -> str:
    """Return a text as it stands between double quotation marks."""
    plain = json.dumps(text, ensure_ascii=False)[1:-1].translate(ESCAPES)
    return f"\\{plain}" if plain.startswith(" ") else plain
