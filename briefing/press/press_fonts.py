"""Fonts as older standards want them: the outlines alone, without their OpenType wrapping."""

from io import BytesIO

from pikepdf import Name, Pdf, Stream

from briefing.press.job_ticket import JobTicket


def unwrapped(pdf: Pdf, job: JobTicket) -> None:
    """Embed the CFF table alone: OpenType in a PDF is of 1.6, bare CFF of 1.3 (ISO 32000-1, 9.9).

    Its glyphs are found by the same codes: the subset keeps the glyphs' numbers.
    """
    from fontTools.ttLib import TTFont

    done: dict[tuple[int, int], Stream] = {}
    for thing in pdf.objects:
        if not hasattr(thing, "get") or thing.get(Name.Type) != Name.FontDescriptor:
            continue
        wrapped = thing.get(Name.FontFile3)
        if wrapped is None or wrapped.get(Name.Subtype) != Name.OpenType:
            continue
        if wrapped.objgen not in done:
            with TTFont(BytesIO(wrapped.read_bytes()), lazy=True) as font:
                bare = font.reader["CFF "]
            done[wrapped.objgen] = Stream(pdf, bare, Subtype=Name.CIDFontType0C)
        thing.FontFile3 = done[wrapped.objgen]


def mapped(pdf: Pdf, job: JobTicket) -> None:
    """Keep the map from codes to glyphs to the fonts that may have one (ISO 32000-1, 9.7.4.2)."""
    for thing in pdf.objects:
        bare = hasattr(thing, "get") and thing.get(Name.Subtype) == Name.CIDFontType0
        if bare and Name.CIDToGIDMap in thing:
            del thing.CIDToGIDMap
