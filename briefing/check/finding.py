"""One thing that a check has to say."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["pass", "warn", "fail"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, how grave it is, where (`file:line` or `page N`), and what to do."""

    level: Level
    code: str
    message: str
    where: str = ""
    hint: str = ""


def page_name(page: int) -> str:
    """Return how a finding names a page that is counted from 0."""
    return f"page {page + 1}"
