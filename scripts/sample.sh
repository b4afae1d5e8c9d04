#!/bin/sh
# Set up, and build the sample brief into build/.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh run
[ "$(uname -s)" != Darwin ] || export DYLD_FALLBACK_LIBRARY_PATH="/opt/homebrew/lib:/usr/local/lib"
.venv/bin/briefing build --quiet briefing/sample/lakeside-forum.txt -o build >/dev/null
echo "The sample brief: build/lakeside-forum/lakeside-forum.pdf"
echo "Next, your own:   .venv/bin/briefing build DIGEST.txt   (or start a project: .venv/bin/briefing init forum)"
