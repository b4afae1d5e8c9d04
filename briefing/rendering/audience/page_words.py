"""The words of the pages themselves, by key and language; a project's own come before the shipped.

They stand in `templates/words.toml`, and for one audience in `templates/THEME/words.toml`.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from briefing.assets import home
from briefing.errors import Fault, InputError, did_you_mean
from briefing.project import Project
from briefing.rendering.audience.theme_files import folders

Words = Mapping[str, Mapping[str, str]]
FILE = "words.toml"
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
PLACE = re.compile(r"\{[^{}]*\}|[{}]")


@cache
def shipped_words() -> Words:
    """Return the shipped words."""
    return tomllib.loads((home("templates") / FILE).read_text("utf-8"))


def page_words(chain: tuple[str, ...], project: Project) -> Words:
    """Return the words of an audience: those of its themes and of the project over the shipped.

    Raises InputError for a key or a language that the shipped words do not have, or where a number
    has no place in them any more.
    """
    table = {key: dict(words) for key, words in shipped_words().items()}
    for place in _word_files(chain, project):
        for key, words in _read_words(place).items():
            table[key] |= words
    return table


def _word_files(chain: tuple[str, ...], project: Project) -> Iterator[Path]:
    own, shipped = folders(project)
    names = [folder / theme for theme in reversed(chain) for folder in (shipped, own)]
    named = [own, *names] if own != shipped else names
    yield from (place / FILE for place in named if (place / FILE).is_file())


def _read_words(place: Path) -> dict[str, dict[str, str]]:
    try:
        table = tomllib.loads(place.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise InputError(f"not valid TOML: {error}.", where=str(place)) from error
    faults = [fault for key, words in table.items() for fault in _find_faults(key, words, place)]
    if faults:
        raise InputError("", faults=faults)
    return table


def _find_faults(key: str, words: object, place: Path) -> Iterator[Fault]:
    known = shipped_words()
    if key not in known:
        yield Fault(f"the pages have no words “{key}”.", str(place), did_you_mean(key, known))
        return
    if not isinstance(words, dict):
        yield Fault(f"“{key}” must be a table of languages.", str(place), f"As in [{key}].")
        return
    for lang, text in words.items():
        if lang not in LANGUAGES or not isinstance(text, str):
            yield Fault(f"“{key}.{lang}” is not text in {', '.join(LANGUAGES)}.", str(place))
        elif sorted(PLACE.findall(text)) != sorted(PLACE.findall(known[key][lang])):
            yield Fault(
                f"“{key}.{lang}” must have its places as in “{known[key][lang]}”.", str(place)
            )
