"""The table of standards: what each is set for, the steps that finish it, and how it is named."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pikepdf import Dictionary, Name, Pdf

from briefing.press.drawn_things import tidied
from briefing.press.inks.colours import inked
from briefing.press.inks.opaque import opaque
from briefing.press.inks.picture_inks import pictured
from briefing.press.inks.shadings import shaded
from briefing.press.job_ticket import JobTicket, Step
from briefing.press.metadata.identity import Claim, associated, identified
from briefing.press.metadata.intent import intended, shown
from briefing.press.press_fonts import mapped, unwrapped
from briefing.press.sheets.bleed import bled
from briefing.press.sheets.imposition import imposed
from briefing.press.sheets.page_boxes import padded, printed, trimmed, untabbed

X4 = Claim(
    {"pdfxid": {"GTS_PDFXVersion": "PDF/X-4"}},
    {"/Trapped": "/False"},
)
X1A = Claim(
    {"pdfx": {"GTS_PDFXVersion": "PDF/X-1a:2003", "GTS_PDFXConformance": "PDF/X-1a:2003"}},
    {
        "/Trapped": "/False",
        "/GTS_PDFXVersion": "PDF/X-1a:2003",
        "/GTS_PDFXConformance": "PDF/X-1a:2003",
    },
)
A3A = Claim(
    {"pdfaid": {"part": "3", "conformance": "A"}, "pdfuaid": {"part": "1"}}, accessible=True
)
A2U = Claim(
    {"pdfaid": {"part": "2", "conformance": "U"}, "pdfuaid": {"part": "1"}}, accessible=True
)
A1B = Claim({"pdfaid": {"part": "1", "conformance": "B"}})


def laid(pdf: Pdf, job: JobTicket) -> None:
    """Lay the pages on their sheets: one by one, or as a booklet."""
    (imposed if job.booklet else trimmed)(pdf, job)


def duplex(pdf: Pdf, job: JobTicket) -> None:
    """Ask a printer for both sides, turned along the long edge, and for the true size."""
    edge = Name.DuplexFlipShortEdge if job.booklet else Name.DuplexFlipLongEdge
    pdf.Root.ViewerPreferences = Dictionary(
        DisplayDocTitle=True, Duplex=edge, PrintScaling=getattr(Name, "None")
    )


@dataclass(frozen=True, slots=True)
class Standard:
    """How one kind of file is made.

    `version` is the PDF version. `layers` of stylesheets and `options` of the layout engine are
    what the pages have to be set with; without options they are set as for a screen. `encloses`
    says whether it may carry the record.
    """

    version: str
    steps: tuple[Step, ...]
    layers: tuple[str, ...] = ()
    options: Mapping[str, object] | None = None
    encloses: bool = False


INKS: tuple[Step, ...] = (printed, bled, shaded, pictured, inked, padded, laid, tidied, intended)
DUPLEX = ("duplex",)


def _archive(variant: str) -> Mapping[str, object]:
    """Return the options of an archive: tagged; without the engine's profile, left open by it."""
    return {"pdf_variant": variant, "output_intent": "", "pdf_tags": True}


STANDARDS: Mapping[str, Standard] = MappingProxyType(
    {
        "x-4": Standard("1.6", (mapped, *INKS, identified(X4)), DUPLEX, {"pdf_version": "1.6"}),
        "x-1a": Standard(
            "1.4",
            (opaque, unwrapped, mapped, *INKS, identified(X1A)),
            DUPLEX,
            {"pdf_version": "1.4"},
        ),
        "office": Standard("1.7", (duplex,), DUPLEX),
        "office-booklet": Standard("1.7", (printed, padded, laid, duplex), DUPLEX, {}),
        "a-3a": Standard(
            "1.7",
            (mapped, tidied, associated, shown, identified(A3A)),
            options=_archive("pdf/a-3a"),
            encloses=True,
        ),
        "a-2u": Standard(
            "1.7", (mapped, tidied, shown, identified(A2U)), options=_archive("pdf/a-2u")
        ),
        "a-1b": Standard(
            "1.4",
            (opaque, unwrapped, untabbed, mapped, tidied, shown, identified(A1B)),
            options=_archive("pdf/a-1b"),
        ),
    }
)
