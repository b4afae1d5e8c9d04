"""The translator's evening: a sheet goes out, comes back in part, and the pages say what is whose.

The forum and its people are invented.
"""

import csv
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing.record_file import load
from tests.conftest import Program

DIGEST = """\
松溪古茶保护座谈会观点摘编

松溪县文物局局长邵听雨：应当给三百年以上的茶树逐株挂牌。

云岭茶业协会会长祝一川：建议采茶季限制每天进山的人数。
"""
RECORD = "build/tea/tea.briefing.yaml"
ENGLISH = "Every tea tree of more than three hundred years should carry a tag of its own."


@pytest.fixture
def desk(program: Program, tmp_path: Path) -> Path:
    """Return the folder with the digest, built once."""
    (tmp_path / "tea.txt").write_text(DIGEST, "utf-8")
    assert program("build", "tea.txt").returncode == 0
    return tmp_path


def rows_of(sheet: Path) -> list[dict[str, str]]:
    with sheet.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def fill(sheet: Path, english: dict[str, str]) -> None:
    """Write the English beside each Chinese passage that `english` has, as a translator would."""
    rows = rows_of(sheet)
    for row in rows:
        row["en"] = english.get(row["zh"], row["en"])
    with sheet.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def export(program: Program, desk: Path) -> Path:
    done = program("translation", "export", RECORD, "-o", "sheet.csv")
    assert done.returncode == 0, done.stderr.decode()
    return desk / "sheet.csv"


def test_what_the_translator_wrote_is_printed_as_hers(program: Program, desk: Path) -> None:
    sheet = export(program, desk)
    fill(sheet, {"应当给三百年以上的茶树逐株挂牌。": ENGLISH})
    taken = program("translation", "import", RECORD, "sheet.csv", "--author", "W. Lin")
    assert taken.returncode == 0, taken.stderr.decode()
    text = load(desk / RECORD).people[0].proposals[0].text
    assert text.en == ENGLISH
    assert text.origin["en"].by == "person"
    assert program("build", "tea.txt").returncode == 0
    pages = PdfReader(desk / "build/tea/tea.pdf").pages
    words = "".join("".join(page.extract_text() for page in pages).split())
    assert "".join(ENGLISH.split()) in words


def test_a_sheet_from_before_the_digest_changed_is_not_put_beside_new_words(
    program: Program, desk: Path
) -> None:
    sheet = export(program, desk)
    fill(sheet, {"应当给三百年以上的茶树逐株挂牌。": ENGLISH})
    source = desk / "tea.txt"
    source.write_text(source.read_text("utf-8").replace("三百年", "两百年"), "utf-8")
    assert program("build", "tea.txt").returncode == 0
    taken = program("translation", "import", RECORD, "sheet.csv")
    assert taken.returncode == 1
    assert "p1.1" in taken.stderr.decode() + taken.stdout.decode()
    assert load(desk / RECORD).people[0].proposals[0].text.en != ENGLISH
