"""Plain text: encodings, line ends, blocks, and what is refused."""

import os
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.reading import read

SIMPLIFIED = (
    "第三届清溪河保护论坛观点摘编\n清溪县水务局局长苗若溪：我提两点建议。\n第一，把河长写进预算。\n"
)
TRADITIONAL = (
    "「清溪河保護論壇」發言摘要\n水務局局長苗若溪表示，應該把河長寫進預算，並且說明開支。\n"
)
ENGLISH = (
    "Summary of the Clear Creek Forum\nMs. Rowan, the mayor, said “rivers need budgets” – soon.\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, ENGLISH])
def test_a_text_is_the_same_in_every_encoding(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp950", "big5hkscs"])
def test_traditional_text_is_read_in_big5(encoding: str) -> None:
    document = read(TRADITIONAL.encode(encoding))
    assert (document.text, document.language) == (TRADITIONAL, "zh-Hant")


def test_english_with_curly_quotes_is_read_in_the_western_encoding() -> None:
    document = read(ENGLISH.encode("cp1252"))
    assert (document.text, document.encoding, document.language) == (ENGLISH, "cp1252", "en")


@pytest.mark.parametrize(
    ("text", "language"), [(SIMPLIFIED, "zh-Hans"), (TRADITIONAL, "zh-Hant"), (ENGLISH, "en")]
)
def test_the_language_is_told_from_the_characters(text: str, language: str) -> None:
    assert read(text.encode()).language == language


def test_line_ends_become_one_and_nothing_else_changes() -> None:
    assert (
        read("一、甲 　乙\r\n\r\n二\u00a0丙\r丁".encode()).text == "一、甲 　乙\n\n二\u00a0丙\n丁"
    )


def test_every_character_outside_the_blocks_is_white_space() -> None:
    document = read(f"\n\n　　{SIMPLIFIED}\n \n- 甲\n| a | b |\n".encode())
    covered = set()
    for block in document.blocks:
        assert document.slice(block.span) == document.slice(block.span).strip()
        covered.update(range(*block.span))
    rest = [c for n, c in enumerate(document.text) if n not in covered]
    assert all(char.isspace() for char in rest)


def test_blocks_tell_headings_lists_and_rows_from_paragraphs() -> None:
    lines = [
        "清溪论坛议程",
        "【主旨演讲】",
        "苗若溪说，河要管。",
        "1. 先管水",
        "| 9:00 | 开场 |",
        "9:00\t开场",
    ]
    kinds = [block.kind for block in read("\n".join(lines).encode()).blocks]
    assert kinds == ["heading", "heading", "paragraph", "list_item", "table_row", "table_row"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "no text"),
        (b"\x7fELF" + bytes(range(256)) * 8, "not"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "picture"),
        ("苗若溪说，".encode() * 3 + b"\xff\xfe\xff" * 3, "not text in UTF-8"),
        (b"\xff\xfe\x00\xd8", "utf-16"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(content)


def test_a_broken_byte_is_refused_with_its_line() -> None:
    with pytest.raises(InputError, match="stdin:2"):
        read(b"good\n" + b"\x81\x20\x9d\x81 \x8d" * 20)


def test_what_cannot_be_opened_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "missing.txt")
    with pytest.raises(InputError, match="folder"):
        read(tmp_path)
    with pytest.raises(InputError, match="ordinary file"):
        read(Path(os.devnull))


def test_an_address_of_the_web_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="address of the web"):
        read(Path("https://example.invalid/a.html"))


def test_a_text_over_the_limit_is_refused() -> None:
    with pytest.raises(InputError, match="longer than 3,000,000"):
        read(b"x" * 3_000_001)


def test_a_file_keeps_its_name_and_bytes_are_called_stdin(tmp_path: Path) -> None:
    path = tmp_path / "digest.txt"
    path.write_text(SIMPLIFIED, "utf-8")
    assert (read(path).name, read(b"words").name) == ("digest.txt", "stdin")
    assert read(path).sha256 == read(SIMPLIFIED.encode()).sha256


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        *(
            (f"{mark}把河长写进预算，并且说明开支。", "list_item")
            for mark in ("1.", "１．", "⑴", "⒈", "❶")
        ),
        *((f"{mark}把河长写进预算", "heading") for mark in ("一、", "（一）", "㈠")),
        ("1.5万人到会，比去年多。", "paragraph"),
        ("2026年的预算已经公布。", "paragraph"),
    ],
)
def test_a_mark_of_a_list_makes_an_item_or_a_heading(line: str, kind: str) -> None:
    document = read(f"清溪河保护论坛\n水务局局长苗若溪发言。\n{line}\n".encode())
    assert document.blocks[-1].kind == kind
