"""Which reader reads a file: told by its first bytes, else by the extension of its name."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from briefing.reading.document import Block


@dataclass(frozen=True, slots=True)
class Pages:
    """What a reader returns: text with line ends `\\n`, and blocks where the format knows them."""

    text: str
    blocks: tuple[Block, ...] = ()
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module of its reader, its extensions, and the first bytes of its files."""

    module: str
    extensions: tuple[str, ...]
    magic: tuple[bytes, ...] = ()

    @property
    def read(self) -> Callable[[bytes, str], Pages]:
        """The reader: bytes and the place to name in errors give Pages; imported when asked for."""
        reader: Callable[[bytes, str], Pages] = import_module(self.module).read
        return reader


PLAIN = Format("briefing.reading.formats.plain", (".txt", ".text"))
FORMATS = (PLAIN,)


def format_of(name: str, data: bytes) -> Format:
    """Return the format of a file; what is not known by name or first bytes is plain text."""
    head = data[:1024]
    extension = PurePath(name).suffix.lower()
    for found in FORMATS:
        if any(head.startswith(magic) for magic in found.magic):
            return found
    return next((found for found in FORMATS if extension in found.extensions), PLAIN)
