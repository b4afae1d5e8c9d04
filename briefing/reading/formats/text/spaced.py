"""Names of Chinese characters set apart for width: 丁　望　舒 is 丁望舒."""

import re
from collections.abc import Iterable, Iterator

from briefing.chinese.han import HAN

_GAP = "[ \u3000\xa0]"
_THREE = re.compile(
    rf"(?P<one>[{HAN}]){_GAP}{{1,3}}(?P<two>[{HAN}]){_GAP}{{1,3}}(?P<three>[{HAN}])"
    rf"(?=[:：∶（(]|[ ]?[\t|｜])"
)
_TWO = re.compile(
    rf"(?:^|(?<=[\t|｜ \u3000]))(?P<one>[{HAN}])\u3000{{1,2}}(?P<two>[{HAN}])"
    r"(?=[:：∶（(]|[ ]?[\t|｜])"
)


def closed_names(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines with the gaps inside names closed."""
    for line in lines:
        yield closed(line) if " " in line or "\u3000" in line or "\xa0" in line else line


def closed(line: str) -> str:
    """Return a line with the gaps inside its names closed."""
    return _TWO.sub(r"\g<one>\g<two>", _THREE.sub(r"\g<one>\g<two>\g<three>", line))
