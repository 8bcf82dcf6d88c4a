#!/bin/bash
# Takes the README's picture again: the demo as a terminal of 100 by 30 shows it.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --build-tests
VIRT_TUI_PICTURE=1 exec swift test --skip-build --disable-xctest --filter ReadmePicture
