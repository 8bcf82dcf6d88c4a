#!/bin/bash
# Installs what is missing of Debian's packages: `setup.sh` for building, `setup.sh test` for the tests too, which also
# need two locales that are not UTF-8.
# Asks nothing and changes nothing when all is there.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)

say() { printf 'setup: %s\n' "$*" >&2; }

if ! command -v swift >/dev/null; then
    say "Swift is missing. Install Swift 6.1 or later from https://www.swift.org/install/linux/debian/12/ and run this again."
    exit 1
fi

lists=("$here/packages-build.txt")
if [ "${1:-}" = test ]; then lists+=("$here/packages-test.txt"); fi
mapfile -t wanted < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "${lists[@]}" | sort -u)

if ! command -v dpkg-query >/dev/null; then
    say "This is not Debian; make sure that the counterparts of these packages are installed: ${wanted[*]}"
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$state" = "install ok installed" ] || missing+=("$package")
done

# Name, definition and character set of each locale.
locales=()
if [ "${1:-}" = test ]; then
    known=$(locale -a)
    for locale in "en_US.iso88591 en_US ISO-8859-1" "ja_JP.eucjp ja_JP EUC-JP"; do
        grep -qx "${locale%% *}" <<<"$known" || locales+=("${locale#* }")
    done
fi
if [ ${#missing[@]} -eq 0 ] && [ ${#locales[@]} -eq 0 ]; then exit 0; fi

if [ "$(id -u)" = 0 ]; then
    root=()
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    root=(sudo)
else
    say "These are missing, and only root can install them:"
    [ ${#missing[@]} -eq 0 ] || say "  apt-get install --no-install-recommends ${missing[*]}"
    for locale in "${locales[@]}"; do say "  localedef -i ${locale% *} -f ${locale#* } ${locale% *}.${locale#* }"; done
    exit 1
fi

install_packages() {
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}
if [ ${#missing[@]} -gt 0 ]; then
    say "installing ${missing[*]}"
    if ! compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; then "${root[@]}" apt-get update -q >&2; fi
    # Lists may be older than the archive: one more try with new ones.
    if ! install_packages; then
        "${root[@]}" apt-get update -q >&2
        install_packages
    fi
fi
for locale in "${locales[@]}"; do
    say "making the locale ${locale% *}.${locale#* }"
    "${root[@]}" localedef -i "${locale% *}" -f "${locale#* }" "${locale% *}.${locale#* }"
done
