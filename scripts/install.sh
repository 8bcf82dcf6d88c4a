#!/bin/bash
# install.sh BINARY PREFIX: puts a built virt-tui, its manual page and its completions under PREFIX.
set -euo pipefail
binary=$1 prefix=$2
here=$(cd "$(dirname "$0")" && pwd)

install -D -m 755 -s "$binary" "$prefix/bin/virt-tui"
# The package manager lets a program look for libraries beside itself: whoever can write there could run what he likes.
chrpath -d "$prefix/bin/virt-tui" >/dev/null

manual=$here/../docs/man/virt-tui.1
if [ -f "$manual" ]; then install -D -m 644 "$manual" "$prefix/share/man/man1/virt-tui.1"; fi

# The terms of all that is in the binary. Everything else is a Debian package with terms of its own.
licences=$prefix/share/doc/virt-tui
install -D -m 644 "$here/../LICENSE" "$licences/LICENSE"
for folder in "$here"/../.build/checkouts/*/; do
    for file in "$folder"LICENSE*; do install -m 644 "$file" "$licences/LICENSE.$(basename "$folder")"; done
done
swift=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
install -m 644 "$swift/share/swift/LICENSE.txt" "$licences/LICENSE.swift"
# Swift's Foundation holds ICU, under the terms of any ICU.
for file in /usr/share/doc/libicu[0-9]*/copyright; do install -m 644 "$file" "$licences/LICENSE.icu"; done

completion() {
    mkdir -p "$(dirname "$2")"
    "$binary" completion "$1" >"$2"
}
completion bash "$prefix/share/bash-completion/completions/virt-tui"
completion zsh "$prefix/share/zsh/site-functions/_virt-tui"
completion fish "$prefix/share/fish/vendor_completions.d/virt-tui.fish"

echo "Installed $prefix/bin/virt-tui"
