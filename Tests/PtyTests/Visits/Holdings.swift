import Glibc
import PtySupport

/// What a program holds that must not grow.
struct Holdings: CustomStringConvertible {
    let descriptors: Int
    let threads: Int
    /// Threads of connections to libvirt.
    let connections: Int
    let memoryKiB: Int

    init(of session: PtySession) {
        descriptors = Self.count("/proc/\(session.pid)/fd")
        let names = session.threads.values
        threads = names.count
        connections = names.count { $0.hasPrefix("libvirt-conn") }
        memoryKiB = session.residentKiB ?? 0
    }

    var description: String {
        "\(descriptors) descriptors, \(threads) threads, \(connections) of connections, \(memoryKiB >> 10) MiB"
    }

    private static func count(_ folder: String) -> Int {
        guard let folder = opendir(folder) else { return 0 }
        defer { closedir(folder) }
        var count = -2
        while readdir(folder) != nil { count += 1 }
        return count
    }
}
