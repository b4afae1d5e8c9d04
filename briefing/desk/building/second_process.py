"""Outputs made in a second process, which gets ready while the first still reads the source.

Loading the layout engine takes about as long as extracting a digest; on two cores neither waits.
The second process gets editions and gives bytes or an error, pickled, on its standard streams.
"""

import gc
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any

from briefing.errors import BriefingError
from briefing.outputs import Edition, Output, chosen

Awaited = Callable[[], list[bytes]]
Maker = Callable[[Edition], Awaited]


@contextmanager
def maker(outputs: tuple[Output, ...], cores: int) -> Iterator[Maker]:
    """Yield what takes an edition: on another core, told now what to get ready, where there is one.

    What it gives, called, returns the bytes of each output or raises what making one raised.
    """
    if cores < 2:
        yield lambda edition: lambda: _made(outputs, edition)
        return
    with subprocess.Popen(_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield _there(process, outputs)
        finally:
            with suppress(BrokenPipeError):  # of what was never read nobody has to be told
                process.stdin.close() if process.stdin else None
            process.kill()


def _made(outputs: tuple[Output, ...], edition: Edition) -> list[bytes]:
    return [output.write(edition) for output in outputs]


def _command() -> list[str]:
    # The same modules as here, wherever this process found them; the working folder gives none.
    found = f"import sys; sys.path[:] = {sys.path!r}"
    start = f"{found}; from briefing.desk.building.second_process import serve; serve()"
    return [sys.executable, "-P", "-c", start]


def _there(process: "subprocess.Popen[bytes]", outputs: tuple[Output, ...]) -> Maker:
    editions, answers = process.stdin, process.stdout
    assert editions is not None
    assert answers is not None
    _send(editions, tuple(output.name for output in outputs))

    def make(edition: Edition) -> Awaited:
        _send(editions, edition)
        return lambda: _answer(answers) or _made(outputs, edition)

    return make


def _send(stream: IO[bytes], what: object) -> None:
    # A process that is gone gives no answer either, and then the outputs are made here.
    with suppress(BrokenPipeError):
        pickle.dump(what, stream)
        stream.flush()


def _received(stream: IO[bytes]) -> Any:
    return pickle.load(stream)  # noqa: S301 - both ends are this program


def _answer(stream: IO[bytes]) -> list[bytes]:
    """Return the outputs; none when the process is gone. Raises what making one raised."""
    try:
        answer: list[bytes] | BriefingError = _received(stream)
    except (EOFError, pickle.UnpicklingError):
        return []
    if isinstance(answer, BriefingError):
        raise answer
    return answer


def serve() -> None:
    """Answer one edition on standard input, having got ready for it."""
    gc.disable()  # it lives for one edition, and so does nearly all that it makes
    editions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not get among the answers
    outputs = chosen(_received(editions))
    for output in outputs:
        output.prepare()
    edition: Edition = _received(editions)
    try:
        answer: list[bytes] | BriefingError = _made(outputs, edition)
    except BriefingError as error:
        answer = error
    pickle.dump(answer, answers)
    answers.flush()
