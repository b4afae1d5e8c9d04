"""The object is found inside whatever a model puts around it."""

import json

import pytest

from briefing.extraction.readers.model.unwrap import NotTheAnswer, unwrap

ANSWER = {"event": {}, "sessions": [], "people": [{"name": "方一禾"}]}
PLAIN = json.dumps(ANSWER, ensure_ascii=False)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        f"<think>first {{}} then [1] …</think>\n{PLAIN}",
        f"```json\n{PLAIN}\n```",
        f"Here it is:\n```\n{PLAIN}\n```\nAnything else?",
        f"Sure! {PLAIN} I hope this helps.",
        json.dumps(PLAIN),
        json.dumps({"answer": ANSWER}),
        json.dumps([ANSWER]),
    ],
)
def test_an_answer_is_unwrapped(content: str) -> None:
    assert unwrap(content) == ANSWER


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<think>for ever",
        "null",
        "[]",
        "{}",
        '{"people": {}}',
        "no",
        "[" * 100_000,
        "{" * 100_000,
    ],
)
def test_what_is_no_answer_is_refused_with_a_reason(content: str) -> None:
    with pytest.raises(NotTheAnswer, match="it was"):
        unwrap(content)
