"""Exchange with translators and their tools: a record goes out as units and comes back as English.

What comes back is matched by id and digest; a unit whose source has changed since is told and not
applied, and what a person wrote is replaced by a person alone. To read: `units` (what is
exchanged), `glossary_terms`, `formats` (which file is which), `translator_files` (written and
read), then a format a file: `spreadsheets`, `tmx`, `xliff`, `xliff2`, `tbx`, `omegat`; `xml` is
what those in XML share.
"""

from briefing.translation.exchange.formats import FORMATS, format_of
from briefing.translation.exchange.units import Outcome, Sheet, Unit, apply, remember, sheet_of

__all__ = [
    "FORMATS",
    "Outcome",
    "Sheet",
    "Unit",
    "apply",
    "format_of",
    "remember",
    "sheet_of",
]
