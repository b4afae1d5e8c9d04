"""Finishing: the steps of a standard, one after the other, on the pages as they were set."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf

from briefing.press.job_ticket import JobTicket, Step

OLD = ("1.3", "1.4")  # versions without object streams (ISO 32000-1, 7.5.7)


def finished(pdf: bytes, job: JobTicket, steps: Iterable[Step], version: str) -> bytes:
    """Return the file after all steps; the same bytes for the same input, on any day.

    Raises ResultError when the pages hold what the standard forbids.
    """
    out = BytesIO()
    job = replace(job, key=sha256(pdf).hexdigest())
    streams = ObjectStreamMode.disable if version in OLD else ObjectStreamMode.generate
    with Pdf.open(BytesIO(pdf)) as opened:
        for step in steps:
            step(opened, job)
        opened.remove_unreferenced_resources()
        opened.save(
            out,
            force_version=version,
            object_stream_mode=streams,
            deterministic_id=True,
            compress_streams=True,
        )
    return out.getvalue()
