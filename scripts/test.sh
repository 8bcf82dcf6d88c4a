#!/bin/bash
# Installs what the tests need, builds and runs all of them. The last lines say what failed, how many ran and what came
# of it. `scripts/test.sh --filter NAME` passes its arguments on to `swift test`.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh test
swift build --build-tests
# A dead test run must not look like a passed one: the exit status of the tests is this script's.
if [ $# -gt 0 ]; then exec swift test --skip-build --disable-xctest "$@"; fi

# The program that `swift test` would start, without its buffer: the last line is the test that runs.
program=$(swift build --show-bin-path)/virt-tuiPackageTests.xctest
# Tests talk to web servers of their own, not through anybody's proxy.
export no_proxy=127.0.0.1,localhost
log=$(mktemp)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -f "$log"' EXIT
status=0

# Where every thread of a process and of those below it waits.
whereabouts() {
    local child task
    ps -o pid=,etimes=,args= -p "$1" | cut -c1-300
    for task in /proc/"$1"/task/*; do
        printf '    %s: %s\n' "$(cat "$task/comm")" "$(cat "$task/wchan")"
    done 2>/dev/null
    for child in $(pgrep -P "$1"); do whereabouts "$child"; done
}

# Seconds without a word after which the tests hang: the longest of them take two minutes where this was written.
patience=1200

# Returns when nothing has been written to the log for that long.
watch() { while [ $(($(date +%s) - $(stat -c %Y "$log"))) -lt "$patience" ]; do sleep 5; done; }

# run ARGUMENTS...: some of the tests. What hangs is told and ended.
run() {
    local start tests clock show
    start=$(stat -c %s "$log")
    touch "$log"
    watch </dev/null >/dev/null 2>&1 &
    clock=$!
    "$program" --testing-library swift-testing "$@" </dev/null >>"$log" 2>&1 &
    tests=$!
    tail -c "+$((start + 1))" -f --pid="$tests" "$log" &
    show=$!
    wait -n "$tests" "$clock" || true
    if kill "$clock" 2>/dev/null; then
        wait "$clock" || true
    else
        echo "error: the tests have said nothing for $patience s:" >>"$log"
        whereabouts "$tests" >>"$log" || true
        kill -KILL "$tests" || true
    fi
    wait "$tests" || status=$?
    wait "$show"
}

real='PtyTests|LabTests|DisplayTests|FleetTests|StressTests'
run --skip "$real"
# Real programs, daemons and guests: one test at a time, so that a small machine does not time out for their number.
run --no-parallel --filter "$real"
# What failed may be thousands of lines up.
echo
grep -aE '^.? *(✘|Fatal error|error:)' "$log" | cut -c1-400 | tail -n 60 || true
grep -aE 'Test run with' "$log" | cut -c1-200 || true
exit $status
