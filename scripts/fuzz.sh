#!/bin/sh
# Builds a fuzz target with libFuzzer and AddressSanitizer and runs it: fuzz.sh NAME [SECONDS [SEED]]
#
# SEED 0 or none is another one each time; libFuzzer prints it.
#
# Fuzz/NAME/main.swift   defines LLVMFuzzerTestOneInput, from what Fuzz/require.swift gives each
# Fuzz/NAME/modules      the targets it imports, of Sources or Tests/Support, in the order of their dependencies
# Fuzz/NAME/seeds        further folders with seeds, from the repository's root; may be missing
# Fuzz/NAME/dictionary   words for libFuzzer; may be missing
# Fuzz/NAME/options      what else libFuzzer is told; may be missing
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
flags="-O -g -wmo -sanitize=fuzzer,address -parse-as-library $features -I $out/objects"
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
    if [ -d "$folder/include" ]; then
        # As SwiftPM makes one where there is none.
        if [ ! -f "$folder/include/module.modulemap" ]; then
            map=$out/objects/$module.modulemap
            echo "module $module { umbrella \"$PWD/$folder/include\" export * }" >"$map"
            flags="$flags -Xcc -fmodule-map-file=$map"
        fi
        for file in "$folder"/*.c; do
            object=$out/objects/$module-$(basename "$file" .c).o
            # shellcheck disable=SC2086
            clang -g -O1 -fsanitize=address $includes -I "$folder/include" -c "$file" -o "$object"
            objects="$objects $object"
        done
        continue
    fi
    # shellcheck disable=SC2046,SC2086
    ${SWIFTC:-swiftc} $flags -module-name "$module" -emit-module -emit-module-path "$out/objects/$module.swiftmodule" \
        -c $(find "$folder" -name '*.swift') -o "$out/objects/$module.o"
    objects="$objects $out/objects/$module.o"
done
# shellcheck disable=SC2086
${SWIFTC:-swiftc} $flags -module-name Fuzz Fuzz/require.swift "$source/main.swift" $objects $libraries -o "$out/fuzz" 2>"$out/link.log" ||
    { cat "$out/link.log" >&2; exit 1; }
seeds="Fuzz/corpus/$name"
[ -f "$source/seeds" ] && seeds="$seeds $(cat "$source/seeds")"
[ -f "$source/dictionary" ] && set -- "-dict=$source/dictionary" || set --
# shellcheck disable=SC2046
[ -f "$source/options" ] && set -- "$@" $(cat "$source/options")
# Those that libraries lose by themselves, at the end of the run too.
case "$*" in *-detect_leaks=0*) export ASAN_OPTIONS=detect_leaks=0 ;; esac
# libFuzzer says more of a crash than Swift's own report, which AddressSanitizer takes for another.
export SWIFT_BACKTRACE=enable=no
# shellcheck disable=SC2086
exec "$out/fuzz" -max_total_time="$seconds" -seed="$seed" -timeout=10 -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$out/" "$@" "$out/corpus" $seeds
