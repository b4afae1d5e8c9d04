"""Passages in another language than the document's: each is read by its own rules.

All names and words are invented.
"""

from briefing.extraction import extract
from briefing.reading import read
from briefing.record import Person, Record

DIGEST = """首届青川流域论坛嘉宾观点摘录

青川市水务局局长林溪：近年来水质持续改善。建议统一监测标准，公布监测结果。
云岭大学教授白帆：要加快建设监测网络。

International session

Jane Alder, Director of the Delta Institute: The delta has lost a third of its reeds.
We should share water data across the border, and we must train young engineers together.

MR. OTTO BRANDT (Norland): Two floods in five years have cost both banks their harvest.
Countries should agree on one flood warning system before the next rainy season.

远山集团董事长石磊：我们将建设两座水厂。
"""
RENDERED = """首届青川流域论坛嘉宾观点摘录

青川市水务局局长林溪：近年来水质持续改善。建议统一监测标准，公布监测结果。
The quality of the water has improved, and all should measure by the same standard.
The results should be published every month, so that the towns know what they drink.
云岭大学教授白帆：要加快建设监测网络。
"""
NEWS = """Delta forum opens in Oru

ORU -- The forum of the towns on both banks opened on Monday with a walk along the old dyke.

Jane Alder, Director of the Delta Institute, said that countries should share water data. She
urged ministers to train engineers, and told the guests of the reeds that the delta has lost.

青川市水务局局长林溪表示，近年来水质持续改善。建议统一监测标准，公布监测结果。
云岭大学教授白帆认为，要加快建设覆盖干支流的监测网络，做到一个断面一套数据。

The forum closes on Friday with a visit to the pumping station at the mouth of the river.
"""


def record(text: str) -> Record:
    return extract(read(text.encode("utf-8"), name="digest.txt"))


def people(found: Record) -> dict[str, Person]:
    return {person.name.zh or person.name.en: person for person in found.people}


def proposals(person: Person) -> list[str]:
    return [proposal.text.zh or proposal.text.en for proposal in person.proposals]


def test_an_english_session_in_a_chinese_digest_is_read_as_english() -> None:
    found = people(record(DIGEST))
    assert list(found) == ["林溪", "白帆", "Jane Alder", "OTTO BRANDT", "石磊"]
    title = found["Jane Alder"].title
    assert title is not None
    assert title.zh == "Director of the Delta Institute"
    assert proposals(found["OTTO BRANDT"]) == [
        "Countries should agree on one flood warning system before the next rainy season."
    ]


def test_the_chinese_around_it_is_read_as_it_is_without_it() -> None:
    mixed, alone = people(record(DIGEST)), people(record(DIGEST.partition("International")[0]))
    assert proposals(mixed["林溪"]) == proposals(alone["林溪"]) != []


def test_a_chinese_passage_in_english_news_is_read_as_chinese() -> None:
    found = people(record(NEWS))
    assert list(found) == ["Jane Alder", "林溪", "白帆"]
    assert proposals(found["白帆"]) != []


def test_an_english_rendering_below_a_chinese_speech_names_nobody() -> None:
    found = record(RENDERED)
    assert list(people(found)) == ["林溪", "白帆"]
    assert not found.unplaced
