"""Words on the page: which languages lead and follow, and how words, dates and titles are set.

Only elements are added to words, never characters: what is copied from a page is what was said.
To read: `passage` (words in one language; a pair of them), `page_languages` (which languages, and
the page's own words), `typeset`, `title_lines`, `date_lines`, `notice` (what must be said of a
machine's words), `making` and `brief_input` (what every part of a brief is made from).
"""

from briefing.rendering.words.passage import Pair, Passage
from briefing.rendering.words.typeset import typeset

__all__ = ["Pair", "Passage", "typeset"]
