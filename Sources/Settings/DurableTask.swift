internal import Files
internal import Glibc

/// Something that has to go on although the program ends: an installer's end is awaited, to start its guest from its disk.
///
/// Written down in a file each, `$XDG_STATE_HOME/virt-tui/tasks/UUID.toml`, before it begins. Who is at it holds the file's
/// lock, which the system lets go of however the process ends; what nobody holds is taken up by the next console.
public struct DurableTask: Equatable, Sendable {
    /// The connection, as libvirt itself calls it.
    public var uri: String
    /// What the host at its other end calls itself: homes are shared between machines, and `qemu:///system` is each one's.
    public var host: String
    /// The guest's identity.
    public var guest: String
    /// The guest's name, for sentences.
    public var name: String

    /// A task.
    public init(uri: String, host: String, guest: String, name: String) {
        self.uri = uri
        self.host = host
        self.guest = guest
        self.name = name
    }

    /// A task that this process is at. Let go without `done()`, it is left to others.
    public final class Held: Sendable {
        /// What it is.
        public let task: DurableTask
        private let path: String
        private let descriptor: Int32

        fileprivate init(_ task: DurableTask, path: String, descriptor: Int32) {
            self.task = task
            self.path = path
            self.descriptor = descriptor
        }

        deinit { close(descriptor) }

        /// There is nothing left to do.
        public func done() { unlink(path) }
    }

    /// Writes the task down and holds it. Throws a sentence.
    public func begin(in folder: String) throws(SettingsProblem) -> Held {
        let path = "\(folder)/\(guest).toml"
        let descriptor = try write(to: path)
        return Held(self, path: path, descriptor: descriptor)
    }

    /// Whether nothing waits to be taken up. Quick: the usual case.
    public static func hasNone(in folder: String) -> Bool { files(in: folder).isEmpty }

    /// The most tasks that are looked at.
    private static let most = 1000

    private static func files(in folder: String) -> [String] { Folder.files(in: folder, ending: ".toml", limit: most) }

    /// Takes up what nobody is at; the rest, and what cannot be read, stays as it is.
    public static func takeUp(in folder: String, where isMeant: (DurableTask) -> Bool) -> [Held] {
        removeDrafts(in: folder)
        return files(in: folder).compactMap { file in
            let path = "\(folder)/\(file)"
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { return nil }
            // The lock first: whoever had it may have done the task and removed the file.
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isNamed(path, descriptor), let task = read(path),
                isMeant(task)
            {
                return Held(task, path: path, descriptor: descriptor)
            }
            close(descriptor)
            return nil
        }
    }

    /// What a process left that ended while it wrote a task down.
    private static func removeDrafts(in folder: String) {
        for file in Folder.files(in: folder, ending: ".new", limit: most) {
            let path = "\(folder)/\(file)"
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isNamed(path, descriptor) { unlink(path) }
            close(descriptor)
        }
    }

    private static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
        var (named, held) = (stat(), stat())
        return stat(path, &named) == 0 && fstat(descriptor, &held) == 0 && named.st_dev == held.st_dev
            && named.st_ino == held.st_ino
    }

    private static func read(_ path: String) -> DurableTask? {
        guard let text = try? FileAccess.text(path), let values = try? TOMLDocument(text, file: path).root,
            let uri = values["uri"]?.string, let host = values["host"]?.string, let guest = values["guest"]?.string,
            let name = values["name"]?.string
        else { return nil }
        return DurableTask(uri: uri, host: host, guest: guest, name: name)
    }

    /// Puts the whole file in its place at once, for its owner's eyes only, and held already.
    private func write(to path: String) throws(SettingsProblem) -> Int32 {
        let text = """
            # The installer of this guest is waited for, to start the guest from its disk
            uri = \(TOMLText.quoted(uri))
            host = \(TOMLText.quoted(host))
            guest = \(TOMLText.quoted(guest))
            name = \(TOMLText.quoted(name))

            """
        func failure() -> SettingsProblem {
            let reason = String(cString: strerror(errno))
            return SettingsProblem(
                .error, file: path, message: "cannot be written: \(reason); check the owner and the permissions")
        }
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        do throws(FileError) { try Folder.make(folder) } catch { throw SettingsProblem(error) }
        let temporary = "\(path).\(getpid()).new"
        unlink(temporary)
        let descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure() }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, Descriptor.write(Array(text.utf8), to: descriptor),
            fsync(descriptor) == 0, rename(temporary, path) == 0
        else {
            let problem = failure()
            unlink(temporary)
            close(descriptor)
            throw problem
        }
        return descriptor
    }
}
