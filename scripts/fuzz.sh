#!/bin/sh
# Builds a fuzz target with libFuzzer and AddressSanitizer and runs it: fuzz.sh NAME [SECONDS]
#
# Fuzz/NAME/main.swift   defines LLVMFuzzerTestOneInput
# Fuzz/NAME/modules      the targets it imports, in the order of their dependencies
# Fuzz/NAME/seeds        further folders with seeds, from the repository's root; may be missing
# Fuzz/NAME/dictionary   words for libFuzzer; may be missing
# Fuzz/corpus/NAME       seeds of its own
#
# What it finds is kept in .build-fuzz/NAME: new seeds in corpus/, inputs that crash beside it.
set -eu
cd "$(dirname "$0")/.."
name=$1
seconds=${2:-60}
source=Fuzz/$name
[ -f "$source/main.swift" ] || { echo "There is no fuzz target $name; there are: $(ls Fuzz | grep -v corpus | tr '\n' ' ')" >&2; exit 1; }
out=.build-fuzz/$name
mkdir -p "$out/corpus" "$out/objects"
features="-swift-version 6 -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility"
flags="-O -g -wmo -sanitize=fuzzer,address -parse-as-library $features -I $out/objects"
libraries=""
for folder in Sources/C*; do
    [ -f "$folder/module.modulemap" ] && flags="$flags -Xcc -fmodule-map-file=$folder/module.modulemap"
done
for package in libxml-2.0; do
    for flag in $(pkg-config --cflags "$package"); do flags="$flags -Xcc $flag"; done
    libraries="$libraries $(pkg-config --libs "$package")"
done
objects=""
for module in $(cat "$source/modules"); do
    # shellcheck disable=SC2046,SC2086
    ${SWIFTC:-swiftc} $flags -module-name "$module" -emit-module -emit-module-path "$out/objects/$module.swiftmodule" \
        -c $(find "Sources/$module" -name '*.swift') -o "$out/objects/$module.o"
    objects="$objects $out/objects/$module.o"
done
# shellcheck disable=SC2086
${SWIFTC:-swiftc} $flags -module-name Fuzz "$source/main.swift" $objects $libraries -o "$out/fuzz" 2>"$out/link.log" ||
    { cat "$out/link.log" >&2; exit 1; }
seeds="Fuzz/corpus/$name"
[ -f "$source/seeds" ] && seeds="$seeds $(cat "$source/seeds")"
[ -f "$source/dictionary" ] && set -- "-dict=$source/dictionary" || set --
# shellcheck disable=SC2086
exec "$out/fuzz" -max_total_time="$seconds" -timeout=1 -rss_limit_mb=512 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$out/" "$@" "$out/corpus" $seeds
