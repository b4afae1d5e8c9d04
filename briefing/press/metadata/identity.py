"""What a file says of itself: title, dates, and the standard it keeps, in Info and in XMP alike."""

from collections.abc import Mapping
from datetime import UTC
from typing import NamedTuple
from uuid import NAMESPACE_OID, uuid5

from pikepdf import Array, Dictionary, Name, Pdf, String

from briefing.press.job_ticket import JobTicket, Step
from briefing.press.metadata.extension import accessibility
from briefing.press.metadata.xmp import Groups, Value, packet


class Claim(NamedTuple):
    """How a standard is named: in XMP by namespace, in Info by key, and whether it is tagged."""

    xmp: Groups
    info: Mapping[str, str] = {}
    accessible: bool = False


def identified(claim: Claim) -> Step:
    """Return the step that names a standard.

    PDF/X-4: ISO 15930-7, 6.3 and 6.4; X-1a: ISO 15930-4, 6.1; PDF/A: ISO 19005, 6.7 and 6.6.
    """

    def step(pdf: Pdf, job: JobTicket) -> None:
        info = _info(pdf, job)
        for key, value in claim.info.items():
            info[key] = Name(value) if key == "/Trapped" else String(value)
        groups = {**_groups(info, job), **claim.xmp}
        extra = [accessibility()] if claim.accessible else []
        pdf.Root.Metadata = pdf.make_stream(
            packet(groups, extra), Type=Name.Metadata, Subtype=Name.XML
        )
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)

    return step


def associated(pdf: Pdf, job: JobTicket) -> None:
    """Name each file that goes with the document once (ISO 19005-3, 6.8)."""
    files = {spec.objgen: spec for spec in pdf.Root.get(Name.AF, Array())}
    if files:
        pdf.Root.AF = Array(list(files.values()))


def _info(pdf: Pdf, job: JobTicket) -> Dictionary:
    """Return the Info dictionary with title and dates in it."""
    info = pdf.docinfo
    day = job.dated.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    info.CreationDate = info.ModDate = String(day)
    if not str(info.get("/Title", "")):
        info.Title = String(job.name)
    return info


def _groups(info: Dictionary, job: JobTicket) -> dict[str, Mapping[str, Value]]:
    day = job.dated.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
    text = {key: str(value) for key, value in info.items() if isinstance(value, String)}
    named: dict[str, dict[str, Value]] = {
        "dc": {"title": text["/Title"]},
        "pdf": {"Producer": text.get("/Producer", "")},
        "xmp": {"CreateDate": day, "ModifyDate": day, "MetadataDate": day},
        "xmpMM": {
            "DocumentID": f"uuid:{uuid5(NAMESPACE_OID, job.key)}",
            "VersionID": "1",
            "RenditionClass": "default",
        },
    }
    wishes = (
        ("/Author", "dc", "creator"),
        ("/Subject", "dc", "description"),
        ("/Keywords", "pdf", "Keywords"),
        ("/Creator", "xmp", "CreatorTool"),
    )
    for key, space, name in wishes:
        if text.get(key):
            named[space][name] = [text[key]] if name == "creator" else text[key]
    if "/Trapped" in info:
        named["pdf"]["Trapped"] = str(info["/Trapped"]).lstrip("/")
    return dict(named)
