#!/bin/sh
# Builds a fuzz target with libFuzzer and AddressSanitizer and runs it: fuzz.sh NAME [SECONDS [SEED]]
#
# SEED 0 or none is another one each time; libFuzzer prints it. The same seed tries the same inputs in the same order, as
# long as the same are kept in .build-fuzz.
#
# Fuzz/NAME/main.swift   defines LLVMFuzzerTestOneInput, from what Fuzz/require.swift gives each
# Fuzz/NAME/modules      the targets it imports, of Sources or Tests/Support, in the order of their dependencies
# Fuzz/NAME/seeds        further folders with seeds, from the repository's root; may be missing
# Fuzz/NAME/options      further options of libFuzzer; may be missing
# Fuzz/NAME/dictionary   words for libFuzzer; may be missing
# Fuzz/corpus/NAME       seeds of its own
#
# What it finds is kept in .build-fuzz/NAME: new seeds in corpus/, inputs that crash beside it.
set -eu
cd "$(dirname "$0")/.."
name=$1
seconds=${2:-60}
seed=${3:-0}
source=Fuzz/$name
[ -f "$source/main.swift" ] || { echo "There is no fuzz target $name; there are: $(ls Fuzz | grep -v corpus | tr '\n' ' ')" >&2; exit 1; }
out=.build-fuzz/$name
mkdir -p "$out/corpus" "$out/objects"
features="-swift-version 6 -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility"
flags="-O -g -wmo -enable-testing -package-name virt_tui -sanitize=fuzzer,address -parse-as-library -I $out/objects"
libraries=""
includes=""
for folder in Sources/C*; do
    for map in "$folder/module.modulemap" "$folder/include/module.modulemap"; do
        [ -f "$map" ] && flags="$flags -Xcc -fmodule-map-file=$map"
    done
done
for package in libxml-2.0 chafa libpng zlib libvirt; do
    for flag in $(pkg-config --cflags "$package"); do
        flags="$flags -Xcc $flag"
        includes="$includes $flag"
    done
    libraries="$libraries $(pkg-config --libs "$package")"
done
objects=""
for module in $(cat "$source/modules"); do
    folder=Sources/$module
    [ -d "$folder" ] || folder=Tests/Support/$module
    # A module of headers alone.
    [ -f "$folder/module.modulemap" ] && continue
    [ -d "$folder" ] || { echo "There is no target $module: correct $source/modules" >&2; exit 1; }
    if [ -d "$folder/include" ]; then
        for file in $(find "$folder" -name '*.c'); do
            object=$out/objects/$module-$(basename "$file").o
            # shellcheck disable=SC2086
            clang -g -O1 -fsanitize=address $includes -I "$folder/include" -c "$file" -o "$object"
            objects="$objects $object"
        done
        # SwiftPM finds the map of a target of C below include, or writes one.
        map=$(find "$folder/include" -name module.modulemap)
        if [ -z "$map" ]; then
            map=$PWD/$out/objects/$module.modulemap
            printf 'module %s { umbrella "%s" export * }\n' "$module" "$PWD/$folder/include" >"$map"
        fi
        flags="$flags -Xcc -fmodule-map-file=$map"
        continue
    fi
    find "$folder" -name '*.swift' >"$out/objects/$module.files"
    # shellcheck disable=SC2086
    ${SWIFTC:-swiftc} $flags $features -module-name "$module" -emit-module -emit-module-path "$out/objects/$module.swiftmodule" \
        -c @"$out/objects/$module.files" -o "$out/objects/$module.o"
    objects="$objects $out/objects/$module.o"
done
# shellcheck disable=SC2086
${SWIFTC:-swiftc} $flags $features -module-name Fuzz Fuzz/require.swift "$source/main.swift" $objects $libraries -o "$out/fuzz" 2>"$out/link.log" ||
    { cat "$out/link.log" >&2; exit 1; }
seeds="Fuzz/corpus/$name"
[ -f "$source/seeds" ] && seeds="$seeds $(cat "$source/seeds")"
options=""
[ -f "$source/options" ] && options=$(cat "$source/options")
[ -f "$source/dictionary" ] && set -- "-dict=$source/dictionary" || set --
# Those that libraries lose by themselves, at the end of the run too.
case "$options" in *-detect_leaks=0*) export ASAN_OPTIONS=detect_leaks=0 ;; esac
# libFuzzer says more of a crash than Swift's own report, which AddressSanitizer takes for another.
export SWIFT_BACKTRACE=enable=no
# Dictionaries in the same order: what a seed finds is found again by it.
[ "$seed" = 0 ] || export SWIFT_DETERMINISTIC_HASHING=1
# shellcheck disable=SC2086
exec "$out/fuzz" -max_total_time="$seconds" -seed="$seed" -timeout=10 -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1 $options \
    -artifact_prefix="$out/" "$@" "$out/corpus" $seeds
