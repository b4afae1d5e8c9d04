"""ZIP files whose bytes depend on what they hold alone: no clock, no order of chance."""

import io
import zipfile
from collections.abc import Iterable

DAY = (1980, 1, 1, 0, 0, 0)  # the first that the format can tell (PKWARE APPNOTE, 4.4.6)
PLAIN = 0o644 << 16


def zipped(parts: Iterable[tuple[str, bytes]], stored: frozenset[str] = frozenset()) -> bytes:
    """Return a ZIP of the parts, in their order; those named in `stored` are not compressed."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, DAY)
            entry.external_attr = PLAIN
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return held.getvalue()


def unzipped(data: bytes) -> Iterable[tuple[str, bytes]]:
    """Yield name and content of each part of a ZIP, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)
