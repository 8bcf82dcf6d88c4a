#!/bin/bash
# install.sh BINARY PREFIX: puts a built virt-tui, its manual page and its completions under PREFIX.
set -euo pipefail
binary=$1 prefix=$2
here=$(cd "$(dirname "$0")" && pwd)

install -D -m 755 -s "$binary" "$prefix/bin/virt-tui"

manual=$here/../docs/man/virt-tui.1
if [ -f "$manual" ]; then install -D -m 644 "$manual" "$prefix/share/man/man1/virt-tui.1"; fi

completion() {
    mkdir -p "$(dirname "$2")"
    "$binary" completion "$1" >"$2"
}
completion bash "$prefix/share/bash-completion/completions/virt-tui"
completion zsh "$prefix/share/zsh/site-functions/_virt-tui"
completion fish "$prefix/share/fish/vendor_completions.d/virt-tui.fish"

echo "Installed $prefix/bin/virt-tui"
