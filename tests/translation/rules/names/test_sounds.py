"""The sounds of characters and of words."""

import os

from briefing.chinese.pinyin import of_character, of_text


def test_a_character_by_itself_is_read_as_it_mostly_is() -> None:
    assert [of_character(char) for char in "重行女"] == ["zhong", "xing", "nü"]


def test_a_character_in_a_word_is_read_as_the_word_has_it() -> None:
    assert of_text("重庆银行") == ["chong", "qing", "yin", "hang"]


def test_a_key_for_sorting_writes_v_for_u_with_dots() -> None:
    assert of_text("女儿", with_umlaut=False) == ["nv", "er"]


def test_the_environment_is_left_as_it_was() -> None:
    before = dict(os.environ)
    of_text("长江")
    assert dict(os.environ) == before
