"""What the rules, a second reader, and both find in annotated documents, and where they differ.

Asks the server at --url, as a build would; one of recorded answers makes the figures the same each
time. Prints, for each corpus: the figures of `score.py` for each reader; how often both have the
same; and the doubts, by field, with their share of all items of the records.

Run: python bench/readers.py --score ../shared/score.py --url http://127.0.0.1:8080/v1 CORPUS …
"""

import argparse
import importlib.util
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from briefing.extraction.assemble import assemble
from briefing.extraction.model import Findings
from briefing.extraction.readers.reader import Circumstances, NotRead, chosen
from briefing.extraction.settling.settle import settle
from briefing.reading import Document, read

FIGURES = ("speaker_f1", "title_acc", "proposal_f1", "event_acc", "session_acc", "verbatim")


def main() -> None:
    """Print the figures of each corpus named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--score", type=Path, required=True, help="the score.py of the corpus")
    parser.add_argument("--url", default="", help="the model's server")
    parser.add_argument("--model", default="", help="the model's name there")
    parser.add_argument("--reader", default="model", help="the reader beside the rules")
    parser.add_argument("--cache", type=Path, help="a folder to keep answers in")
    given = parser.parse_args()
    score = module_at(given.score)
    asked = Circumstances(url=given.url, model=given.model, cache=given.cache)
    for corpus in given.corpora:
        print(corpus.name)
        report(corpus, score, given.reader, asked)


def report(corpus: Path, score: ModuleType, name: str, asked: Circumstances) -> None:
    """Print the figures, the agreement and the doubts of one corpus."""
    tallies = {who: {key: score.Tally() for key in FIGURES} for who in ("rules", name, "both")}
    doubts: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for source in sorted(corpus.glob("*.txt")):
        document = read(source)
        gold = json.loads(source.with_suffix(".gold.json").read_text("utf-8"))
        readings = read_by_all(document, name, asked)
        for who, findings in readings.items():
            record = json.loads(assemble(document, findings).model_dump_json(by_alias=True))
            score.score_document(document.text, gold, record, tallies[who], lambda *miss: None)
        doubts.update(one.field for one in readings["both"].differences)
        shared.update(agreement(readings["both"]))
        for notice in readings["both"].notices:
            print(f"  {source.name}: {notice}")
    for who, found in tallies.items():
        print(f"  {who:6} " + "  ".join(f"{key} {found[key].f1:.3f}" for key in FIGURES))
    whole = shared.total() or 1
    for who, count in shared.most_common():
        print(f"  {who:12} {count:4} people and proposals, {count / whole:.0%}")
    print(
        f"  doubts {doubts.total()}, {doubts.total() / whole:.0%} of {whole} items: {dict(doubts)}"
    )


def read_by_all(document: Document, name: str, asked: Circumstances) -> dict[str, Findings]:
    """Return what the rules, the second reader, and both together find."""
    rules = chosen("rules").findings(document, asked)
    try:
        second = chosen(name).findings(document, asked)
    except NotRead as reason:
        told = replace(rules, notices=(str(reason),))
        return {"rules": rules, name: rules, "both": told}
    return {"rules": rules, name: second, "both": settle(document, rules, second, ("rules", name))}


def agreement(findings: Findings) -> Counter[str]:
    """Return how many people and proposals were read by whom."""
    points = [point.readers for each in findings.points.values() for point in each.points]
    people = [person.readers for person in findings.attribution.people]
    return Counter(", ".join(readers) or "rules alone" for readers in (*points, *people))


def module_at(path: Path) -> ModuleType:
    """Return the module in a file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
