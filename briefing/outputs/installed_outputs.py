"""The outputs that are installed: entry points `briefing.outputs`, ours in pyproject.toml."""

from collections.abc import Iterable

from briefing.entries import installed, loaded
from briefing.errors import UsageError, did_you_mean
from briefing.outputs.output import Output

GROUP = "briefing.outputs"


def names() -> tuple[str, ...]:
    """Return the names of all installed outputs, by the alphabet."""
    return tuple(sorted(entry.name for entry in installed(GROUP)))


def chosen(wished: Iterable[str]) -> tuple[Output, ...]:
    """Return the outputs of these names, each once, in their order.

    Raises UsageError, with the nearest name, where there is none, and where none or two of one
    suffix are wished for; EnvironmentFault where one cannot be loaded.
    """
    found = tuple(_output(name) for name in dict.fromkeys(name.strip() for name in wished))
    suffixes = [output.suffix for output in found]
    twice = next((suffix for suffix in suffixes if suffixes.count(suffix) > 1), None)
    if twice:
        raise UsageError(f"two outputs would be written to one file ({twice}).", hint="Choose one.")
    return found


def _output(name: str) -> Output:
    entry = next((entry for entry in installed(GROUP) if entry.name == name), None)
    if entry is None:
        hint = did_you_mean(name, names()) or f"There are {', '.join(names())}."
        raise UsageError(f"there is no output “{name}”.", hint=hint)
    return loaded(entry, Output, "output")
