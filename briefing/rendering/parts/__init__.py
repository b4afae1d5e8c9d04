"""The parts of a brief: each made from the record by one function, each with a template.

A part quotes the record or counts it and adds no words of its own but the page's; one that would be
empty is not printed. To read: `part_table` (all parts, and which are printed), then in the order
of the pages `cover`, `counts`, `contents`, `messages`, `topic_chart`, `printed_agenda`, `cards`,
`portraits`, `quotations`, `back_matter/`, `qr_code`.
"""

from briefing.rendering.parts.part_table import PARTS, make_parts, parts_with_content

__all__ = ["PARTS", "make_parts", "parts_with_content"]
