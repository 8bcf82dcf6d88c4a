/// The root folder of a container that starts and then waits.
public enum ContainerFolder {
    /// Makes it; the answer is its path. Its first program is `/init`. Throws when a file cannot be written.
    public static func make(in lab: Lab) throws -> String {
        let folder = "\(lab.directory)/container"
        let script = """
            set -eu
            for part in bin dev proc sys etc tmp run; do mkdir -p "$1/$part"; done
            cp /bin/busybox "$1/bin/"
            printf '#!/bin/busybox sh\\nwhile :; do /bin/busybox sleep 3600; done\\n' >"$1/init"
            chmod 755 "$1/init"
            """
        _ = try ChildProcess.run("sh", ["-c", script, "sh", folder])
        return folder
    }
}
