"""Templates: sandboxed, escaped and strict, found block by block.

To read: `environment` (where a template is found, and a page filled), `unknown_blocks` (blocks
that nothing prints: names misspelt).
"""

from briefing.rendering.templates.environment import fill_page

__all__ = ["fill_page"]
