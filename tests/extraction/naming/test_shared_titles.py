"""Titles that several people share, with invented people."""

from briefing.extraction import extract
from briefing.reading import read


def _titles(text: str) -> dict[str, str | None]:
    people = extract(read(text.encode())).people
    return {str(p.name.zh): p.title.zh if p.title else None for p in people}


def test_members_in_a_row_share_the_title_before_the_first() -> None:
    text = "市政协召开座谈会\n\n市政协委员张一帆、朱亦龙、梁伟在会上发言。\n"
    assert _titles(text) == dict.fromkeys(("张一帆", "朱亦龙", "梁伟"), "市政协委员")


def test_a_post_that_one_person_holds_is_lent_to_nobody() -> None:
    text = "青芦县召开座谈会\n\n青芦县县长何平、李光在会上发言。\n"
    assert _titles(text) == {"何平": "青芦县县长", "李光": None}
