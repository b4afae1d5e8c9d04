"""The look of the .docx: styles, fonts by language, paper; read from `look.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

COLOURS = {"ink": "1B1C1E", "quiet": "565D64", "band": "17364A", "accent": "96331F"}
TABLE = "Briefing Table"
# Lines between rows alone, as in a book; the head is set off by a stronger one.
TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="BriefingTable">
<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
<w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="8" w:color="1B1C1E"/>
<w:bottom w:val="single" w:sz="4" w:color="C3C9CE"/>
<w:insideH w:val="single" w:sz="4" w:color="C3C9CE"/></w:tblBorders>
<w:tblCellMar><w:top w:w="45" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
<w:bottom w:w="45" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="8" w:color="1B1C1E"/></w:tcBorders></w:tcPr></w:tblStylePr>
</w:style>"""


@dataclass(frozen=True, slots=True)
class Look:
    """The tables of `look.toml` for one audience: its page, fonts, styles and their scale."""

    page: Mapping[str, float]
    languages: Mapping[str, str]
    fonts: Mapping[str, Mapping[str, str]]
    styles: Mapping[str, Mapping[str, Any]]
    classes: Mapping[str, str]
    columns: Mapping[str, float]
    breaks: tuple[str, ...]
    scale: float

    @property
    def width(self) -> float:
        """The width of the type area in millimetres."""
        return self.page["width"] - self.page["left"] - self.page["right"]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("look.toml").read_text("utf-8"))


def look(chain: tuple[str, ...]) -> Look:
    """Return the look for an audience whose themes are `chain`, its own first."""
    table = _table()
    theme: dict[str, Any] = next(
        (table["themes"][name] for name in chain if name in table["themes"]), {}
    )
    return Look(
        page=table["page"] | theme.get("page", {}),
        languages=table["languages"],
        fonts=table["fonts"] | theme.get("fonts", {}),
        styles=table["styles"],
        classes=table["classes"],
        columns=table["columns"],
        breaks=tuple(table["breaks"]["before"]),
        scale=theme.get("scale", {}).get("text", 1.0),
    )


def furnish(document: Document, shown: Look, langs: tuple[str, ...]) -> None:
    """Give the document its paper, its languages and its styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(shown.page["width"]), Mm(shown.page["height"])
    section.top_margin, section.bottom_margin = Mm(shown.page["top"]), Mm(shown.page["bottom"])
    section.left_margin, section.right_margin = Mm(shown.page["left"]), Mm(shown.page["right"])
    document.styles.element.append(parse_xml(TABLE_STYLE))
    for name, values in shown.styles.items():
        _set_style(document, name, values, shown)
        _set_fonts(document.styles[name].element, shown, langs, bool(values.get("heading")))
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for fonts in defaults.iter(qn("w:rFonts")):
        fonts.getparent().remove(fonts)


def _set_style(document: Document, name: str, values: Mapping[str, Any], shown: Look) -> None:
    if name not in document.styles:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).quick_style = True
    style = document.styles[name]
    if "base" in values:
        style.base_style = document.styles[values["base"]]
    style.font.size = Pt(round(values["size"] * shown.scale * 2) / 2)
    style.font.bold, style.font.italic = bool(values.get("heading")), False
    style.font.color.rgb = RGBColor.from_string(COLOURS[values.get("colour", "ink")])
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(values.get("before", 0)), Pt(values.get("after", 0))
    shape.left_indent = Mm(values.get("left", 0) * shown.scale)
    shape.first_line_indent = Mm(-values.get("hanging", 0) * shown.scale)
    shape.keep_with_next, shape.keep_together = values.get("next"), values.get("together")
    shape.widow_control = True
    if "line" in values:
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.MULTIPLE, values["line"]
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    if values.get("plain"):
        for numbering in list(style.element.iter(qn("w:numPr"))):
            numbering.getparent().remove(numbering)


def _set_fonts(style: Any, shown: Look, langs: tuple[str, ...], heading: bool) -> None:
    """Name the fonts of Latin and of Chinese text, and the languages that a speller takes."""
    chinese = next((lang for lang in langs if lang != "en"), "zh-Hans")
    kind = "heading" if heading else "text"
    latin, east = shown.fonts["en"][kind], shown.fonts[chinese][kind]
    properties = style.get_or_add_rPr()
    for name in ("w:rFonts", "w:lang", "w:spacing", "w:kern"):  # the library's own template
        for old in properties.findall(qn(name)):
            properties.remove(old)
    names = {"ascii": latin, "hAnsi": latin, "cs": latin, "eastAsia": east}
    fonts = properties.get_or_add_rFonts()
    for key, name in names.items():
        fonts.set(qn(f"w:{key}"), name)
    properties.append(language(shown, "en", chinese))


def language(shown: Look, latin: str, chinese: str) -> Any:
    """Return the element that names the languages of a run's Latin and Chinese text."""
    first, second = shown.languages[latin], shown.languages[chinese]
    return parse_xml(f'<w:lang {nsdecls("w")} w:val="{first}" w:eastAsia="{second}"/>')
