"""What a browser shows of a page, and how: by attributes, and by rules of its style sheets."""

import re
from typing import Any

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|"
    r"font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{4,}",
    re.I,
)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.I)
_BLOCK = re.compile(
    r"display\s*:\s*(?:block|flex|grid|table\b|table-row|list-item|flow-root)", re.I
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_SIMPLE = re.compile(r"(?P<tag>[A-Za-z][\w-]*)?(?P<rest>(?:[.#][\w-]+)*)")
_MEDIA = re.compile(r"@media[^{]*\bprint\b[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.I)
_WORTH = re.compile(f"{_HIDDEN.pattern}|line-through|{_BLOCK.pattern}", re.I)
_MOST = 5_000  # rules that are looked at
_GREATER_PART = 0.5  # of a page's words: hidden only until its script runs


class Shown:
    """Tells of elements whether they are shown; knows the style sheets inside the page."""

    def __init__(self, root: Any) -> None:
        sheets = " ".join(one.text or "" for one in root.iter("style"))
        self._rules = list(_rules(sheets)) if _WORTH.search(sheets) else []
        self._whole = _length(root)

    def style(self, element: Any) -> str:
        """Return the declarations that hold for an element, the strongest last."""
        own = element.get("style") or ""
        if not self._rules:
            return own
        classes = (element.get("class") or "").split()
        names = {f".{name}" for name in classes}
        if element.get("id"):
            names.add(f"#{element.get('id')}")
        found = [
            words
            for tag, needed, words in self._rules
            if needed <= names and tag in ("", element.tag)
        ]
        return ";".join([*found, own]) if found else own

    def is_hidden(self, element: Any) -> bool:
        """Return whether a browser shows nothing of an element.

        What hides the greater part of a page hides it only until a script of the page has run.
        """
        hidden = (
            element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or bool(_HIDDEN.search(_last_display(self.style(element))))
        )
        return hidden and _length(element) < _GREATER_PART * self._whole

    def is_struck(self, element: Any) -> bool:
        """Return whether the words of an element are struck out."""
        return element.tag in ("del", "s", "strike") or bool(_STRUCK.search(self.style(element)))

    def is_block(self, element: Any) -> bool:
        """Return whether an element that is none by itself is set as a block."""
        return bool(_BLOCK.search(self.style(element)))


def _last_display(style: str) -> str:
    """Return declarations without those of `display` and `visibility` that later ones undo."""
    for name in ("display", "visibility"):
        given = re.findall(rf"(?<![\w-]){name}\s*:[^;]*", style, re.I)
        for earlier in given[:-1]:
            style = style.replace(earlier, "", 1)
    return style


def _length(element: Any) -> int:
    """Return how many characters of text an element has, those of scripts aside."""
    texts = element.xpath(".//text()[not(ancestor::script or ancestor::style)]")
    return sum(len(text.strip()) for text in texts)


def _rules(sheets: str) -> Any:
    """Yield tag, classes with the id, and declarations of the rules with one simple selector."""
    plain = _MEDIA.sub("", _COMMENT.sub("", sheets))
    for number, rule in enumerate(_RULE.finditer(plain)):
        if number > _MOST or not _WORTH.search(rule.group(2)):
            continue
        for selector in rule.group(1).split(","):
            simple = _SIMPLE.fullmatch(selector.strip())
            if simple and simple.group():
                needed = set(re.findall(r"[.#][\w-]+", simple["rest"]))
                yield (simple["tag"] or "").lower(), needed, rule.group(2)
