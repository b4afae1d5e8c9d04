"""The EPUB: valid to the letter, by the validator of the format's own makers."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from briefing.outputs import chosen
from tests.outputs.conftest import Ordering

JAR = Path("/usr/share/java/epubcheck.jar")
JAVA = shutil.which("java")


@pytest.mark.skipif(not (JAVA and JAR.is_file()), reason="no epubcheck; see scripts/packages.txt")
def test_the_validator_finds_nothing(order: Ordering, tmp_path: Path) -> None:
    assert JAVA
    book = tmp_path / "forum.epub"
    book.write_bytes(chosen(["epub"])[0].write(order()))
    words = [JAVA, "-XX:TieredStopAtLevel=1", "-jar", str(JAR), "--failonwarnings", str(book)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_old_reading_devices_find_plain_elements(order: Ordering) -> None:
    with zipfile.ZipFile(io.BytesIO(chosen(["epub"])[0].write(order()))) as book:
        pages = [book.read(name) for name in book.namelist() if name.endswith(".xhtml")]
    assert all(b"<h2" in page or b"<h1" in page for page in pages)
    assert not any(b"<html:" in page or b"<svg:" in page for page in pages)


def test_the_way_through_names_the_file_of_each_speaker(order: Ordering) -> None:
    with zipfile.ZipFile(io.BytesIO(chosen(["epub"])[0].write(order()))) as book:
        assert book.namelist()[0] == "mimetype"
        assert book.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        cards = next(n for n in book.namelist() if b'id="p2"' in book.read(n))
        name = cards.removeprefix("EPUB/")
        assert f'href="{name}#p2"'.encode() in book.read("EPUB/nav.xhtml")
