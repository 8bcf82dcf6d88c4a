#!/bin/bash
# Installs what is missing of Debian's packages: `setup.sh` for building, `setup.sh test` for the tests too.
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
if [ ${#missing[@]} -eq 0 ]; then exit 0; fi

if [ "$(id -u)" = 0 ]; then
    root=()
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    root=(sudo)
else
    say "These packages are missing, and only root can install them:"
    say "  apt-get install --no-install-recommends ${missing[*]}"
    exit 1
fi

say "installing ${missing[*]}"
install_packages() {
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}
if ! compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; then "${root[@]}" apt-get update -q >&2; fi
# Lists may be older than the archive: one more try with new ones.
if ! install_packages; then
    "${root[@]}" apt-get update -q >&2
    install_packages
fi
