"""A CTranslate2 model made on the spot: the real format, a random mind, less than a second.

It takes the place of a downloaded Argos package where only the machinery is tested; what it
answers is garbage, which is a test of its own.
"""

import json
import random
from pathlib import Path
from typing import Any

import numpy as np

WIDTH, INNER, HEADS, POSITIONS, PIECES = 32, 64, 2, 260, 220
ZH = "我们要加快建设开放的港口推动标准互认办好青年论坛让各方共同投入发展绿色航运提高服务水平"
EN = "we will speed up building open ports recognise standards run youth forums and invest together"


def package(folder: Path, source: str, target: str) -> Path:
    """Write an Argos package from `source` to `target` into `folder` and return it."""
    folder.mkdir(parents=True)
    vocabulary = _vocabulary(folder / "sentencepiece")
    _model(folder / "model", vocabulary, [_speaks(piece, target) for piece in vocabulary])
    names = {"zh": "Chinese", "en": "English"}
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": source,
        "from_name": names[source],
        "to_code": target,
        "to_name": names[target],
    }
    (folder / "metadata.json").write_text(json.dumps(metadata))
    return folder


def _vocabulary(prefix: Path) -> list[str]:
    """Train a vocabulary on sentences shuffled from a few invented words; return its pieces."""
    import sentencepiece

    dice = random.Random(5)
    sentences = []
    for _ in range(400):
        sentences.append("".join(dice.choices(ZH, k=12)) + "。")
        sentences.append(" ".join(dice.choices(EN.split(), k=8)) + ".")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences),
        model_prefix=str(prefix),
        vocab_size=PIECES,
        hard_vocab_limit=False,
        character_coverage=1.0,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_file=f"{prefix}.model")
    return [processor.id_to_piece(number) for number in range(processor.get_piece_size())]


def _speaks(piece: str, target: str) -> bool:
    """Return whether the model may say this piece: garbage, but in the right script."""
    return target not in ("zh", "en") or any(c in ZH for c in piece) == (target == "zh")


def _model(folder: Path, vocabulary: list[str], sayable: list[bool]) -> None:
    from ctranslate2.specs import TransformerSpec

    spec = TransformerSpec.from_config(1, HEADS)
    dice = np.random.default_rng(7)

    def some(*shape: int) -> Any:
        return dice.normal(0, 0.4, shape).astype(np.float32)

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)

    def linear(layer: Any, outputs: int, inputs: int = WIDTH) -> None:
        layer.weight, layer.bias = some(outputs, inputs), some(outputs)

    def attention(layer: Any, *outputs: int) -> None:
        norm(layer.layer_norm)
        for part, size in zip(layer.linear, outputs, strict=True):
            linear(part, size)

    def forward(layer: Any) -> None:
        norm(layer.layer_norm)
        linear(layer.linear_0, INNER)
        linear(layer.linear_1, WIDTH, INNER)

    spec.encoder.embeddings[0].weight = some(len(vocabulary), WIDTH)
    spec.decoder.embeddings.weight = some(len(vocabulary), WIDTH)
    for half in (spec.encoder, spec.decoder):
        half.position_encodings.encodings = some(POSITIONS, WIDTH)
        norm(half.layer_norm)
        attention(half.layer[0].self_attention, 3 * WIDTH, WIDTH)
        forward(half.layer[0].ffn)
    attention(spec.decoder.layer[0].attention, WIDTH, 2 * WIDTH, WIDTH)
    linear(spec.decoder.projection, len(vocabulary))
    spec.decoder.projection.bias[~np.array(sayable)] = -100
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    folder.mkdir()
    spec.validate()
    spec.save(str(folder))
