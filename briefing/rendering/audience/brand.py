"""The `[brand]` table of `briefing.toml` as CSS: colours, fonts and the logo on the cover."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from briefing.errors import Fault, InputError, did_you_mean
from briefing.project import Project

COLOURS = ("accent", "band", "ink", "quiet", "rule", "tint")
FONTS = ("song", "hei", "kai", "fang", "latin")
LOGO = ("logo", "logo_words")
KNOWN = (*COLOURS, *FONTS, *LOGO)
FAMILY = re.compile(r"[\w .()-]+")
FONT_FILES = (".ttf", ".otf", ".woff2")
PICTURES = (".svg", ".png", ".jpg", ".jpeg")


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture on the cover: its address from the project's folder, and what it shows."""

    address: str
    words: str


def brand_logo(project: Project) -> Logo | None:
    """Return the brand's logo, None where it has none."""
    brand = project.settings.brand
    if "logo" not in brand:
        return None
    return Logo(quote(brand["logo"]), brand.get("logo_words", "Logo"))


def brand_variables(project: Project) -> str:
    """Return a stylesheet that sets the brand's variables, and loads fonts given as files.

    Raises InputError when a key is not known, or a value is no colour, font or picture.
    """
    brand = project.settings.brand
    faults = [fault for key, value in brand.items() if (fault := _find_fault(key, value, project))]
    if faults:
        raise InputError("", faults=faults)
    faces = "".join(
        _font_face(key, brand[key]) for key in FONTS if _is_font_file(brand.get(key, ""))
    )
    values = {key: value for key, value in brand.items() if key not in LOGO}
    set_to = "".join(f"--{key}:{_css_value(key, value)};" for key, value in values.items())
    # The root names its language, and so do the shipped rules that this has to win over.
    return f"{faces}:root,:root[lang]{{{set_to}}}"


def _css_value(key: str, value: str) -> str:
    if key not in FONTS:
        return value
    return f'"brand-{key}"' if _is_font_file(value) else f'"{value}"'


def _font_face(key: str, name: str) -> str:
    return f'@font-face{{font-family:"brand-{key}";src:url("{quote(name)}")}}'


def _is_font_file(value: str) -> bool:
    return value.lower().endswith(FONT_FILES)


def _is_colour(value: str) -> bool:
    from tinycss2.color5 import parse_color  # what the layout engine reads colours with

    return not isinstance(parse_color(value), str | None)


def _find_fault(key: str, value: str, project: Project) -> Fault | None:
    where = project.at("brand", key)
    if key not in KNOWN:
        hint = did_you_mean(key, KNOWN) or f"Known: {', '.join(KNOWN)}."
        return Fault(f"there is no brand setting “{key}”.", where, hint)
    if key in COLOURS and not _is_colour(value):
        return Fault(f"“{key}” is “{value}”, which is no colour.", where, "Write it as #1f3a4d.")
    if key in FONTS and not _is_font_file(value) and not FAMILY.fullmatch(value.strip()):
        return Fault(f"“{key}” is “{value}”, which is no font.", where, "Name a family, or a file.")
    if key == "logo" and not value.lower().endswith(PICTURES):
        return Fault(
            f"“{key}” is “{value}”, which is no picture.", where, f"One of {', '.join(PICTURES)}."
        )
    if (key == "logo" or _is_font_file(value)) and not project.path(value).is_file():
        return Fault(f"there is no file “{value}”.", where, "Paths start at the project's folder.")
    return None
