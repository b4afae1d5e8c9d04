"""One HTML file: responsive, printable, and whole in itself; it asks no network for anything."""

from dataclasses import replace

from lxml import etree
from lxml.html import builder as make

from briefing.outputs.content.page import Element, Page, pair
from briefing.outputs.output import Edition, Output
from briefing.outputs.web import contents, is_cover, style, web

# Nothing is fetched and nothing is run, whatever a text may hold (W3C CSP 3).
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
TEXT, SKIP, WAY = "text", "web_skip", "web_contents"


def write(edition: Edition) -> bytes:
    """Return the page as HTML in UTF-8. Raises ResultError when a template is not right."""
    shown = web(edition)
    _furnish_head(shown, style(edition))
    _furnish_body(shown)
    shown.root.set("class", " ".join(edition.audience.chain))
    return etree.tostring(shown.root, method="html", encoding="utf-8", doctype="<!DOCTYPE html>")


def _furnish_head(shown: Page, css: str) -> None:
    head = shown.root.find("head")
    for old in head.xpath("meta[@charset or @http-equiv]"):
        old.drop_tree()
    policy = make.META(content=POLICY)
    policy.set("http-equiv", "Content-Security-Policy")
    first = (
        make.META(charset="utf-8"),
        policy,
        make.META(name="viewport", content="width=device-width, initial-scale=1"),
        make.META(name="color-scheme", content="light dark"),
    )
    for at, element in enumerate(first):
        head.insert(at, element)
    head.append(make.STYLE(css.replace("</", "<\\/")))


def _furnish_body(shown: Page) -> None:
    """Put the sections into landmarks: banner, navigation, main, and the notice."""
    body = shown.body
    sections = [child for child in body if isinstance(child.tag, str)]
    cover = [child for child in sections if child.tag == "section" and is_cover(child)][:1]
    main = make.MAIN(*(child for child in sections if child not in cover), id=TEXT)
    skip = make.A(*pair(shown.fixed[SKIP], shown.langs), href=f"#{TEXT}")
    skip.set("class", "skip")
    banner = make.HEADER(*cover)
    body[:] = [skip, *_notice(shown), banner, _way(shown, main), main]
    body.text = None
    body.attrib.pop("data-notice", None)


def _way(shown: Page, main: Element) -> Element:
    """Return the contents, folded away; a reader of the screen hears them as navigation."""
    held = replace(shown, root=make.HTML(make.BODY()))
    held.body.append(main)
    title = make.SUMMARY(*pair(shown.fixed[WAY], shown.langs))
    way = make.E.nav(make.DETAILS(title, contents(held)))
    way.set("aria-label", " ".join(part.text for part in pair(shown.fixed[WAY], shown.langs)))
    return way


def _notice(shown: Page) -> list[Element]:
    if not shown.notice:
        return []
    parts = [make.P(words, lang=lang) for lang, words in shown.notice]
    return [make.ASIDE(*parts, id="notice")]


SPEC = Output("html", ".html", "one page for a screen, whole in itself", write)
