import Foundation
import LabSupport

/// A program in the place of `ssh` whose far host is the lab.
enum FakeSSH {
    /// The lab's daemon as a remote host, reached by the program.
    static func uri(of lab: Lab) throws -> String {
        let path = "\(lab.directory)/fake-ssh"
        let holder = try String(contentsOfFile: "\(lab.directory)/holder.pid", encoding: .utf8)
        // -W is the tunnel; else libvirt wants its helper on the far host, which looks where daemons usually listen.
        let script = """
            #!/bin/bash
            holder=\(holder.trimmingCharacters(in: .whitespacesAndNewlines))
            while [ $# -gt 0 ]; do
                case $1 in
                -W) target=$2; shift 2 ;;
                -o | -e | -l | -p | -i) shift 2 ;;
                --) shift; host=$1; shift; break ;;
                -*) shift ;;
                *) host=$1; shift; break ;;
                esac
            done
            [ "$host" = far-host ] || exit 255
            if [ -n "$target" ]; then
                exec nsenter -t $holder -n busybox nc "${target%:*}" "${target##*:}"
            fi
            exec nsenter -t $holder -m virt-ssh-helper qemu:///system
            """
        _ = symlink(lab.socket, "\(lab.directory)/run/libvirt/libvirt-sock")
        try script.write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return "qemu+ssh://far-host/system?command=\(path)&proxy=native&no_tty=1"
    }
}
