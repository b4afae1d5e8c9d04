"""Checks of a file that claims PDF/X or PDF/A: what the claim promises."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary, Name, Stream

from briefing.check.finding import Finding, page_name
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check

OPAQUE = ("PDF/X-1", "PDF/X-3")  # ISO 15930-1 to -6: no transparency
INKS = {1: "grey", 3: "RGB", 4: "CMYK"}


def _claiming(file: Opened) -> bool:
    return bool(file.claims.pdfx or file.claims.pdfa)


def _opaque(file: Opened) -> bool:
    return file.claims.pdfx.startswith(OPAQUE) or file.claims.pdfa.startswith("1")


def _intent(file: Opened) -> Iterator[Finding]:
    """Yield what is wrong with the output intents (ISO 32000-1, 14.11.5)."""
    wanted = [("/GTS_PDFX", file.claims.pdfx), ("/GTS_PDFA1", file.claims.pdfa and "PDF/A")]
    held = list(file.pdf.Root.get("/OutputIntents", ()))
    for kind, claim in wanted:
        if not claim:
            continue
        intent = next((i for i in held if str(i.get("/S")) == kind), None)
        if intent is None:
            if kind == "/GTS_PDFX" or _coloured(file):
                yield Finding(
                    "fail", "output-intent", f"{claim} is claimed without an output intent."
                )
        elif message := _lacking(intent):
            yield Finding("fail", "output-intent", message)


def _coloured(file: Opened) -> bool:
    return any(p.space.startswith("Device") for c in file.contents for p in c.paints)


def _lacking(intent: Any) -> str:
    profile = intent.get("/DestOutputProfile")
    if not str(intent.get("/OutputConditionIdentifier", "")):
        return "the output intent names no printing condition."
    if not isinstance(profile, Stream):
        return "the output intent has no ICC profile."
    count = int(profile.get("/N", 0))
    data = profile.read_bytes()
    if data[36:40] != b"acsp":  # ICC.1, 7.2: the signature of every profile
        return "the output intent's profile is no ICC profile."
    if count not in INKS:
        return f"the output intent's profile has {count} inks."
    return ""


def _transparency(file: Opened) -> Iterator[Finding]:
    claim = file.claims.pdfx or f"PDF/A-{file.claims.pdfa}"
    for number, content in enumerate(file.contents):
        if any(map(_clear, content.states)) or any(map(_masked, content.drawn)):
            message = f"something shines through, which {claim} forbids."
            yield Finding("fail", "transparency", message, page_name(number))


def _clear(state: Any) -> bool:
    alphas = [float(state.get(key, 1)) for key in ("/CA", "/ca")]
    mask, mode = state.get("/SMask", Name("/None")), state.get("/BM", Name.Normal)
    return (
        min(alphas) < 1
        or isinstance(mask, Dictionary)
        or mode not in (Name.Normal, Name.Compatible)
    )


def _masked(drawn: Any) -> bool:
    return drawn.picture.get("/SMask") is not None


def _identified(file: Opened) -> Iterator[Finding]:
    """Yield what PDF/X asks of the document's information (ISO 15930-7, 6.11)."""
    if file.claims.pdfx and str(file.pdf.docinfo.get("/Trapped")) not in ("/True", "/False"):
        yield Finding("fail", "standard", "whether it is trapped is not said (Trapped).")
    if "/Metadata" not in file.pdf.Root:
        yield Finding("fail", "standard", "XMP metadata is missing.")
    told = ", ".join(
        filter(None, (file.claims.pdfx, file.claims.pdfa and f"PDF/A-{file.claims.pdfa}"))
    )
    yield Finding("pass", "standard", f"{told} is claimed.")


INTENT = Check("output-intent", "the output intent has its profile", "press", _intent, _claiming)
TRANSPARENCY = Check("transparency", "nothing shines through", "press", _transparency, _opaque)
STANDARD = Check("standard", "the claim is made in full", "press", _identified, _claiming)
