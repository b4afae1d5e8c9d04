"""Printed lines of a PDF become paragraphs: where the rows stand decides, not what they say."""

from briefing.reading.formats.pdf.flow import Printed, paragraphs

EM = 10.0


def _rows(*rows: tuple[str, float]) -> list[Printed]:
    """Return rows of one column by text and right edge, one below the other."""
    return [
        Printed(text, 50, right, 20.0 * n, 20.0 * n + EM, EM, EM, 0, 600, 800)
        for n, (text, right) in enumerate(rows)
    ]


def test_marks_that_hang_beyond_the_edge_do_not_part_the_other_lines() -> None:
    full = [(f"第{n}行的字排到边上为止", 540.0) for n in range(8)]
    rows = _rows(
        *full, ("这一行的句号挂在边外，", 550.0), ("到了共 400", 530.0), ("余人为止。", 100.0)
    )
    assert len(list(paragraphs(rows))) == 1


def test_a_line_that_ends_well_before_the_edge_ends_its_paragraph() -> None:
    full = [(f"第{n}行的字排到边上为止", 540.0) for n in range(8)]
    rows = _rows(*full, ("到此为止。", 300.0), ("下一段从这里起", 540.0))
    assert len(list(paragraphs(rows))) == 2
