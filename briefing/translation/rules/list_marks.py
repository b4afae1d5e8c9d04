"""List marks at the start of a passage, and how the other language prints them."""

from briefing.chinese.marks import STEMS, mark_at
from briefing.chinese.numerals import write_numeral, write_roman

_ORDINALS = (
    *("First", "Second", "Third", "Fourth", "Fifth"),
    *("Sixth", "Seventh", "Eighth", "Ninth", "Tenth"),
)


def find_mark(text: str, start: int = 0) -> str:
    """Return the list mark that `text` has at `start`, with the space after it, or nothing.

    A letter with a point is an initial where a Latin letter follows: A. Smith.
    """
    mark = mark_at(text, start)
    if mark is None or (mark.notation.sort == "letter" and text[mark.end : mark.end + 1].isascii()):
        return ""
    return text[start : mark.end]


def render_mark(marker: str, language: str) -> str:
    """Return the list mark as `language` prints it; what the table does not hold stays."""
    mark = mark_at(marker)
    if mark is None or mark.end < len(marker):
        return marker
    form = mark.notation.en if language.startswith("en") else mark.notation.zh
    return _fill_form(form, mark.number) if form else marker.rstrip()


def _fill_form(form: str, number: int) -> str:
    """Return a form of `marks.toml` with `number`; 0 is a bullet's, which prints none."""
    if not number:
        return form
    letter = chr(ord("a") + number - 1) if number <= 26 else str(number)
    return form.format(
        n=number,
        han=write_numeral(number),
        roman=write_roman(number).upper(),
        roman_small=write_roman(number),
        letter=letter,
        capital=letter.upper(),
        stem=STEMS[(number - 1) % len(STEMS)],
        ordinal=_ORDINALS[number - 1] if number <= len(_ORDINALS) else f"Point {number}",
    )
