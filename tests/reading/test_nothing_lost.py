"""Nothing is lost unlisted: each sentence of a file is in its text, or left out with its reason."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading import read
from tests.reading.made.packages import page, paragraph, run, text_document, word

PLACES = ("body", "table", "list", "heading", "box", "note", "hidden", "struck", "comment")
SHOWN = frozenset(("body", "table", "list", "heading", "box"))
_SENTENCES = st.lists(st.sampled_from(PLACES), min_size=1, max_size=12)


def _sentence(number: int) -> str:
    """Return a sentence that no other of the file has a part of."""
    return f"第{number}句说河水清{chr(0x4E00 + 37 * number)}了。"


def _word(place: str, words: str) -> str:
    made = {
        "body": paragraph(words),
        "table": f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph(words)}</w:tc>"
        "</w:tr></w:tbl>",
        "list": paragraph(
            words, properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'
        ),
        "heading": paragraph(words, properties='<w:outlineLvl w:val="1"/>'),
        "box": paragraph(f"<w:r><w:pict><w:txbxContent>{paragraph(words)}</w:txbxContent></w:pict>"
                         "</w:r>"),
        "hidden": paragraph(run(words, "<w:vanish/>")),
        "struck": paragraph(run(words, "<w:strike/>")),
    }  # fmt: skip
    return made.get(place, "")


def _of_word(kept: list[tuple[str, str]]) -> bytes:
    apart = {
        name: "".join(f"<w:{tag}>{paragraph(words)}</w:{tag}>" for place, words in kept
                      if place == wanted)
        for name, tag, wanted in (("footnotes", "footnote", "note"), ("comments", "comment",
                                                                      "comment"))
    }  # fmt: skip
    body = [made for place, words in kept if (made := _word(place, words))]
    return word(["甲乙丙丁。", *body], **apart)


def _text(place: str, words: str) -> str:
    return {
        "body": f"<text:p>{words}</text:p>",
        "table": "<table:table><table:table-row><table:table-cell><text:p>甲</text:p>"
        f"</table:table-cell><table:table-cell><text:p>{words}</text:p></table:table-cell>"
        "</table:table-row></table:table>",
        "list": f"<text:list><text:list-item><text:p>{words}</text:p></text:list-item></text:list>",
        "heading": f"<text:h>{words}</text:h>",
        "box": "<text:p><draw:frame><draw:text-box>"
        f"<text:p>{words}</text:p></draw:text-box></draw:frame></text:p>",
        "note": f"<text:p>甲<text:note><text:note-body><text:p>{words}</text:p></text:note-body>"
        "</text:note></text:p>",
        "hidden": f"<text:p><text:hidden-text>{words}</text:hidden-text></text:p>",
        "struck": f"<text:p><text:span text:style-name='s'>{words}</text:span></text:p>",
        "comment": f"<text:p>甲<office:annotation><text:p>{words}</text:p></office:annotation>"
        "</text:p>",
    }[place]


def _of_text(kept: list[tuple[str, str]]) -> bytes:
    struck = "<style:style style:name='s'><style:text-properties "
    struck += "style:text-line-through-style='solid'/></style:style>"
    body = [_text(place, words) for place, words in kept]
    return text_document(["甲乙丙丁。", *body], automatic=struck)


def _of_a_page(kept: list[tuple[str, str]]) -> bytes:
    shapes = {
        "body": "<p>{}</p>",
        "table": "<table><tr><td>甲<td>{}</table>",
        "list": "<ul><li>{}</ul>",
        "heading": "<h2>{}</h2>",
        "box": "<div style='float:right'>{}</div>",
        "note": "<div class='footnote'>{}</div>",
        "hidden": "<p hidden>{}</p>",
        "struck": "<p><s>{}</s></p>",
        "comment": "<!-- {} -->",
    }
    return page([f"<p>{'甲乙丙丁。' * 60}</p>", *(shapes[p].format(w) for p, w in kept)])


def _holds(name: str, make: Callable[[list[tuple[str, str]]], bytes], places: list[str]) -> None:
    kept = [(place, _sentence(number)) for number, place in enumerate(places)]
    document = read(make(kept), name=name)
    left_out = " ".join(one.text for one in document.left_out)
    for place, words in kept:
        assert (words in document.text) is (place in SHOWN), place
        assert (words in left_out) is (place not in SHOWN), place


@given(_SENTENCES)
@settings(max_examples=40, deadline=None)
def test_each_sentence_of_a_word_file_is_read_or_listed(places: list[str]) -> None:
    _holds("a.docx", _of_word, places)


@given(_SENTENCES)
@settings(max_examples=40, deadline=None)
def test_each_sentence_of_an_opendocument_text_is_read_or_listed(places: list[str]) -> None:
    _holds("a.odt", _of_text, places)


@given(_SENTENCES)
@settings(max_examples=40, deadline=None)
def test_each_sentence_of_a_web_page_is_read_or_listed(places: list[str]) -> None:
    _holds("a.html", _of_a_page, places)
