"""Departments inside one organ: 国际司 is another department at each ministry."""

from functools import cache

from briefing.translation.glossary import Entry
from briefing.translation.tables import choices, shipped

# What the last word of a department's name makes of it; `class` decides the English of the post.
CLASSES = {
    "司": "division",
    "局": "bureau",
    "厅": "division",
    "所": "institute_director",
    "台": "institute_director",
    "院": "institute",
    "心": "center",
    "室": "office",
    "庭": "court",
    "部": "department_co",
}


@cache
def departments_of(organ: str) -> dict[str, Entry]:
    """Return the departments of the organ with this English name, by each Chinese form."""
    return _departments_by_organ().get(organ, {})


def departments_at(folded: str, place: int, organ: str) -> list[Entry]:
    """Return the organ's departments whose names begin at `place` of a folded title."""
    return [
        entry for form, entry in departments_of(organ).items() if folded.startswith(form, place)
    ]


@cache
def _departments_by_organ() -> dict[str, dict[str, Entry]]:
    organs = {
        row["zh"]: row["en"] for name in ("state", "party", "bodies") for row in shipped(name)
    }
    found: dict[str, dict[str, Entry]] = {}
    for row in shipped("departments_of_organs"):
        forms = (row["zh"], *choices(row["abbr_zh"]))
        inside = found.setdefault(organs[row["of"]], {})
        klass = CLASSES.get(row["zh"][-1], "office")
        for form in forms:
            inside.setdefault(form, Entry(form, row["en"], "department", klass))
    return found
