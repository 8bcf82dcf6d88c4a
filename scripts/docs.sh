#!/bin/bash
# Writes the generated pages under docs/ again, from the program itself. A difference after it means that they were
# out of date.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --product virt-tui
swift build --product prison-probe
"$(swift build --show-bin-path)/virt-tui" --write-documents docs
"$(swift build --show-bin-path)/prison-probe" >docs/prison.md
