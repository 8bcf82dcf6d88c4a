#!/bin/bash
# Writes the generated pages under docs/ again, from the program itself. A difference after it means that they were
# out of date.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p docs/man
swift package --allow-writing-to-directory docs/man generate-manual --output-directory docs/man
