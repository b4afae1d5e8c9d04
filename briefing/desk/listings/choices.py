"""What the options of the command line may be: audiences, outputs, what a PDF is for."""

from pathlib import Path

from briefing.errors import BriefingError
from briefing.outputs import names
from briefing.press import PURPOSES
from briefing.project import find
from briefing.rendering import audiences


def audience_names(folder: Path) -> tuple[str, ...]:
    """Return the audiences of the project at `folder`; none where its settings are wrong."""
    try:
        return tuple(audiences(find(folder)))
    except BriefingError:
        return ()  # a shell that completes is no place to tell what is wrong


def output_names() -> tuple[str, ...]:
    """Return the names of the outputs that are installed, by the alphabet."""
    return names()


def purpose_names() -> tuple[str, ...]:
    """Return what a PDF may be for."""
    return tuple(PURPOSES)
