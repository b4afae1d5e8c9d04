"""Old Office files (.doc, .wps) by way of a program that reads them: LibreOffice, antiword, catdoc.

The program runs by itself, in an empty folder and home, with limits of time and memory.
"""

import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

from briefing.errors import EnvironmentFault, InputError
from briefing.reading.formats.table import Pages

_SECONDS = 90
_BYTES = 2_000_000_000  # of memory; LibreOffice maps about one and a half
_OFFICE = ("soffice", "libreoffice")
_SHEETS = (
    b"W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00",
    b"P\x00o\x00w\x00e\x00r\x00P\x00o\x00i\x00n\x00t",
)


def read(data: bytes, where: str) -> Pages:
    """Return the text of an old Office document.

    Raises EnvironmentFault where no program is installed that reads it, InputError where it is no
    text document or the program does not read it.
    """
    if any(mark in data for mark in _SHEETS):
        raise InputError(
            "this is an old Office workbook or presentation (.xls, .ppt).",
            where=where,
            hint="Save it as .xlsx or .pptx.",
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.doc"
        source.write_bytes(data)
        if office := next(filter(None, map(shutil.which, _OFFICE)), None):
            return _by_office(office, source, where)
        for name, options in (("antiword", ("-m", "UTF-8.txt", "-w", "0")), ("catdoc", ("-w",))):
            if program := shutil.which(name):
                return _plain(_output([program, *options, str(source)], source.parent, where))
    raise EnvironmentFault(
        "an old Office document (.doc, .wps) needs LibreOffice or antiword to be read.",
        hint="apt-get install libreoffice-writer-nogui, or save the document as .docx.",
    )


def _by_office(office: str, source: Path, where: str) -> Pages:
    from briefing.reading.formats.word.read import read as read_word

    home = f"-env:UserInstallation=file://{source.parent}/home"
    options = ("--headless", "--norestore", "--convert-to", "docx", "--outdir", str(source.parent))
    _output([office, home, *options, str(source)], source.parent, where)
    made = source.with_suffix(".docx")
    if not made.is_file():
        raise _refused(where)
    return read_word(made.read_bytes(), where)


def _plain(text: bytes) -> Pages:
    from briefing.reading.formats.text.plain import read as read_plain

    return read_plain(text, "stdin")


def _output(command: list[str], folder: Path, where: str) -> bytes:
    """Return what a program prints; it may neither run for long nor take much memory."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            preexec_fn=_limited,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise _refused(where) from error
    return done.stdout


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


def _refused(where: str) -> InputError:
    return InputError(
        "this old Office document cannot be read.", where=where, hint="Save it as .docx."
    )
