"""Page numbers in little more than one pass: a mend of the layout engine, for `engine_mends`.

The engine sets each page that prints the number of another page three times: with no number, with
the number, and once more because it takes that number for the page's own. Here a number is filled
in as soon as its page is laid out: what comes later, as an index does, is set right the first time,
and only what points forward, as an agenda does, is set a second time.
"""

import copy
from collections import defaultdict
from typing import Any

from weasyprint.css.targets import TargetCollector, anchor_name_from_token
from weasyprint.layout import page as pages

OWN = ("counter()", "counters()")
THEIRS = ("target-counter()", "target-counters()")


def mend_page_references() -> None:
    """Put the mend in place."""
    TargetCollector.cache_target_page_counters = _fill_in
    TargetCollector.collect_missing_counters = _ask_for_targets_alone(
        TargetCollector.collect_missing_counters
    )
    pages.make_page = _take_as_settled(pages.make_page)


def _ask_for_targets_alone(collect: Any) -> Any:
    """Return `collect_missing_counters` that knows whose counters are missing: the targets'."""

    def collect_missing_counters(self: Any, box: Any, kind: str, again: Any, *missing: Any) -> None:
        _, theirs = missing
        content = box.style["content"] if kind == "content" and theirs else ()
        if content and not any(name in OWN for name, _ in content):
            missing = ([], _anchors_in(content, box))
        collect(self, box, kind, again, *missing)

    return collect_missing_counters


def _anchors_in(content: Any, box: Any) -> dict[str, list[str]]:
    """Return the anchors whose counters `content` prints, and which counters."""
    found: dict[str, list[str]] = {}
    for kind, value in content:
        if kind in THEIRS:
            token, counter = value[:2]
            if token[0] == "attr()":
                name, _, fallback = token[1]
                token = ("string", box.element.get(name, fallback))
            found.setdefault(anchor_name_from_token(token), []).append(counter)
    return found


def _fill_in(self: Any, anchor: str, counters: Any, index: int, page_maker: Any) -> None:
    """Fill the number of a page in wherever it is printed, before and after that page."""
    item = self.target_lookup_items.get(anchor)
    if self.collecting or not item or item.state != "up-to-date":
        return
    item.page_maker_index = index
    before = item.cached_page_counter_values
    if before == counters:
        return
    item.cached_page_counter_values = copy.deepcopy(counters)
    for lookup in _contents_by_anchor(self)[anchor]:
        if all(before.get(n) == counters.get(n) for n in lookup.missing_target_counters[anchor]):
            continue  # another counter changed, such as how many pages there are
        lookup.parse_again(lookup.cached_page_counter_values)
        at = lookup.page_maker_index
        if at is None or at >= len(page_maker):
            lookup.pending = True  # counts if it turns out to stand further down this very page
        else:
            page_maker[at][-1]["content_changed"] = True


def _contents_by_anchor(collector: Any) -> Any:
    """Return, by anchor, the contents that print the page of that anchor."""
    found = getattr(collector, "pointing", None)
    if found is None:
        found = collector.pointing = defaultdict(list)
        for (_, kind), lookup in collector.counter_lookup_items.items():
            if kind == "content":
                for anchor in lookup.missing_target_counters:
                    found[anchor].append(lookup)
    return found


def _take_as_settled(make: Any) -> Any:
    """Return `make_page` that takes what was filled in before it as settled."""

    def make_page(context: Any, *rest: Any) -> Any:
        collector = context.target_collector
        for lookups in _contents_by_anchor(collector).values():
            for lookup in lookups:
                lookup.pending = False
        return make(context, *rest)

    return make_page
