"""Pinyin of characters and of words, without tones."""

import os
import subprocess
import sys

from briefing.chinese.pinyin import of_character, of_text


def test_a_character_is_read_by_itself() -> None:
    assert [of_character(char) for char in "湖绿重"] == ["hu", "lü", "zhong"]


def test_characters_in_words_are_read_as_the_words_have_them() -> None:
    assert of_text("重庆银行") == ["chong", "qing", "yin", "hang"]


def test_an_umlaut_may_be_a_v_as_in_passports() -> None:
    assert of_text("绿湖", with_umlaut=False) == ["lv", "hu"]


def test_the_words_are_not_loaded_for_a_character() -> None:
    code = (
        "import sys; from briefing.chinese.pinyin import of_character; of_character('湖');"
        "sys.exit('pypinyin.phrases_dict' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_environment_is_left_as_it_was() -> None:
    before = dict(os.environ)
    of_text("长江")
    assert dict(os.environ) == before
