"""Topics: policy terms kept whole, synonyms folded, with the people and proposals that say them."""

import subprocess
import sys
from typing import Literal

import pytest

from briefing.extraction.topics.find_topics import FEW, MOST, topics
from briefing.record import Person, Proposal, Record, Remark, Source, Text, Topic

Language = Literal["zh-Hans", "zh-Hant", "en"]


def record(*speeches: tuple[list[str], list[str]], language: Language = "zh-Hans") -> Record:
    """Return a record of one person for each pair of proposals and remarks."""

    def text(words: str) -> Text:
        return Text(en=words) if language == "en" else Text(zh=words)

    people = tuple(
        Person(
            id=f"p{number}",
            name=Text(zh="某人"),
            proposals=tuple(
                Proposal(id=f"p{number}.{n}", text=text(words), span=(0, len(words)))
                for n, words in enumerate(proposed, 1)
            ),
            remarks=tuple(Remark(text=text(words), span=(0, len(words))) for words in remarked),
        )
        for number, (proposed, remarked) in enumerate(speeches, 1)
    )
    return Record(
        schema=1, source=Source(name="a.txt", sha256="", language=language), people=people
    )


def by_term(found: tuple[Topic, ...]) -> dict[str, Topic]:
    return {topic.term.zh or topic.term.en: topic for topic in found}


def test_a_topic_names_its_people_and_their_proposals() -> None:
    found = by_term(
        topics(
            record(
                (["要把数字政府建到村里。"], ["数据共享还不够。"]),
                (["建议推进数据共享。", "要管好数字政府的开支。"], []),
                ([], ["我只谈海事。"]),
            )
        )
    )
    assert found["数字政府"].people == ("p1", "p2")
    assert found["数字政府"].proposals == ("p1.1", "p2.2")
    assert found["数据共享"].proposals == ("p2.1",)


def test_terms_of_many_words_are_kept_whole() -> None:
    found = by_term(topics(record((["应当用好一体化在线政务服务平台。"], []))))
    assert list(found) == ["一体化在线政务服务平台"]


def test_synonyms_are_one_topic_under_the_preferred_term() -> None:
    found = by_term(topics(record((["要稳住供应链。"], []), (["要补强产业链供应链。"], []))))
    assert list(found) == ["产业链供应链"]
    assert found["产业链供应链"].people == ("p1", "p2")


def test_general_words_are_no_topics() -> None:
    assert topics(record((["要推进发展，加强建设，提高水平。"], []))) == ()


def test_a_term_is_printed_in_the_script_of_the_source() -> None:
    found = topics(record((["當局應推進數字經濟。"], []), language="zh-Hant"))
    assert [topic.term.zh for topic in found] == ["數字經濟"]


def test_a_term_is_in_the_language_of_the_source_only() -> None:
    (topic,) = topics(record((["要办好职业教育。"], [])))
    assert (topic.term.zh, topic.term.en, dict(topic.term.origin)) == ("职业教育", "", {})


def test_a_term_that_no_lexicon_holds_is_found_when_several_people_repeat_it() -> None:
    said = "渔民合作医疗要办好。"
    found = by_term(topics(record(([said], []), ([said], []), ([said], []))))
    assert found["渔民合作医疗"].people == ("p1", "p2", "p3")
    assert by_term(topics(record(([said, said, said], [])))).get("渔民合作医疗") is None


def test_english_sources_are_indexed_in_english() -> None:
    found = by_term(
        topics(
            record(
                (["We must protect cultural heritage."], []),
                (["Cultural Heritage needs funds for climate change."], []),
                language="en",
            )
        )
    )
    assert found["cultural heritage"].people == ("p1", "p2")
    assert "climate change" in found


def test_an_index_has_at_most_so_many_topics_the_most_shared_first() -> None:
    from briefing.extraction.topics.terms import vocabulary

    terms = sorted({term.name for term in vocabulary("zh").written.values()})[: MOST * 3]
    many = [f"要重视{term}。" for term in terms]
    found = topics(record((many, []), (["要重视乡村振兴。"], []), (["要讲乡村振兴。"], [])))
    assert len(found) == MOST
    assert found[0].term.zh == "乡村振兴"


def test_what_is_said_in_passing_counts_only_when_there_is_little_else() -> None:
    aside = ["我从事远程医疗。"]
    assert by_term(topics(record((["要办好义务教育。"], aside))))["远程医疗"].people == ("p1",)
    terms = "乡村振兴 数字政府 数据共享 职业教育 碳市场 氢能 储能 节水 疫苗 中医药 开源 区块链 难民"
    assert len(terms.split()) > FEW
    rich = [f"要重视{term}。" for term in terms.split()]
    assert "远程医疗" not in by_term(topics(record((rich, aside))))


def test_ids_are_in_order() -> None:
    found = topics(record((["要办好义务教育，管好开源，用好氢能。"], [])))
    assert [topic.id for topic in found] == ["t1", "t2", "t3"]


@pytest.mark.parametrize(
    "module", ["briefing.extraction", "briefing.extraction.topics.find_topics"]
)
def test_jieba_is_read_only_when_topics_are_made(module: str) -> None:
    code = f"import {module}, sys; sys.exit('jieba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
