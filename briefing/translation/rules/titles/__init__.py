"""Official titles by glossary and grammar; what the glossary does not know stays, flagged.

A title is cut into words the glossary knows, the words into clauses, each clause into institutions
and the posts held there; the English is then said from the inside out. To read, in the order of the
way: `render_title`, `subjects` (what clauses share), `cut_clauses`, `clauses` (one of them),
`tokens` (the words), `departments`, `institutions`, `posts`, `envoys`, `title_english`.
"""

from briefing.translation.rules.titles.render_title import render_institution, render_title

__all__ = ["render_institution", "render_title"]
