"""Long documents go in pieces that overlap, each behind the head; the text is invented."""

import itertools

from briefing.extraction.readers.model.pieces import HEAD, LEAST, MOST, WHOLE, cut_pieces
from briefing.reading import Document, read


def document(lines: int) -> Document:
    return read(
        "\n".join(f"第{n}段，湖水很清，鱼也不少。" * 3 for n in range(lines)).encode(), name="x"
    )


def test_a_document_of_usual_length_goes_whole() -> None:
    given = document(100)
    assert len(given.text) < WHOLE
    assert list(cut_pieces(given)) == [((0, len(given.text)),)]


def test_pieces_cover_a_long_document_and_overlap_at_line_ends() -> None:
    given = document(1500)
    found = list(cut_pieces(given))
    parts = [spans[-1] for spans in found]
    assert parts[0].start == 0
    assert parts[-1].end == len(given.text)
    for one, following in itertools.pairwise(parts):
        assert LEAST <= one.end - one.start <= MOST
        assert one.start < following.start < one.end
        assert given.text[one.end] == "\n"
        assert given.text[following.start - 1] == "\n"
    assert all(len(spans) == 2 and spans[0].start == 0 for spans in found[1:])
    assert all(HEAD <= spans[0].end <= 2 * HEAD for spans in found[1:])


def test_one_endless_line_is_cut_all_the_same() -> None:
    given = read(("湖水很清" * 9000).encode(), name="x")
    parts = [spans[-1] for spans in cut_pieces(given)]
    assert parts[-1].end == len(given.text)
    assert all(part.end - part.start <= MOST for part in parts)
