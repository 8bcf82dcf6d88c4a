internal import Glibc

/// A device or a FIFO that is written into.
struct Stream {
    let path: String
    /// Seconds.
    let patience: Double

    func write(_ bytes: [UInt8]) throws(FileError) {
        let descriptor = try open()
        let isWritten = Descriptor.write(bytes, to: descriptor, patience: patience)
        let code = errno
        guard close(descriptor) == 0 || !isWritten, isWritten else {
            throw FileError(path, "cannot be written", code: isWritten ? errno : code)
        }
    }

    /// A FIFO without a reader would hold the opening up for ever, so it is tried again and again.
    private func open() throws(FileError) -> Int32 {
        let pause: Int32 = 20
        for _ in 0...Int(patience * 1000 / Double(pause)) {
            // Appending is for a file that another process has open; nothing else minds.
            let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
            if descriptor >= 0 { return try checked(descriptor) }
            guard errno == ENXIO, isFIFO else { throw FileError(path, "cannot be written", code: errno) }
            poll(nil, 0, pause)
        }
        throw FileError(path, "is a FIFO that nobody reads", next: "start its reader first")
    }

    private var isFIFO: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    }

    /// A file may have taken its place meanwhile: it would be changed half.
    private func checked(_ descriptor: Int32) throws(FileError) -> Int32 {
        var status = stat(), link = stat()
        let isKnown = fstat(descriptor, &status) == 0 && lstat(path, &link) == 0
        if isKnown, status.st_mode & S_IFMT != S_IFREG || link.st_mode & S_IFMT == S_IFLNK { return descriptor }
        close(descriptor)
        throw FileError(path, "changed while it was opened", next: "try again")
    }
}
