import Glibc
import Testing
import Threads

@testable import OSInfo

/// An ISO image in a folder of its own, removed with the value.
final class Image: Sendable {
    let folder: Folder
    var path: String { folder.path + "/image.iso" }

    static let isPossible = ConditionTrait.enabled("xorriso is not installed") {
        access("/usr/bin/xorriso", X_OK) == 0
    }

    private init(_ folder: Folder) { self.folder = folder }

    static func made(
        volume: String, publisher: String = "", preparer: String = "", application: String = "", system: String = "",
        set: String = "", isBootable: Bool = false
    ) async throws -> Image {
        let image = Image(try Folder())
        try image.folder.write("a file", to: "content/file")
        try image.folder.write(String(repeating: "\0", count: 2048), to: "content/boot.img")
        var arguments = ["-as", "mkisofs", "-quiet", "-V", volume, "-o", image.path]
        let fields = [
            ("-publisher", publisher), ("-p", preparer), ("-A", application), ("-sysid", system), ("-volset", set),
        ]
        for (option, value) in fields where !value.isEmpty { arguments += [option, value] }
        if isBootable { arguments += ["-b", "boot.img", "-no-emul-boot"] }
        let status = try await run(["/usr/bin/xorriso"] + arguments + [image.folder.path + "/content"])
        try #require(status == 0, "xorriso failed")
        return image
    }

    func bytes() throws -> [UInt8] { try LocalFile(path).read(0, 1 << 24) }

    /// Runs a program quietly to its end, waited for on a thread of its own.
    private static func run(_ arguments: [String]) async throws -> Int32 {
        try await SystemThread.result(name: "test-run") { () throws(OSInfoError) in
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            for descriptor in Int32(0)...2 {
                posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
            }
            var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
            defer { for word in words { free(word) } }
            var process: pid_t = 0
            guard posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
                throw OSInfoError(.unreadable, "\(arguments[0]) does not start")
            }
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            return status
        }
    }
}
