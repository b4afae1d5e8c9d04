"""Characters that no font can draw: refused by name, before anything is written."""

import logging
import re
from collections.abc import Iterable, Sequence

from briefing.errors import Fault, ResultError
from briefing.record import Person, Record

FAMILY = re.compile(r"--[\w-]+:\s*((?:\"[^\"]+\"(?:,\s*)?)+)")  # a variable that begins with a font
UNDRAWN = ".notdef glyph rendered"


def refuse_missing(
    messages: Iterable[logging.LogRecord], record: Record, fonts: Sequence[str]
) -> None:
    """Raise ResultError naming character, code point, speaker and fonts, if any is undrawn.

    `fonts` are those that the stylesheets ask for, in their order.
    """
    missing = sorted(
        {str(m.args[0]) for m in messages if isinstance(m.args, tuple) and UNDRAWN in m.msg}
    )
    if missing:
        raise ResultError(
            "", faults=[_make_fault(character, record, fonts) for character in missing]
        )


def _make_fault(character: str, record: Record, fonts: Sequence[str]) -> Fault:
    holders = [
        _name_of(person) for person in record.people if character in person.model_dump_json()
    ]
    whose = f"in the words of {'、'.join(holders)}" if holders else "outside the speakers’ words"
    message = f"no font can draw “{character}” (U+{ord(character):04X}), {whose}."
    asked = f"Asked were {', '.join(fonts)}, and what else is installed. " if fonts else ""
    hint = f"{asked}Install a font that has it; `briefing doctor` tells how."
    return Fault(message, record.source.name, hint)


def _name_of(person: Person) -> str:
    return person.name.zh or person.name.en


def asked_for(styles: Iterable[str]) -> tuple[str, ...]:
    """Return the fonts that stylesheets name in their variables, each once, in their order."""
    chains = (chain for text in styles for chain in FAMILY.findall(text))
    return tuple(
        dict.fromkeys(name for chain in chains for name in re.findall(r'"([^"]+)"', chain))
    )
