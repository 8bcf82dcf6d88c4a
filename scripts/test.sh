#!/bin/bash
# Installs what the tests need, builds and runs all of them. The last lines say what failed, how many ran and what came
# of it. `scripts/test.sh --filter NAME` passes its arguments on to `swift test`.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh test
swift build --build-tests
# A dead test run must not look like a passed one: the exit status of swift test is this script's.
if [ $# -gt 0 ]; then exec swift test --skip-build --disable-xctest "$@"; fi

real='PtyTests|LabTests|DisplayTests|FleetTests|StressTests'
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
swift test --skip-build --disable-xctest --skip "$real" 2>&1 | tee -a "$log" || status=$?
# Real programs, daemons and guests: one test at a time, so that a small machine does not time out for their number.
swift test --skip-build --disable-xctest --no-parallel --filter "$real" 2>&1 | tee -a "$log" || status=$?
# What failed may be thousands of lines up.
echo
grep -aE '^.? *(✘|Fatal error|error:)' "$log" | cut -c1-400 | tail -n 60 || true
grep -aE 'Test run with' "$log" | cut -c1-200 || true
exit $status
