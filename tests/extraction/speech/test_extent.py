"""How far reported speech reaches: from the verb to the next event, with a quotation before it."""

import pytest

from briefing.extraction.attribution.attribute import attribute
from briefing.reading import read

CHINESE = {
    "石桥市市长白帆表示，要修路。": ["要修路。"],
    "石桥市市长白帆指出，桥老了。要一年一检。": ["桥老了。要一年一检。"],
    "“要修路。”石桥市市长白帆说。": ["要修路。"],
    "石桥市市长白帆主持会议。": [],
}
ENGLISH = {
    "Joan Hill, Mayor of Stone, said the bridge is old.": ["the bridge is old."],
    "“We must rebuild it,” said Joan Hill, Mayor of Stone.": ["We must rebuild it"],
}


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_reported_speech_is_what_the_verb_tells_and_nothing_more(text: str) -> None:
    source = read(f"{'Forum' if text in ENGLISH else '论坛'}\n\n{text}".encode())
    said = [source.slice(one.span) for one in attribute(source).statements]
    assert said == (CHINESE | ENGLISH)[text]
