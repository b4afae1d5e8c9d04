"""An invented digest, and what is compared of a record."""

from briefing.extraction import extract
from briefing.reading import Document, read

HEAD = "第四届梧河源头论坛发言摘编"
OPENING = "2025年3月8日，第四届梧河源头论坛在梧河会展中心举行，由梧河县人民政府主办。"
FIRST = "梧河县副县长苗若溪：源头要干净。我提三点建议："
POINTS = (
    "统一测站。把三条支流的水位放进同一张表。",
    "错峰取水。避开每年五月至七月的育秧期。",
    "公开账目。每季公布一次护林开支。",
)
MARKED = tuple(f"{mark}是{point}" for mark, point in zip("一二三", POINTS, strict=True))
LAST = "梧河大学教授蓝见山：建议用竹桥替代石坝，两年内完成全部河段。"
LINES = (HEAD, OPENING, FIRST, *MARKED, LAST)


def found(data: bytes, name: str) -> list[tuple[str, str, list[str]]]:
    """Return who speaks in a file, with title and proposals, blanks aside."""
    return people(read(data, name=name))


def people(document: Document) -> list[tuple[str, str, list[str]]]:
    """Return who speaks in a document, with title and proposals, blanks aside."""
    return [
        (
            person.name.zh,
            person.title.zh if person.title else "",
            ["".join(one.text.zh.split()) for one in person.proposals],
        )
        for person in extract(document).people
        if person.role == "speaker"
    ]


EXPECTED = [
    ("苗若溪", "梧河县副县长", list(POINTS)),
    ("蓝见山", "梧河大学教授", ["建议用竹桥替代石坝，两年内完成全部河段。"]),
]
