"""Hanyu Pinyin without tones, of characters and of words.

The table that reads characters in words (重庆, 银行) is loaded when words are first asked for: that
takes longer than rendering all names of a digest, and names are spelt character by character.
"""

import os
from functools import cache
from typing import Any

WITHOUT_WORDS = "PYPINYIN_NO_PHRASES"  # what pypinyin looks for when it is loaded


@cache
def _characters() -> Any:
    """Return pypinyin, without its words unless another loaded it before."""
    before = os.environ.get(WITHOUT_WORDS)
    os.environ[WITHOUT_WORDS] = "1"
    try:
        import pypinyin
    finally:
        del os.environ[WITHOUT_WORDS]
        if before is not None:
            os.environ[WITHOUT_WORDS] = before
    return pypinyin


@cache
def words() -> Any:
    """Return pypinyin with its words."""
    from pypinyin.phrases_dict import phrases_dict

    library = _characters()
    library.load_phrases_dict(phrases_dict)
    return library


def of_character(char: str) -> str:
    """Return how a character is read by itself, with ü."""
    found: str = _characters().lazy_pinyin(char, v_to_u=True)[0]
    return found


def of_text(text: str, with_umlaut: bool = True) -> list[str]:
    """Return the syllables of a text, its characters read as its words have them; ü may be v."""
    found: list[str] = words().lazy_pinyin(text, v_to_u=with_umlaut)
    return found
