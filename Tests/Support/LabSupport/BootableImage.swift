/// A disk image of the lab's own Linux, with a boot loader.
public enum BootableImage {
    /// Makes it; the answer is its path. Throws when grub-mkrescue fails.
    public static func make(in lab: Lab) throws -> String {
        let folder = "\(lab.directory)/bootable"
        let image = "\(lab.directory)/bootable.img"
        let script = """
            set -eu
            mkdir -p "$1/boot/grub"
            cp "$(ls /boot/vmlinuz-*-cloud-amd64 | tail -n 1)" "$1/vmlinuz"
            cp "$2/initramfs.gz" "$1/initramfs.gz"
            cat >"$1/boot/grub/grub.cfg" <<'CFG'
            set timeout=0
            menuentry lab {
                linux /vmlinuz console=tty0 console=ttyS0 role=linux quiet loglevel=0 mitigations=off nokaslr tsc=unstable
                initrd /initramfs.gz
            }
            CFG
            # An image that starts from a disk as well as from a CD.
            grub-mkrescue -d /usr/lib/grub/i386-pc -o "$3" "$1" >"$2/grub.log" 2>&1
            """
        _ = try ChildProcess.run("bash", ["-c", script, "bash", folder, lab.directory, image])
        return image
    }
}
