"""The page fetcher: it reads files of the project, the theme and the fonts, and nothing else."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefing.errors import ResultError

LIMIT = 20_000_000
TYPES = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}


class GuardedFetcher(URLFetcher):  # type: ignore[misc]
    """Fetch files below `roots` and `data:` addresses; refuse the network and every other path.

    The layout engine only logs a refusal; `refusals` keeps it, so that the pages can be refused.
    """

    def __init__(self, *roots: Path) -> None:
        super().__init__(allowed_protocols=["file", "data"], allow_redirects=False)
        self._roots = tuple(root.resolve() for root in roots)
        self.refusals: list[ResultError] = []

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the file at `url`; ResultError, which is also kept, when it is refused."""
        try:
            return self._read_allowed(url, headers)
        except ResultError as refusal:
            self.refusals.append(refusal)
            raise

    def _read_allowed(self, url: str, headers: dict[str, str] | None) -> URLFetcherResponse:
        if url.startswith("data:"):
            return super().fetch(url, headers)
        place = self._allowed_place(url)
        if place.suffix.lower() not in TYPES or place.stat().st_size > LIMIT:
            raise ResultError("a page may not use this file.", where=str(place))
        headers = {"Content-Type": TYPES[place.suffix.lower()]}
        return URLFetcherResponse(url, place.read_bytes(), headers)

    def _allowed_place(self, url: str) -> Path:
        address = urlsplit(url)
        if address.scheme != "file" or address.netloc not in ("", "localhost"):
            hint = "Pages are built without the network: put the file into the project."
            raise ResultError("a page asked for something outside.", where=url, hint=hint)
        place = Path(unquote(address.path)).resolve()
        if not any(place.is_relative_to(root) for root in self._roots) or not place.is_file():
            hint = "Only files of the project, its theme and the fonts may be used."
            raise ResultError("a page may not read this.", where=str(place), hint=hint)
        return place
