"""The record as a file: what a person writes in it stays, what is wrong is told with its line."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from briefing.errors import BriefingError, InputError
from briefing.record import Record, json_schema
from briefing.record_file import dump, load, parse, save
from briefing.record_file.dialect import COLUMNS, width, written
from briefing.record_file.fresh import fresh
from briefing.record_file.save import tree

LONG = "把全市的竹林分成三类来管，好山好水处只看不砍，" * 8


def record(**changes: Any) -> Record:
    """Return a record of two speakers."""
    people = [
        person("p1", "方一禾", ["建立统一的收购标准。", LONG]),
        person("p2", "尤静", ["应当开设竹编课。"]),
    ]
    source = {"name": "bamboo.txt", "sha256": "0" * 64, "language": "zh-Hans"}
    session = {"id": "s1", "speakers": ["p1", "p2"]}
    topic = {"id": "t1", "term": {"zh": "竹编"}, "people": ["p2"], "proposals": ["p2.1"]}
    data = {"schema": 1, "source": source, "people": people, "topics": [topic]}
    return Record.model_validate({**data, "sessions": [session], **changes})


def person(key: str, name: str, texts: list[str]) -> dict[str, Any]:
    proposals = [
        {"id": f"{key}.{n}", "text": {"zh": text}, "span": [10 * n, 10 * n + len(text)]}
        for n, text in enumerate(texts, 1)
    ]
    return {"id": key, "name": {"zh": name}, "title": {"zh": "社长"}, "proposals": proposals}


def edited(text: str, old: str, new: str) -> str:
    """Return a file's text after a person's edit, which has to be possible."""
    assert text.count(old) == 1
    return text.replace(old, new)


def test_a_saved_record_is_read_back_unchanged(tmp_path: Path) -> None:
    assert load(save(record(), tmp_path / "a.briefing.yaml")) == record()


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=400))
def test_any_text_is_read_back_unchanged(text: str) -> None:
    whole = record(people=[person("p1", "方一禾", [text])], sessions=[], topics=[])
    assert parse(dump(whole), "x").people[0].proposals[0].text.zh == text


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=120),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(min_size=1), VALUES, min_size=1, max_size=4))
def test_a_fresh_record_is_written_as_one_that_is_saved_again(data: dict[str, Any]) -> None:
    assert fresh(data) == written(tree(data))


def test_chinese_stands_as_it_is_in_short_lines() -> None:
    text = dump(record())
    assert "方一禾" in text
    assert "\\u" not in text
    assert max(map(width, text.splitlines())) <= COLUMNS + 4


def test_other_programs_read_what_we_write() -> None:
    plain = YAML(typ="safe", pure=True).load(dump(record()))
    assert plain["people"][0]["proposals"][1]["text"]["zh"] == LONG


def test_comments_and_the_order_of_keys_stay(tmp_path: Path) -> None:
    place = tmp_path / "a.briefing.yaml"
    text = dump(record())
    text = edited(text, "    name:\n      zh: 尤静\n", "")
    text = edited(text, "    role: speaker\n    proposals:\n      - id: p2.1", "    PROPOSALS")
    text = edited(
        text,
        "    PROPOSALS",
        "    role: speaker\n    name: # as on her card\n      zh: 尤静\n"
        "    proposals:\n      # ask her office\n      - id: p2.1",
    )
    place.write_text(text, "utf-8")
    save(load(place), place)
    assert place.read_text("utf-8") == text


def test_a_new_value_leaves_the_comments_around_it(tmp_path: Path) -> None:
    place = tmp_path / "a.briefing.yaml"
    text = dump(record())
    place.write_text(text.replace("id: p2.1", "id: p2.1 # hers"), "utf-8")
    changed = record(
        people=[person("p1", "方一禾", ["改过了。"]), person("p2", "尤静", ["应当。"])]
    )
    save(changed, place)
    assert "id: p2.1 # hers" in place.read_text("utf-8")
    assert load(place) == changed


def test_a_comment_on_what_is_gone_is_kept(tmp_path: Path) -> None:
    place = tmp_path / "a.briefing.yaml"
    text = edited(dump(record()), "  - id: p2\n", "  # ask her office\n  - id: p2 # twice\n")
    place.write_text(edited(text, "zh: 方一禾", "zh: 方一禾 # so on the list"), "utf-8")
    save(record(people=[person("p3", "程望", ["宜早。"])], sessions=[], topics=[]), place)
    kept = place.read_text("utf-8")
    for remark in ("# ask her office", "# twice", "# so on the list"):
        assert kept.count(remark) == 1
    save(load(place), place)
    assert place.read_text("utf-8") == kept


def test_people_may_come_go_and_change_places(tmp_path: Path) -> None:
    place = save(record(), tmp_path / "a.briefing.yaml")
    others = [person("p3", "程望", ["宜早。"]), person("p2", "尤静", ["应当开设竹编课。"])]
    changed = record(people=others, sessions=[], topics=[])
    save(changed, place)
    assert load(place) == changed


WRONG = {  # what is wrong: a line above it, what stands there, what a person writes, what is said
    "a kind that does not exist": ("id: p1.2", "stated", "state", "Did you mean “stated”?"),
    "an unknown key": ("zh: 尤静", "title:", "titel:", "Did you mean “title”?"),
    "an id of nobody": ("id: s1", "[p1, p2]", "[p1, p9]", "no person has the id “p9”"),
    "half a span": ("id: p2.1", "[10, 18]", "[10]", "is missing"),
    "a span that is text": ("id: p2.1", "[10, 18]", "[ten, 18]", "expected a whole number"),
    "a span that ends too early": ("id: p2.1", "[10, 18]", "[18, 10]", "the start first"),
    "no month": ("zh-Hans", "event: {}", "event: {date: 2025-13-06}", "no calendar has"),
    "no day": ("zh-Hans", "event: {}", "event: {end_date: '2025-02-31'}", "no calendar has"),
    "no hour": ("id: s1", "start:", "start: '25:99'", "no clock shows"),
    "an id in no form": ("topics:", "id: t1", "id: 1", "expected text"),
    "an id given twice": ("zh: 尤静", "id: p2.1", "id: p1.1", "given twice"),
    "a text that is empty": ("id: p2", "zh: 尤静", "zh:", "expected text"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_value_is_told_with_its_line(name: str) -> None:
    above, old, new, said = WRONG[name]
    lines = dump(record()).split("\n")
    start = next(n for n, line in enumerate(lines) if line.endswith(above))
    at = next(n for n in range(start, len(lines)) if old in lines[n])
    lines[at] = lines[at].replace(old, new)
    with pytest.raises(InputError) as caught:
        parse("\n".join(lines), "a.yaml")
    told = [fault for fault in caught.value.faults if fault.where == f"a.yaml:{at + 1}"]
    assert any(said in str(fault) for fault in told), caught.value


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = dump(record())
    text = edited(text, "schema: 1", "schema: 2")
    text = edited(text, "language: zh-Hans", "language: zh")
    text = edited(text, "zh: 尤静", "zhh: 尤静")
    with pytest.raises(InputError) as caught:
        parse(text, "a.yaml")
    messages = [str(fault) for fault in caught.value.faults]
    lines = [int(message.split(":")[1]) for message in messages]
    assert len(messages) >= 3
    assert lines == sorted(lines)
    assert any("zhh" in message and "Did you mean “zh”?" in message for message in messages)


def test_a_wrong_value_hides_no_wrong_reference() -> None:
    text = edited(dump(record()), "[p1, p2]", "[p1, p9]").replace("role: speaker", "role: boss", 1)
    with pytest.raises(InputError) as caught:
        parse(text, "a.yaml")
    said = str(caught.value)
    assert "“boss”" in said
    assert "no person has the id “p9”" in said


HOSTILE = {
    "aliases": "a: &x [1]\nb: *x\n",
    "a bomb": "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "deep nesting": "a: " + "[" * 50_000,
    "a Python object": "schema: !!python/object/apply:os.system ['true']\n",
    "a key twice": "schema: 1\nschema: 1\n",
    "a list": "- 1\n",
    "nothing": "",
    "a word": "record\n",
    "a tab": "a:\n\tb: 1\n",
    "a lone colon": ": : :\n",
    "two documents": "a: 1\n---\nb: 2\n",
    "a control character": "a: \x07\n",
    "binary junk": "\x00\x01\x02",
    "a complex key": "? [1, 2]\n: 3\n",
    "a table as key": "? {a: 1}\n: 3\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_record_is_refused_in_words(name: str) -> None:
    with pytest.raises(BriefingError) as caught:
        parse(HOSTILE[name], "a.yaml")
    assert all(fault.message and fault.where.startswith("a.yaml") for fault in caught.value.faults)


def test_a_date_that_yaml_understands_is_text() -> None:
    text = edited(dump(record()), "event: {}", "event:\n  date: 2025-04-12")
    assert parse(text, "a.yaml").event.date == "2025-04-12"


def test_the_published_schema_is_that_of_the_models() -> None:
    place = Path(__file__).parents[2] / "docs" / "record.schema.json"
    assert json.loads(place.read_text("utf-8")) == json_schema()


def test_editors_find_the_schema_beside_the_record(tmp_path: Path) -> None:
    place = save(record(), tmp_path / "a.briefing.yaml")
    name = place.read_text("utf-8").partition("\n")[0].partition("$schema=")[2]
    assert json.loads((tmp_path / name).read_text("utf-8")) == json_schema()


BROKEN = {
    "a tab": ("  - id: p1", "\t- id: p1", "indents with spaces"),
    "an open bracket": ("[p1, p2]", "[p1, p2", "ends with “]”"),
    "a key without its space": ("    title:\n", "    title:\n      en:Head\n", "comes a space"),
    "a wrong indent": ("      zh: 方一禾", "      zh: 方一禾\n     en: Fang", "same column"),
    "a colon in a text": ("zh: 社长", "zh: 社长: 甲", "in quotation marks"),
    "a text after its end": ("zh: 社长", 'zh: "社"长', "the whole of it"),
    "an open quotation": ("zh: 竹编", 'zh: "竹编', "Close it"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_yaml_is_told_in_words_of_its_own_kind(name: str) -> None:
    old, new, said = BROKEN[name]
    with pytest.raises(InputError, match=said):
        parse(dump(record()).replace(old, new, 1), "a.yaml")
