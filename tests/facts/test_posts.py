"""One table of posts: what translation can render, extraction can see. All people are invented."""

from itertools import product
from pathlib import Path

from briefing import facts
from briefing.extraction import extract
from briefing.extraction.naming.chinese.chinese_mentions import find_mentions
from briefing.extraction.naming.chinese.chinese_titles import is_title
from briefing.reading import Span, read
from briefing.record import Person

POSTS = sorted({row["word"] for row in facts.table("posts") if row["kind"] == "post" and row["en"]})
PLACES = ("澜江", "青禾大学", "云岭集团")
NAMES = [
    f"{one}{other}" for one, other in product("林顾沈陆苏叶", ("望舒", "砚之", "清和", "远岫"))
]


def test_every_post_that_translation_renders_ends_a_title() -> None:
    assert len(POSTS) > 550
    assert [post for post in POSTS if not is_title(post)] == []


def test_in_a_sentence_the_name_behind_a_post_begins_after_the_whole_post() -> None:
    wrong = []
    for post, place in product(POSTS, PLACES):
        text = f"{place}{post}林望舒表示，要修一座桥。"
        found = [
            (text[slice(*mention.title)], text[slice(*mention.name)])
            for mention in find_mentions(text, Span(0, len(text)), frozenset())
            if mention.title
        ]
        if found != [(place + post, "林望舒")]:
            wrong.append((place + post, found))
    assert wrong == []


def test_under_a_label_a_post_and_a_name_are_a_speaker(tmp_path: Path) -> None:
    for start in range(0, len(POSTS), len(NAMES)):
        posts = POSTS[start : start + len(NAMES)]
        labels = [(name, f"澜江{post}") for name, post in zip(NAMES, posts, strict=False)]
        lines = [f"{title}{name}：我建议修一座桥。" for name, title in labels]
        (tmp_path / "digest.txt").write_text("云岭夜话\n\n" + "\n\n".join(lines), "utf-8")
        people = extract(read(tmp_path / "digest.txt")).people
        assert [_named(person) for person in people] == labels


def _named(person: Person) -> tuple[str, str]:
    return person.name.zh, person.title.zh if person.title else ""
