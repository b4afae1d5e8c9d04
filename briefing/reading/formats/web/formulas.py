"""Equations of a page (MathML) in a line of text."""

from typing import Any

from briefing.reading.formats.raised import lowered, raised


def formula(element: Any) -> str:
    """Return the words of an equation in a line."""
    tag = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
    if tag in ("annotation", "annotation-xml", ""):
        return ""
    parts = [formula(child) for child in element]
    if tag == "mfrac" and len(parts) == 2:
        return f"{parts[0]}/{parts[1]}"
    if tag in ("msup", "msub") and len(parts) == 2:
        set_off = raised(parts[1]) if tag == "msup" else lowered(parts[1])
        mark = "^" if tag == "msup" else "_"
        return f"{parts[0]}{set_off if set_off != parts[1] else mark + parts[1]}"
    if tag == "msqrt":
        return f"√({''.join(parts)})"
    return (element.text or "").strip() + "".join(parts)
