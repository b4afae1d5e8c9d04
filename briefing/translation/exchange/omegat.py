"""An OmegaT project folder: opened in OmegaT as it is, and read back from what OmegaT saves.

`source/` holds the passages as XLIFF 1.2, `tm/auto/` what people have translated, `tm/mt/` what
engines have, `glossary/` the terms. Translations come back from `omegat/project_save.tmx`.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing.errors import InputError
from briefing.files import write_whole
from briefing.translation.exchange import tmx, xliff
from briefing.translation.exchange.tbx import Term
from briefing.translation.exchange.units import Sheet, Unit
from briefing.translation.exchange.xml import clean, element, tag_of, write_xml

FOLDERS = ("source", "target", "tm", "glossary", "dictionary", "omegat")
SAVED = Path("omegat", "project_save.tmx")
_TOKENIZERS = {
    "zh": "org.omegat.tokenizer.LuceneSmartChineseTokenizer",
    "en": "org.omegat.tokenizer.LuceneEnglishTokenizer",
}


def write(sheet: Sheet, terms: Sequence[Term], folder: Path) -> Path:
    """Write the project into `folder` and return it.

    Raises InputError when translations are saved there: they are to be imported first.
    """
    if (folder / SAVED).exists():
        raise InputError(
            "this OmegaT project holds translations.",
            where=str(folder / SAVED),
            hint="Import them first, or choose another folder.",
        )
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, content in project_files(sheet, terms).items():
        write_whole(folder / name, content)
    return folder


def project_files(sheet: Sheet, terms: Sequence[Term]) -> dict[str, bytes]:
    """Return the project_files of the project, by their place in its folder."""
    found = {
        "omegat.project": _make_project_file(sheet),
        "source/brief.xlf": xliff.untranslated(sheet),
        "glossary/glossary.txt": _make_glossary_file(terms),
    }
    mine = tuple(u for u in sheet.units if u.target and u.status != "machine")
    engines = tuple(u for u in sheet.units if u.target and u.status == "machine")
    if mine:
        found["tm/auto/reviewed.tmx"] = tmx.write(replace(sheet, units=mine))
    if engines:
        found["tm/mt/machine.tmx"] = tmx.write(replace(sheet, units=engines))
    return found


def read(folder: Path, pair: tuple[str, str]) -> tuple[Unit, ...]:
    """Return what was translated in the project. Raises InputError when nothing is saved there."""
    saved = folder / SAVED
    try:
        data = saved.read_bytes()
    except OSError as error:
        raise InputError("no OmegaT project with saved translations.", where=str(saved)) from error
    return tuple(replace(unit, id="") for unit in tmx.read(data, str(saved), pair))


def _make_project_file(sheet: Sheet) -> bytes:
    source, target = tag_of(sheet.source_language), tag_of(sheet.target_language)
    settings = {
        **{
            f"{name}_dir": "__DEFAULT__"
            for name in ("source", "target", "tm", "glossary", "dictionary")
        },
        "glossary_file": "__DEFAULT__",
        "source_lang": source,
        "target_lang": target,
        "source_tok": _TOKENIZERS[source[:2]],
        "target_tok": _TOKENIZERS[target[:2]],
        "sentence_seg": "false",
        "support_default_translations": "true",
        "remove_tags": "false",
        "external_command": "",
    }
    root, project = element("omegat"), element("project", version="1.0")
    project.extend(element(name, value) for name, value in settings.items())
    root.append(project)
    return write_xml(root)


def _make_glossary_file(terms: Sequence[Term]) -> bytes:
    """Return the terms as OmegaT's glossary: term, rendering and comment, separated by tabs."""
    lines = (
        "\t".join(" ".join(clean(cell).split()) for cell in (t.source, t.target, _comment_of(t)))
        for t in terms
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _comment_of(term: Term) -> str:
    avoid = f"not: {', '.join(term.forbidden)}" if term.forbidden else ""
    return "; ".join(part for part in (term.subject, term.note, avoid) if part)
