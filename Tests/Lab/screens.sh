#!/bin/bash
# Packs a guest that shows screens one after the other and tells over its serial port what its console holds.
#
#   screens.sh KERNEL INITRAMFS FOLDER   write the guest's kernel and initramfs; FOLDER holds the screens, in order of
#                                        their names: *.vcsa go into the console's memory as they are (glyph and colours
#                                        of each cell), *.tty are written to the console as text
#   screens.sh check                     print why this cannot be done here (nothing when it can)
#
# The kernel and the graphics driver are Debian's installer's. On the kernel's command line, screens=vga stays in the
# VGA's text mode and screens=frame loads the driver, so that the console is drawn (video= and fbcon= say how).
set -euo pipefail

installer=/usr/lib/debian-installer/images/12/amd64/text/debian-installer/amd64

check() {
    [ -r "$installer/linux" ] || echo "no $installer: install the package debian-installer-12-netboot-amd64"
}

if [ "${1:-}" = check ]; then
    check
    exit
fi
[ $# -eq 3 ] || {
    sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
kernel=$1 initramfs=$2 folder=$3
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp "$installer/linux" "$kernel"
mkdir -p "$root"/{bin,dev,proc,sys,screens,modules}
cp "$(command -v busybox)" "$root/bin/busybox"
cp "$folder"/* "$root/screens/"
(cd "$root/modules" && zcat "$installer/initrd.gz" | cpio -id --quiet '*/drivers/gpu/drm/*')
for module in drm drm_shmem_helper drm_kms_helper ttm drm_ttm_helper drm_vram_helper bochs; do
    find "$root/modules" -name "$module.ko" -exec mv {} "$root/" \;
    echo "$module" >>"$root/order"
done
rm -rf "$root/modules"
cat >"$root/init" <<'INIT'
#!/bin/busybox sh
/bin/busybox --install -s /bin
export PATH=/bin
mount -t proc none /proc
mount -t sysfs none /sys
mount -t devtmpfs none /dev
exec </dev/ttyS0 >/dev/ttyS0 2>&1
stty raw -echo
if grep -q screens=frame /proc/cmdline; then
    while read -r module; do insmod "/$module.ko"; done </order
fi
printf '\033[2J\033[H\033[?25l' >/dev/tty1
echo "size $(stty -F /dev/tty1 size)"
for screen in /screens/*; do
    # The host says when.
    read -r _
    case $screen in
    *.vcsa) { dd if=/dev/vcsa1 bs=4 count=1 2>/dev/null; cat "$screen"; } >/tmp.vcsa; cat /tmp.vcsa >/dev/vcsa1 ;;
    *) printf '\033[0m\033[2J\033[H' >/dev/tty1; cat "$screen" >/dev/tty1 ;;
    esac
    echo "screen ${screen##*/} $(base64 -w 0 </dev/vcsa1)"
done
read -r _
poweroff -f
INIT
chmod 755 "$root/init"
(cd "$root" && find . | cpio --quiet -o -H newc | gzip -1) >"$initramfs"
