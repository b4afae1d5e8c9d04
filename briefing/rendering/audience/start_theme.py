"""A theme of one's own: three small files that inherit the rest."""

import re
from pathlib import Path

from briefing.errors import InputError, UsageError
from briefing.files import write_whole
from briefing.project import Project
from briefing.rendering.audience.audiences import audience_named
from briefing.rendering.audience.theme_files import THEME

NAME = re.compile(r"[a-z][a-z0-9-]{0,40}")

THEME_TEXT = """\
# An audience of this project. What is not said here comes from “{inherits}”:
# `briefing audience show {name}` tells every setting and the file it is from.
inherits = "{inherits}"
styles = ["{name}.css"]

# The parts, in the order of the pages; without this line they are those of “{inherits}”.
# parts = [{parts}]

# What this audience does not read, by name or id; it is left out of every page and counted there.
# leave_out = {{ topics = [], people = [], sessions = [] }}

[title]
en = "{name}"

[fields.greeting]
type = "string"
default = ""
help = "A sentence below what the pages say of their making."
"""

PAGE_TEXT = """\
{{# Changes one block and leaves the others to “{inherits}”. #}}
{{% extends "{inherits}:brief.html" %}}
{{% block colophon_end %}}
{{{{ super() }}}}
{{% if fields.greeting %}}
<p class="greeting" lang="en">{{{{ fields.greeting }}}}</p>
{{% endif %}}
{{% endblock %}}
"""

STYLE_TEXT = """\
/* Read after the shipped stylesheets: what stands here wins. */
.greeting {{
  color: var(--accent);
}}
"""


def start_theme(name: str, inherits: str, project: Project) -> tuple[Path, ...]:
    """Write a theme that inherits from `inherits` into the project; return its files.

    Raises UsageError for a name that is none or an audience that is not there, InputError when any
    of the files is there already.
    """
    if not NAME.fullmatch(name):
        hint = "Use small letters, digits and hyphens, as in foreign-ministry."
        raise UsageError(f"“{name}” cannot be the name of an audience.", hint=hint)
    parts = ", ".join(f'"{part}"' for part in audience_named(inherits, project).parts)
    folder = project.root / "templates" / name
    texts = {
        folder / THEME: THEME_TEXT,
        folder / "brief.html": PAGE_TEXT,
        project.root / "styles" / f"{name}.css": STYLE_TEXT,
    }
    there = next((place for place in texts if place.exists()), None)
    if there:
        raise InputError("this is there already.", where=str(there), hint="Choose another name.")
    for place, text in texts.items():
        write_whole(place, text.format(name=name, inherits=inherits, parts=parts))
    return tuple(texts)
