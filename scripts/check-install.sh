#!/bin/bash
# Installs into a temporary folder and looks at what was installed: that it runs, and what an attacker would look for.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
make install DESTDIR="$folder" PREFIX=/usr >/dev/null
binary=$folder/usr/bin/virt-tui
failed=0

# check WHAT COMMAND...: says what does not hold.
check() {
    local what=$1
    shift
    if "$@"; then echo "ok: $what"; else
        echo "error: $what"
        failed=1
    fi
}
dynamic=$(readelf -dW "$binary")
exported=$(nm -D --defined-only "$binary" | awk '{ print $3 }' | sort | xargs)

check "it runs" env XDG_CONFIG_HOME=/nonexistent "$binary" list -c test:///default
check "its position is random" grep -q 'Flags:.* PIE' <<<"$dynamic"
check "its functions' addresses are read-only" grep -q 'Flags:.*NOW' <<<"$dynamic"
check "and protected" grep -q GNU_RELRO <<<"$(readelf -lW "$binary")"
check "its stack is no code" grep -q 'GNU_STACK.* RW ' <<<"$(readelf -lW "$binary")"
check "it looks for libraries in the system's folders alone" test "$(grep -cE 'RPATH|RUNPATH' <<<"$dynamic")" = 0
check "its C code checks buffers" grep -q '__.*_chk' <<<"$(nm -D "$binary")"
check "it exports nothing but what libraries are to find ($exported)" \
    test "$exported" = "gnutls_certificate_set_x509_trust_file pthread_create"
check "it is stripped" test "$(nm "$binary" 2>/dev/null | wc -l)" = 0
check "it does not say where it was built" test "$(grep -cF "$PWD" "$binary")" = 0
for name in LICENSE LICENSE.swift LICENSE.icu LICENSE.swift-argument-parser LICENSE.swift-log; do
    check "the terms are there: $name" test -s "$folder/usr/share/doc/virt-tui/$name"
done
check "the manual is there" test -s "$folder/usr/share/man/man1/virt-tui.1"
exit $failed
