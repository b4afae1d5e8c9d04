"""Translation: a record becomes a record with English, each piece saying where it came from.

What a person wrote stays; the project's memory and glossary come before the rules, and these before
any engine; what nothing renders completely stays without English, and the pages say so. To read:
`translate` (the whole way), `glossary`, `rules/` (titles, names, dates, events), `segments`,
`memory/`, `machine/` (engines, and what may leave the machine), `checks/` (what is wrong with a
rendering), `exchange/` (with translators and their tools); `tables` reads the files of `data/`.

Open to other rooms: checks, exchange, exchange.glossary_terms, exchange.translator_files, glossary,
machine.engine_list, machine.engines, machine.options, machine.service, rules.names,
rules.project_words, rules.rendered, rules.titles, translate.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.project import Project
    from briefing.record import Record

__all__ = ["render_english"]


def render_english(record: "Record", project: "Project") -> "Record":
    """Return `record` with the English of memory, glossary and rules: see `rules.apply`."""
    from briefing.translation.rules import apply  # who only lays out pages need not load the rules

    return apply.render_english(record, project)
