"""Checks of what the file says about itself."""

import re
from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary

from briefing.check.finding import Finding
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # RFC 5646, in short
LONG = 8  # pages from which a reader needs bookmarks
DEEPEST = 20


def _metadata(file: Opened) -> Iterator[Finding]:
    info = file.pdf.docinfo
    title = str(info.get("/Title", "")).strip()
    if not title and not file.claims.title:
        yield Finding("fail", "metadata", "title is missing.")
    elif file.claims.title and title and file.claims.title != title:
        yield Finding("warn", "metadata", "title is not the same in the XMP metadata.")
    shown = file.pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle")
    if not shown and not file.claims.press:
        message = "a viewer would show the file's name in place of its title."
        yield Finding("warn", "metadata", message)
    author = str(info.get("/Author", "")).strip()
    yield Finding("pass", "metadata", f"“{title}”, by {author or 'nobody named'}.")


def _language(file: Opened) -> Iterator[Finding]:
    lang = str(file.pdf.Root.get("/Lang", ""))
    if not lang:
        yield Finding("fail", "language", "language is missing.")
    elif not LANGUAGE_TAG.fullmatch(lang):
        yield Finding(
            "fail", "language", f"“{lang}” is no language tag.", hint="Say zh-Hans or en."
        )


def _bookmarks(file: Opened) -> Iterator[Finding]:
    marks = list(_outline(file.pdf.Root.get("/Outlines"), 0))
    if not marks and file.pages >= LONG:
        yield Finding("warn", "bookmarks", f"bookmarks are missing from {file.pages} pages.")
    for mark in marks:
        if not str(mark.get("/Title", "")).strip():
            yield Finding("warn", "bookmarks", "a bookmark has no words.")
        if "/Dest" not in mark and "/A" not in mark:
            yield Finding("fail", "bookmarks", f"“{mark.get('/Title')}” leads nowhere.")
    if marks:
        yield Finding("pass", "bookmarks", f"{len(marks)} bookmarks.")


def _outline(node: Any, depth: int) -> Iterator[Any]:
    """Yield the bookmarks below one; what links back to itself ends with the depth or the set."""
    seen: set[tuple[int, int]] = set()
    mark = None if node is None or depth > DEEPEST else node.get("/First")
    while mark is not None and mark.objgen not in seen:
        seen.add(mark.objgen)
        yield mark
        yield from _outline(mark, depth + 1)
        mark = mark.get("/Next")


def _read(file: Opened) -> bool:
    """Return whether the file is for readers, not for a press."""
    return not (file.claims.press or file.claims.imposed)


METADATA = Check("metadata", "the title is there", "file", _metadata)
LANGUAGE = Check("language", "the language is named", "access", _language, _read)
BOOKMARKS = Check("bookmarks", "bookmarks are there", "references", _bookmarks, _read)
