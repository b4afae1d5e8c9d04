"""Three-way choice between values: the machine's earlier one, a person's, the machine's new one."""

from typing import Literal, TypeVar

from briefing.record import SOURCE_CHANGED, Entry, Origin, Text

Value = TypeVar("Value")
Part = TypeVar("Part", bound=Entry)


def chosen(base: Value, mine: Value, fresh: Value) -> Value:
    """Return `fresh` unless a person changed the value: then `mine`."""
    return fresh if mine == base else mine


def merged_entry(base: Part, mine: Part, fresh: Part) -> Part:
    """Return `fresh` with every field that a person changed between `base` and `mine`."""
    fields = type(fresh).model_fields
    update = {k: _value(getattr(base, k), getattr(mine, k), getattr(fresh, k)) for k in fields}
    return fresh.model_copy(update=update)


def _value(base: object, mine: object, fresh: object) -> object:
    if isinstance(base, Text) and isinstance(mine, Text) and isinstance(fresh, Text):
        return _text(base, mine, fresh)
    return chosen(base, mine, fresh)


def _text(base: Text, mine: Text, fresh: Text) -> Text:
    """Return the text merged language by language; what a person wrote says so in its origin."""
    origin = dict(fresh.origin)
    if mine.en != base.en:
        same = mine.origin.get("en") == base.origin.get("en")
        said = mine.origin.get("en")
        origin["en"] = said if said and not same else Origin(by="person", review="reviewed")
    elif mine.en and mine.origin != base.origin:
        origin |= mine.origin
    merged = fresh.model_copy(
        update={
            "zh": chosen(base.zh, mine.zh, fresh.zh),
            "en": chosen(base.en, mine.en, fresh.en),
            "origin": origin,
        }
    )
    if fresh.zh == base.zh:
        merged = _with_rendering(base, mine, merged)
    return _to_review(mine, fresh, merged)


def _with_rendering(base: Text, mine: Text, merged: Text) -> Text:
    """Return the text with the English it had: of a passage that is the same, it still holds.

    Rules make theirs anew, unless a person approved it.
    """
    origin = mine.origin.get("en")
    if merged.en or not mine.en or origin is None:
        return merged
    if origin.by == "glossary" and mine.origin == base.origin:
        return merged
    return merged.model_copy(update={"en": mine.en, "origin": {**merged.origin, "en": origin}})


def _to_review(mine: Text, fresh: Text, merged: Text) -> Text:
    """Return the text, its rendering by a person unreviewed where other words stand beside it now.

    What a person said of a rendering that is no longer there is left out.
    """
    own: Literal["zh", "en"] = "zh" if fresh.zh else "en"
    other: Literal["zh", "en"] = "en" if fresh.zh else "zh"
    origin, kept = dict(merged.origin), merged.get(other)
    said = origin.pop(other, Origin(by="person"))
    if not kept:
        return merged.model_copy(update={"origin": origin})
    if kept == fresh.get(other) or merged.get(own) == mine.get(own):
        return merged
    flags = tuple(dict.fromkeys((*said.flags, SOURCE_CHANGED)))
    again = said.model_copy(update={"review": "unreviewed", "flags": flags})
    return merged.model_copy(update={"origin": {**origin, other: again}})
