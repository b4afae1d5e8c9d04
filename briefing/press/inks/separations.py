"""From colours to inks: by what the project gives, else grey in black ink, else by the profile.

Lightness is CIE L* (CIE 15) of sRGB (IEC 61966-2-1); its complement is taken as the black ink.
"""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms

from briefing.press.job_ticket import Inks, JobTicket

Red = tuple[int, int, int]  # red, green, blue, 0 to 255
Choice = Callable[[Red, JobTicket], Inks]
PAPER: Inks = (0.0, 0.0, 0.0, 0.0)
NEUTRAL = 16  # apart by no more, the parts of a colour make a grey
SOLID = 0.75  # of black ink, above which a grey is printed without a screen
REVERSED = 0.3  # of black ink, below which words stand in the colour of the paper


def for_words(colour: Red, job: JobTicket) -> Inks:
    """Return the inks of words: black alone, so that no plate out of place blurs them."""
    return one_ink((0.0, 0.0, 0.0, _black(colour)))


def one_ink(inks: Inks) -> Inks:
    """Return the inks of words given in inks: black alone, as dark as the given look."""
    cyan, magenta, yellow, black = inks
    dark = min(1.0, black + 0.3 * cyan + 0.59 * magenta + 0.11 * yellow)
    if dark < REVERSED:
        return PAPER
    return (0.0, 0.0, 0.0, 1.0 if dark > SOLID else dark)


def for_areas(colour: Red, job: JobTicket) -> Inks:
    """Return the inks of areas and lines."""
    if colour in job.inks:
        return job.inks[colour]
    if max(colour) - min(colour) <= NEUTRAL:
        return (0.0, 0.0, 0.0, _black(colour))
    return _by_profile(colour, job.profile.content if job.profile else b"")


def _black(colour: Red) -> float:
    black = round(1 - lightness(colour) / 100, 2)
    return 1.0 if black > SOLID else black


def lightness(colour: Red) -> float:
    """Return L*, 0 to 100."""
    red, green, blue = (_linear(part / 255) for part in colour)
    bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 116 * bright ** (1 / 3) - 16 if bright > 216 / 24389 else bright * 24389 / 27


def _linear(part: float) -> float:
    linear: float = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    return linear


@cache
def _by_profile(colour: Red, profile: bytes) -> Inks:
    pixel = Image.new("RGB", (1, 1), colour)
    parts: Any = converted(pixel, profile).getpixel((0, 0))
    cyan, magenta, yellow, black = (round(part / 255, 2) for part in parts)
    return cyan, magenta, yellow, black


def converted(picture: Image.Image, profile: bytes) -> Image.Image:
    """Return an RGB picture in CMYK: relative colorimetric, with black point compensation."""
    result = ImageCms.applyTransform(picture, _transform(profile))
    if result is None:
        raise ValueError("the conversion gave no picture")
    return result


@cache
def _transform(profile: bytes) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
