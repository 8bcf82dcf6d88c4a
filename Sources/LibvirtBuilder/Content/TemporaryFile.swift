internal import Files
internal import Glibc
internal import Synchronization
internal import Web

/// A file of this machine without a name, which is gone when nobody has it open.
final class TemporaryFile: Sendable {
    private let descriptor: Int32

    /// Makes one in `$TMPDIR`, else in /tmp.
    init() throws(StepFailure) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        do throws(FileError) {
            descriptor = try UnnamedFile.open(in: folder)
        } catch {
            throw StepFailure(error.description, next: "make room there, or name another folder with TMPDIR")
        }
    }

    deinit { close(descriptor) }

    /// Fills it with a file of a web server.
    /// - Parameter progress: takes the number of bytes that have come, about every MiB; any thread.
    func fill(
        from file: WebFile, size: UInt64, progress: @escaping @Sendable (UInt64) -> Void
    ) async throws(StepFailure) {
        let count = Atomic<UInt64>(0)
        let descriptor = descriptor
        do throws(WebFailure) {
            try await file.download { part in
                var rest = part[...]
                while !rest.isEmpty {
                    let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                    if written < 0, errno == EINTR { continue }
                    guard written > 0 else { return false }
                    rest = rest.dropFirst(written)
                }
                let (old, new) = count.add(UInt64(part.count), ordering: .relaxed)
                if new >> 20 != old >> 20 { progress(new) }
                // More than was announced is not what was planned.
                return new <= size
            }
        } catch {
            throw StepFailure(error)
        }
        let received = count.load(ordering: .relaxed)
        guard received == size else {
            throw StepFailure(
                "\(file.url) has \(received) bytes instead of \(size)", next: "try it again: the file may be changing")
        }
    }

    /// Opens it for reading from its beginning.
    func open() throws(StepFailure) -> LocalFile { try LocalFile(path: "/proc/self/fd/\(descriptor)") }
}
