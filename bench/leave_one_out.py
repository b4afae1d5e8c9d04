"""How well extraction does without the words that a document alone has given to the tables.

For each document of the corpus, every entry of a table that stands in it and in no other document
is taken out, as though it had been put in for that document's sake; then the document is scored
with the rest. That is harder than leaving out what was learnt from it: a common title that one
document happens to hold goes too. Tables of published sources (surnames, the characters of
transliterations, jieba's words) stay; with --published they are cut as well.

Run: python bench/leave_one_out.py --score ../shared/score.py
"""

import argparse
import csv
import io
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import briefing
from briefing.chinese.fold import fold
from briefing.extraction.proposals.cues import cues

PACKAGE = Path(briefing.__file__).parent
ROOMS = (Path("facts"), Path("extraction", "lexicons"))
PUBLISHED = {"surnames.csv", "transliteration.txt", "words.txt"}
PATTERNS = {cue.name: cue.pattern for language in ("zh", "en") for cue in cues(language)}

Alone = Callable[[str], bool]


def alone(source: Path) -> Alone:
    """Return the test whether an entry stands in `source` and in no other document beside it."""
    texts = {path: fold(path.read_text("utf-8")).lower() for path in source.parent.glob("*.txt")}
    own = texts.pop(source)
    return lambda entry: _stands(entry, own) and not any(_stands(entry, t) for t in texts.values())


def _stands(entry: str, text: str) -> bool:
    if pattern := PATTERNS.get(entry):
        return any(pattern.search(clause) for clause in re.split(r"(?<=[，；：。！？\n])", text))
    word = fold(entry).lower()
    return word in text and (not word.isascii() or bool(re.search(rf"\b{re.escape(word)}\b", text)))


def without(path: Path, gone: Alone) -> tuple[str, int]:
    """Return a table without the entries that are gone, and how many those are."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    notes = [line for line in lines if line.startswith("#")]
    rest = [line for line in lines if not line.startswith("#")]
    if path.suffix == ".txt":
        kept = [line for line in rest if not gone(line.strip())]
        return "".join([*notes, *kept]), len(rest) - len(kept)
    body, count = _table("".join(rest), gone)
    return "".join(notes) + body, count


def _table(body: str, gone: Alone) -> tuple[str, int]:
    """Leave out the rows whose word is gone, but for a term that another folds to."""
    rows = list(csv.DictReader(io.StringIO(body)))
    columns = list(rows[0])
    kept = [row for row in rows if not gone(row[columns[0]])]
    named = {row.get("fold_to") for row in kept}
    kept = [row for row in rows if row in kept or row[columns[0]] in named - {"", None}]
    return _written(columns, kept), len(rows) - len(kept)


def _written(columns: list[str], rows: list[dict[str, str]]) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def left(source: Path, published: bool) -> Iterator[tuple[str, str, int]]:
    """Yield each table's path with what is left of it without `source`, and how much is gone."""
    gone = alone(source)
    for path in (path for room in ROOMS for path in sorted((PACKAGE / room).iterdir())):
        if path.suffix in (".csv", ".txt") and (published or path.name not in PUBLISHED):
            yield str(path.relative_to(PACKAGE)), *without(path, gone)


def extracted(source: Path, published: bool) -> int:
    """Print the record of `source`, by a copy of the program with what is left of the tables."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, PACKAGE.name)
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
        for name, text, _ in left(source, published):
            (copy / name).write_text(text, "utf-8")
        command = [sys.executable, "-m", "briefing", "extract", str(source), "--json"]
        return subprocess.run(command, cwd=folder, check=False).returncode


def main() -> int:
    """Score the corpus, or print the record of one document of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--score", type=Path, help="the program that scores, beside its corpus")
    parser.add_argument("--document", type=Path, help="print the record of this document")
    parser.add_argument("--published", action="store_true", help="cut published tables too")
    given, more = parser.parse_known_args()
    if given.document:
        return extracted(given.document.resolve(), given.published)
    for source in sorted(given.score.with_name("corpus").glob("*.txt")):
        taken = {
            name: number for name, _, number in left(source.resolve(), given.published) if number
        }
        print(f"{source.stem}: without {sum(taken.values())} entries", flush=True)
    cut = ["--published"] if given.published else []
    here = shlex.join([sys.executable, str(Path(__file__).resolve()), *cut])
    command = [sys.executable, str(given.score), "--command", f"{here} --document {{source}}"]
    return subprocess.run([*command, *more], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
