"""Tests, in folders that mirror the rooms; pages are set with the same fonts on every machine."""

import os
from pathlib import Path

# Fontconfig reads it when the first page is set, so it has to stand here, before all else.
os.environ.setdefault("FONTCONFIG_FILE", str(Path(__file__).parent / "fonts.conf"))
