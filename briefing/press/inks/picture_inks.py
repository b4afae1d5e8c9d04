"""Pictures in inks: a picture without colour in grey, every other in CMYK by the profile."""

import zlib

from pikepdf import Name, Object, Pdf, PdfImage
from PIL import Image, ImageChops

from briefing.press.drawn_things import images
from briefing.press.inks.separations import converted
from briefing.press.job_ticket import JobTicket

INKED = (Name.DeviceCMYK, Name.DeviceGray)
COLOURLESS = 8  # of 255: a picture whose parts differ by no more is grey


def pictured(pdf: Pdf, job: JobTicket) -> None:
    """Rewrite every picture in RGB; those in CMYK, in grey, and masks stay."""
    for _, image in images(pdf):
        if image.get(Name.ImageMask) or image.get(Name.ColorSpace) in INKED:
            continue
        _rewrite(image, PdfImage(image).as_pil_image(), job.profile.content if job.profile else b"")


def _rewrite(image: Object, picture: Image.Image, profile: bytes) -> None:
    coloured = picture.convert("RGB")
    grey = coloured.convert("L")
    if _without_colour(coloured, grey):
        _put(image, grey, Name.DeviceGray)
    else:
        _put(image, converted(coloured, profile), Name.DeviceCMYK)


def _without_colour(coloured: Image.Image, grey: Image.Image) -> bool:
    apart = ImageChops.difference(coloured, Image.merge("RGB", (grey, grey, grey)))
    return max(top for _, top in apart.getextrema()) <= COLOURLESS  # type: ignore[misc]


def _put(image: Object, picture: Image.Image, space: Name) -> None:
    image.write(zlib.compress(picture.tobytes(), 9), filter=Name.FlateDecode)
    image.ColorSpace, image.BitsPerComponent = space, 8
    for key in (Name.Decode, Name.Intent):
        if key in image:
            del image[key]
