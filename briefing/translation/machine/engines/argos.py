"""A model of Argos Translate or OPUS-MT, run in this program by CTranslate2: no text leaves it.

`model` names the folder of an unpacked Argos package (`model/`, `sentencepiece.model`), or a folder
with a CTranslate2 model and its `source.spm` and `target.spm`.
"""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import EnvironmentFault
from briefing.network.fault import Kind
from briefing.translation.machine.engines.engine_contract import EngineError, EngineSpec, Options

_LONGEST_ANSWER = 256
_MOST_CORES = 8
_VOCABULARIES = (
    ("sentencepiece.model", "sentencepiece.model"),
    ("source.spm", "target.spm"),
)


class Argos:
    """A model in this program; threads share it, since CTranslate2 allows that."""

    def __init__(self, options: Options) -> None:
        self._translator, self._source, self._target = _load_model(options.model)

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str | None]:
        """Return one translation a text, in one batch. Raises EngineError."""
        try:
            tokens = [self._source.encode(text, out_type=str) for text in texts]
            results = self._translator.translate_batch(
                tokens, beam_size=4, max_decoding_length=_LONGEST_ANSWER, replace_unknowns=True
            )
        except (RuntimeError, ValueError):
            raise EngineError(Kind.INPUT, "the model cannot take this text") from None
        return [self._target.decode(result.hypotheses[0]).strip() for result in results]

    def close(self) -> None:
        """The model stays loaded, for the next run in this program."""


@cache
def _load_model(folder: str) -> tuple[Any, Any, Any]:
    """Return the model and its two vocabularies. Raises EnvironmentFault when they are missing."""
    try:
        import ctranslate2
        import sentencepiece
    except ImportError as error:
        raise EnvironmentFault(
            "the engine argos needs CTranslate2 and SentencePiece.",
            hint="Install briefing[argos].",
        ) from error
    home = Path(folder)
    found = next(
        (pair for pair in _VOCABULARIES if all((home / name).is_file() for name in pair)), None
    )
    model = home / "model" if (home / "model").is_dir() else home
    if not folder or found is None or not (model / "model.bin").is_file():
        raise EnvironmentFault(
            "the engine argos finds no model here.",
            where=folder or "briefing.toml: translation.model",
            hint="Unpack an Argos package zh-en and name its folder as translation.model.",
        )
    source, target = (
        sentencepiece.SentencePieceProcessor(model_file=str(home / name)) for name in found
    )
    cores = os.cpu_count() or 1
    translator = ctranslate2.Translator(
        str(model), device="cpu", inter_threads=min(cores, _MOST_CORES), intra_threads=1
    )
    return translator, source, target


SPEC = EngineSpec(
    "argos",
    "a local model, run by CTranslate2",
    Argos,
    needs=("ctranslate2", "sentencepiece"),
    extra="argos",
    needs_model=True,
)
