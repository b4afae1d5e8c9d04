"""The glossary: Chinese forms of institutions, posts, places, terms, and their English.

Columns: zh, en, kind, class, abbr_zh, abbr_en, valid_from, valid_to, preferred, forbidden, source
and note.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from briefing.chinese.fold import fold
from briefing.facts import Row, read, table
from briefing.project import Project
from briefing.translation.tables import choices, shipped

FILES = (
    "state",
    "party",
    "bodies",
    "universities",
    "companies",
    "places",
    "counties",
    "local_organs",
    "heads",
    "words",
    "modifiers",
)

TOPIC = "topic"  # the class of a shipped term that the topic index is made of


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a Chinese form, its English, what it is, and when that held (ISO dates or years)."""

    zh: str
    en: str
    kind: str
    klass: str = ""
    abbr_zh: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    preferred: bool = True
    forbidden: tuple[str, ...] = ()

    def holds(self, date: str | None) -> bool:
        """Return whether the row is valid on an ISO `date`; without a date, whether it still is."""
        if not date:
            return not self.valid_to
        return self.valid_from <= date[:10] and (not self.valid_to or date[:10] <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Entries by every Chinese form they have, simplified; the best entry of a form is first."""

    forms: dict[str, tuple[Entry, ...]]
    longest: int
    date: str | None = None
    style: str = "national"

    def find(self, zh: str, *kinds: str) -> Entry | None:
        """Return the best entry for exactly this form (of these kinds, if any are given)."""
        found = [e for e in self.forms.get(fold(zh), ()) if not kinds or e.kind in kinds]
        return min(found, key=lambda e: (not e.holds(self.date), not e.preferred), default=None)

    def agreed_term(self, zh: str) -> str:
        """Return the English that a table or the project settles for exactly this term."""
        entry = self.find(_without_marks(zh), "term")
        return entry.en if entry else ""

    def term(self, zh: str) -> str:
        """Return the English of exactly this term, of whatever kind it is; without a row none."""
        entry = self.find(_without_marks(zh), "term", "institution", "company", "place")
        if entry:
            return entry.en
        word = self.find(_without_marks(zh), "word")
        return word.en.lower() if word else ""

    def starting(self, folded: str, place: int) -> list[Entry]:
        """Return the best entry of each form that begins at `place` of a folded text."""
        ends = range(place + 1, min(len(folded), place + self.longest) + 1)
        found = [self.find_all(folded[place:end]) for end in ends]
        return [entry for entries in found for entry in entries]

    def find_all(self, form: str) -> list[Entry]:
        """Return the best entry of each kind for a folded form, its `zh` being the form itself."""
        entries = self.forms.get(form, ())
        kinds = dict.fromkeys(entry.kind for entry in entries)
        best = [self.find(form, kind) for kind in kinds]
        return [_named_as(form, entry) for entry in best if entry]

    def post(self, form: str, klass: str) -> Entry | None:
        """Return the post of this form for an institution of `klass`, else the general one."""
        rows = [entry for entry in self.forms.get(form, ()) if entry.kind == "post"]
        fitting = [entry for entry in rows if klass in choices(entry.klass)]
        return next(
            iter(fitting or [e for e in rows if e.klass in {"", "*", "alone"}] or rows), None
        )

    def on(self, date: str | None) -> "Glossary":
        """Return the glossary as it stood on an ISO date."""
        return replace(self, date=date)

    def styled(self, style: str) -> "Glossary":
        """Return the glossary that says posts as a style does: `national` or `db11-585`."""
        return replace(self, style=style)

    def with_rows(self, rows: Iterable[Row]) -> "Glossary":
        """Return the glossary with a project's rows, which win over those it has."""
        new = build(rows)
        forms = {**self.forms, **new.forms}
        return replace(self, forms=forms, longest=max(self.longest, new.longest))


def _without_marks(zh: str) -> str:
    return fold(zh).strip().strip("“”‘’《》")


def _named_as(form: str, entry: Entry) -> Entry:
    if form == entry.zh:
        return entry
    return replace(entry, zh=form)


def build(rows: Iterable[Row], kind: str = "term") -> Glossary:
    """Return a glossary of rows; a row without `kind` is of the kind given."""
    forms: dict[str, list[Entry]] = {}
    for row in rows:
        entry = _make_entry(row, kind)
        for form in (entry.zh, *entry.abbr_zh):
            if form:
                forms.setdefault(form, []).append(entry)
    longest = max(map(len, forms), default=0)
    return Glossary({form: tuple(found) for form, found in forms.items()}, longest)


def _make_entry(row: Row, kind: str) -> Entry:
    return Entry(
        fold(row["zh"]),
        row["en"],
        row.get("kind") or kind,
        row.get("class", ""),
        tuple(fold(form) for form in choices(row.get("abbr_zh", ""))),
        row.get("valid_from", ""),
        row.get("valid_to", ""),
        row.get("preferred", "").lower() not in {"no", "0", "false"},
        choices(row.get("forbidden", "")),
    )


def project_glossary(project: Project) -> Glossary:
    """Return the glossary as a project has it: its own rows first, posts in the style it settles.

    Raises InputError when one of its files is not UTF-8 CSV with the columns it needs.
    """
    rows = project_rows(project)
    glossary = shipped_glossary().styled(project.settings.translation.title_style)
    return glossary.with_rows(rows) if rows else glossary


def project_rows(project: Project) -> tuple[Row, ...]:
    """Return the rows of the project's own glossary files, in order. Raises InputError."""
    files = project.settings.translation.glossary
    return tuple(row for name in files for row in read(project.path(name)))


@cache
def shipped_glossary() -> Glossary:
    """Return the glossary that comes with the program."""
    rows = [row for name in FILES for row in shipped(name)]
    return build([*rows, *posts(), *policy_terms()])


def policy_terms() -> tuple[Row, ...]:
    """Return the policy terms that have an English; those that make topics are of that class."""
    rows = [row for row in table("policy_terms") if row["en"]]
    return tuple(
        {**row, "zh": row["word"], "kind": "term", "class": TOPIC if row["kind"] == TOPIC else ""}
        for row in rows
    )


def posts() -> tuple[Row, ...]:
    """Return the posts, and the groups that stand in their place, that have an English."""
    return tuple({**row, "zh": row["word"], "kind": "post"} for row in table("posts") if row["en"])
