"""The output intent: for which printing condition the inks are meant (ISO 15930-7, 6.2.2)."""

from functools import cache
from io import BytesIO
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import ImageCms

from briefing.errors import InputError
from briefing.press.job_ticket import JobTicket, Profile
from briefing.project import Project

PROFILES = Path(__file__).parents[1] / "profiles"
SHIPPED = PROFILES / "coated-tr001.icc"
SRGB = PROFILES / "srgb.icc"
REGISTRY = "http://www.color.org"  # where the ICC keeps the names of printing conditions
CONDITION = "CGATS TR 001"


def profile_of(project: Project) -> Profile:
    """Return the profile that `[press]` names, else the shipped one.

    Raises InputError when it cannot be read, or is no profile of a CMYK printing condition.
    """
    press = project.settings.press
    place = project.path(press.profile) if press.profile else SHIPPED
    try:
        content = place.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", where=str(place)) from error
    words = _described(content, place)
    condition = press.condition or (words if press.profile else CONDITION)
    return Profile(content, condition, words)


@cache
def _described(content: bytes, place: Path) -> str:
    """Return the profile's own description."""
    hint = "Ask the print shop for its CMYK output profile, a file that ends in .icc."
    try:
        found = ImageCms.ImageCmsProfile(BytesIO(content)).profile
    except (OSError, ImageCms.PyCMSError) as error:
        raise InputError("this is no ICC profile.", where=str(place), hint=hint) from error
    if (found.device_class.strip(), found.xcolor_space.strip()) != ("prtr", "CMYK"):
        raise InputError("this is no profile of a CMYK press.", where=str(place), hint=hint)
    return (found.profile_description or place.stem).strip()


def intended(pdf: Pdf, job: JobTicket) -> None:
    """Put the printing condition and its profile into the file."""
    if job.profile is not None:
        _put(pdf, Name.GTS_PDFX, job.profile, pdf.make_stream(job.profile.content, N=4))


def shown(pdf: Pdf, job: JobTicket) -> None:
    """Say that colours are meant as sRGB, as an archive asks (ISO 19005-2, 6.2.3)."""
    content = SRGB.read_bytes()
    screen = Profile(content, "sRGB IEC61966-2.1", "sRGB IEC61966-2.1")
    _put(pdf, Name.GTS_PDFA1, screen, pdf.make_stream(content, N=3))


def _put(pdf: Pdf, kind: Name, profile: Profile, stream: Stream) -> None:
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=kind,
        OutputConditionIdentifier=String(profile.condition),
        OutputCondition=String(profile.info),
        Info=String(profile.info),
        RegistryName=String(REGISTRY),
        DestOutputProfile=stream,
    )
    pdf.Root.OutputIntents = Array([intent])
