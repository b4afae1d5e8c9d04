"""Who the pages are for: audiences, the themes they inherit from, the brand and the page's words.

An audience is settled from theme folders and `briefing.toml`, the nearest first; what is misspelt
is named with its line. To read: `theme_files` (one theme, and the chain it inherits), `audiences`,
`page_words`, `brand`, `omission` and `omitted` (what an audience does not read), `start_theme`.
"""

from briefing.rendering.audience.audiences import (
    Audience,
    audience_named,
    audience_settled,
    audiences,
)

__all__ = ["Audience", "audience_named", "audience_settled", "audiences"]
