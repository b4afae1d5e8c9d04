"""A speech is cut and weighed once, however many steps look at it."""

from briefing.extraction.proposals.weighed_speech import Speech
from briefing.reading import Span
from tests.extraction.points.speech import speech

TEXT = "近年来水质改善。建议统一监测标准，并公布结果。"


def whole() -> tuple[Speech, Span]:
    document, statements = speech(TEXT)
    return Speech(document, tuple(statements)), statements[0].span


def test_its_sentences_and_clauses_are_those_of_its_words() -> None:
    said, span = whole()
    sentences = said.sentences(span)
    assert [said.words(s) for s in sentences] == [
        "近年来水质改善。",
        "建议统一监测标准，并公布结果。",
    ]
    assert [said.words(c) for c, _ in said.clauses(sentences[1])] == [
        "建议统一监测标准，",
        "并公布结果。",
    ]


def test_what_is_asked_for_again_is_not_computed_again() -> None:
    said, span = whole()
    assert said.sentences(span) is said.sentences(span)
    assert said.clauses(span) is said.clauses(span)


def test_the_first_sentences_of_a_short_span_are_those_of_all_of_it() -> None:
    said, span = whole()
    assert list(said.first_sentences(span, 1)) == said.sentences(span)[:1]
