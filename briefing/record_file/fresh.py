"""Write a record that is not saved yet: event by event, without the tree that comments hang on.

Building that tree takes as long again as writing it; the text is the same.
"""

from collections.abc import Iterator
from io import StringIO
from typing import Any

from ruamel.yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ruamel.yaml.nodes import ScalarNode

from briefing.record_file.dialect import dialect

SCALARS = (str, int, float, bool, type(None))
PLAIN, QUOTED = (True, False), (False, True)


def fresh(data: Any) -> str:
    """Return plain data as YAML: lists of short values on one line, all else below."""
    stream, yaml = StringIO(), dialect()
    _, representer, emitter = yaml.get_serializer_representer_emitter(stream, None)
    scalars = Scalars(representer, yaml.resolver)
    for event in _document(data, scalars):
        emitter.emit(event)
    return stream.getvalue()


class Scalars(dict[tuple[type, Any], tuple[Any, ...]]):
    """How values are written, each found out once: keys and kinds come again and again."""

    def __init__(self, representer: Any, resolver: Any) -> None:
        self.representer, self.resolver = representer, resolver

    def __missing__(self, key: tuple[type, Any]) -> tuple[Any, ...]:
        """Return tag, whether it goes without saying (plain, quoted), text and quotation."""
        node = self.representer.represent_data(key[1])
        text = "" if key[1] is None else node.value
        plain, quoted = (self.resolver.resolve(ScalarNode, text, way) for way in (PLAIN, QUOTED))
        said = node.ctag == plain, node.ctag == quoted, True
        found = self[key] = (None if text else node.ctag, said, text, node.style)
        return found

    def event(self, value: Any) -> ScalarEvent:
        """Return the event of a value."""
        tag, said, text, style = self[type(value), value]
        return ScalarEvent(None, tag, said, text, style=style)


def _document(data: Any, scalars: Scalars) -> Iterator[Event]:
    yield StreamStartEvent()
    yield DocumentStartEvent()
    yield from _events(data, scalars)
    yield DocumentEndEvent()
    yield StreamEndEvent()


def _events(data: Any, scalars: Scalars) -> Iterator[Event]:
    if isinstance(data, dict):
        yield MappingStartEvent(None, None, True, flow_style=False, nr_items=len(data))
        for key, value in data.items():
            yield scalars.event(key)
            yield from _events(value, scalars)
        yield MappingEndEvent()
    elif isinstance(data, list):
        short = all(isinstance(value, SCALARS) for value in data)
        yield SequenceStartEvent(None, None, True, flow_style=short)
        for value in data:
            yield from _events(value, scalars)
        yield SequenceEndEvent()
    else:
        yield scalars.event(data)
