"""What the tests of preflight share: a brief for readers and one for a press, each made once."""

from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf

from briefing.assets import sample
from briefing.check.pdf_file.opened import opened
from briefing.check.preflight import Result, chosen, results
from briefing.desk.build import build
from briefing.desk.building.build_options import BuildOptions
from briefing.desk.input_file import InputFile
from tests.conftest import DIGEST


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The shipped sample, as delegations get it."""
    made = build(InputFile(sample() / "lakeside-forum.txt"), tmp_path_factory.mktemp("screen"))
    return made.outputs[0].read_bytes()


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A short brief as a print shop gets it."""
    given = InputFile(content=DIGEST.encode())
    made = build(given, tmp_path_factory.mktemp("press"), BuildOptions(purpose="press"))
    return made.outputs[0].read_bytes()


@pytest.fixture(scope="session")
def bases(screen: bytes, press: bytes) -> dict[str, bytes]:
    """The files that faults are planted in, by name."""
    return {"screen": screen, "press": press}


def checked(data: bytes) -> dict[str, Result]:
    """Return the outcome of every check, by name."""
    return {result.check.name: result for result in results(opened(data, "it.pdf"), chosen())}


def faulty(data: bytes) -> dict[str, str]:
    """Return the level of every check that does not pass, but for the sum of PDF/UA."""
    found = checked(data).items()
    return {name: r.level for name, r in found if r.level != "pass" and name != "pdf-ua"}


def saved(pdf: Pdf, **options: object) -> bytes:
    """Return a PDF as bytes."""
    out = BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def place(path: Path, data: bytes) -> Path:
    """Write a file, and return where it is."""
    path.write_bytes(data)
    return path
