"""The record as JSON, for programs: all of it, whatever the audience is shown."""

from briefing.outputs.output import Edition, Output


def write(edition: Edition) -> bytes:
    """Return the record as JSON in UTF-8, by the schema that `briefing schema` prints."""
    return f"{edition.record.model_dump_json(by_alias=True, indent=1)}\n".encode()


SPEC = Output("json", ".json", "the whole record, for programs", write)
