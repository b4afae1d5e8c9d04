"""Starts the real LibreTranslate without a download: sentences are cut by a rule.

Run by the Python of LibreTranslate's own virtual environment: `launcher.py PORT`.
"""

import re
import sys
from typing import Any

from argostranslate.sbd import MiniSBDSentencizer
from libretranslate.main import main


def _sentences(self: Any, text: str) -> list[str]:
    return [found for found in re.findall(r"[^。！？.!?]+[。！？.!?]*", text) if found.strip()]


MiniSBDSentencizer.split_sentences = _sentences
sys.argv = ["libretranslate", "--host", "127.0.0.1", "--port", sys.argv[1], "--disable-web-ui"]
main()
