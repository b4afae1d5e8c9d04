"""What a file is for, and by which standard it is made then; nothing of a PDF is loaded here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefing.errors import UsageError, did_you_mean
from briefing.project import Project

SCREEN = "screen"
ByStandard = Callable[[Project, bool], str]


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a PDF is for: what is put before `.pdf` in its name, and how its standard is found."""

    mark: str
    title: str
    standard: ByStandard
    booklets: bool = False


PURPOSES: Mapping[str, Purpose] = MappingProxyType(
    {
        SCREEN: Purpose("", "to be read on a screen", lambda project, booklet: ""),
        "office": Purpose(
            ".office",
            "for an office printer, both sides",
            lambda project, booklet: "office-booklet" if booklet else "office",
            booklets=True,
        ),
        "press": Purpose(
            ".press",
            "for a print shop, PDF/X",
            lambda project, booklet: project.settings.press.standard,
            booklets=True,
        ),
        "archive": Purpose(
            ".archive",
            "for an archive, PDF/A",
            lambda project, booklet: project.settings.archive.standard,
        ),
    }
)


@dataclass(frozen=True, slots=True)
class PdfUse:
    """What a PDF is for; a booklet has two pages a side, in the order in which it is folded."""

    purpose: str = SCREEN
    booklet: bool = False

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        return f"{PURPOSES[self.purpose].mark}{'.booklet' if self.booklet else ''}.pdf"


def pdf_use(purpose: str, booklet: bool, project: Project) -> PdfUse:
    """Return what is asked for, and by the project settled.

    Raises UsageError for a purpose that is not there, or a booklet that nobody could print.
    """
    if purpose not in PURPOSES:
        known = "; ".join(f"{name}, {found.title}" for name, found in PURPOSES.items())
        hint = did_you_mean(purpose, PURPOSES) or f"There are {known}."
        raise UsageError(f"a PDF cannot be made for “{purpose}”.", hint=hint)
    if booklet and not PURPOSES[purpose].booklets:
        hint = "Add --for office or --for press."
        raise UsageError(f"there is no booklet for the {purpose}.", hint=hint)
    settled = purpose == "press" and project.settings.press.booklet
    return PdfUse(purpose, booklet or settled)
