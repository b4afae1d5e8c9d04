"""The boundary of extraction: a step that fails ends no reading. It is recorded, and loses no word.

What a document holds may never raise past extraction; a fault in one step costs that step alone.
"""

from collections.abc import Callable
from typing import TypeVar

from briefing.errors import BriefingError
from briefing.extraction.model import Failure

Result = TypeVar("Result")


def attempt(
    step: Callable[[], Result], otherwise: Result, name: str, failures: list[Failure]
) -> Result:
    """Return what `step` returns, or `otherwise` where it raises, which goes to `failures`.

    An error that is for people (BriefingError) is no fault of the step, and is raised.
    """
    try:
        return step()
    except BriefingError:
        raise
    except Exception as error:
        failures.append(Failure(name, error))
        return otherwise
