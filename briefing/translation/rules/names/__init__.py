"""Names of people in Hanyu Pinyin, flagged where rules cannot know how their bearers write them.

To read: `render_name` (a name's English), `doubts` (what rules cannot know about a name).
"""

from briefing.translation.rules.names.render_name import STANDARD, render_name

__all__ = ["STANDARD", "render_name"]
