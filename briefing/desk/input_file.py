"""What the command line hands over: a file, or bytes from standard input."""

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import InputError
from briefing.reading import Document, read
from briefing.record import Record
from briefing.record_file import load, parse

RECORD_ENDING = ".briefing.yaml"
RECORD_ENDINGS = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class InputFile:
    """A source as the command line hands it over: a file, or bytes from standard input."""

    path: Path | None = None
    content: bytes | None = None

    @property
    def stem(self) -> str:
        """The NAME of `DIR/NAME/NAME.pdf`."""
        return (
            self.path.name.removesuffix(RECORD_ENDING).rsplit(".", 1)[0] if self.path else "stdin"
        )

    @property
    def folder(self) -> Path:
        """Where a project is looked for: beside the file, else where the program was started."""
        return self.path.parent if self.path else Path()


def read_source(given: InputFile) -> Document:
    """Return the source as a Document.

    Raises InputError when it cannot be read, or is a record and no source.
    """
    if given.path and given.path.name.endswith(RECORD_ENDING):
        raise InputError(
            "this is a record already.", where=str(given.path), hint="`briefing render` prints it."
        )
    return read(given.path) if given.path else read(given.content or b"", name="stdin")


def read_record(given: InputFile) -> Record:
    """Return the record that a file holds.

    Raises InputError with every fault when it is no valid record.
    """
    return load(given.path) if given.path else parse(given.content or b"", "stdin")
