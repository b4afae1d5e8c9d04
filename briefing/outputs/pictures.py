"""Pictures of the page: read from where those of the print may be, and from nowhere else."""

from pathlib import Path
from urllib.parse import quote, urljoin

from briefing.assets import home


def read_picture(root: Path, address: str) -> tuple[bytes, str]:
    """Return a picture and its type. Raises ResultError where it may not be read."""
    # The layout engine brings the fetcher; a page without pictures is made without loading it.
    from briefing.rendering.layout.file_guard import GuardedFetcher

    base = f"file://{quote(str(root.resolve()))}/"
    fetcher = GuardedFetcher(root, home("templates"), home("styles"))
    answer = fetcher.fetch(urljoin(base, address))
    return answer.read(), str(answer.content_type)
