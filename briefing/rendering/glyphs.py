"""Characters that no font can draw: refused by name, before anything is written."""

import logging
from collections.abc import Iterable

from briefing.errors import Fault, ResultError
from briefing.record import Person, Record
from briefing.rendering.audience import Audience

UNDRAWN = ".notdef glyph rendered"


def refuse_missing(
    messages: Iterable[logging.LogRecord], record: Record, audience: Audience
) -> None:
    """Raise ResultError naming character, code point, speaker and fonts, if any is undrawn."""
    missing = sorted(
        {str(m.args[0]) for m in messages if isinstance(m.args, tuple) and UNDRAWN in m.msg}
    )
    if missing:
        raise ResultError("", faults=[_fault(character, record) for character in missing])


def _fault(character: str, record: Record) -> Fault:
    holders = [_name(person) for person in record.people if character in person.model_dump_json()]
    whose = f"in the words of {'、'.join(holders)}" if holders else "outside the speakers’ words"
    message = f"no font can draw “{character}” (U+{ord(character):04X}), {whose}."
    hint = "Install a font that has it; `briefing doctor` names the fonts that are asked for."
    return Fault(message, record.source.name, hint)


def _name(person: Person) -> str:
    return person.name.zh or person.name.en
