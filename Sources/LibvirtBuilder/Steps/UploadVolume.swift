internal import Libvirt
internal import LibvirtDesigner
internal import Web

/// Fills a volume with a file of this machine, or with bytes made here, through the connection.
struct UploadVolume: Step {
    /// What a volume is filled with.
    enum Content: Hashable, Sendable {
        /// A file of this machine.
        case file(String)
        /// A file of a web server with its size in bytes.
        case web(WebFile, size: UInt64)
        /// Bytes, and what they are.
        case bytes([UInt8], what: String)
    }

    let volume: VolumeName
    let content: Content
    let title: String

    /// The volume has to exist; what it held is overwritten.
    init(_ volume: VolumeName, with content: Content) {
        self.volume = volume
        self.content = content
        title =
            switch content {
            case .file(let path): "Upload \(path) into the volume \(volume)"
            case .web(let file, let size):
                "Download \(file.url) into the volume \(volume) (\(Sizes.storage(size)))"
            case .bytes(let bytes, let what):
                "Upload \(what) into the volume \(volume) (\(Sizes.storage(UInt64(bytes.count))))"
            }
    }

    func run(in build: Build) async throws(StepFailure) {
        switch content {
        case .file(let path): try await send(try LocalFile(path: path), build)
        case .web(let file, let size):
            // Whole before any of it is sent: the volume never holds half a kernel.
            let copy = try TemporaryFile()
            try await copy.fill(from: file, size: size) { build.moved($0, of: size) }
            try await send(try copy.open(), build)
        case .bytes(let bytes, _): try await send(bytes, build)
        }
    }

    private func send(_ bytes: [UInt8], _ build: Build) async throws(StepFailure) {
        let stream = try await start(build, isSparse: false)
        let result = await Result<Void, StepFailure>.libvirt { () async throws(LibvirtError) in
            var rest: [UInt8]? = bytes
            try await stream.sendAll { () throws(LibvirtError) in
                defer { rest = nil }
                return rest
            }
        }
        try result.get()
        build.moved(UInt64(bytes.count), of: UInt64(bytes.count))
    }

    private func send(_ file: LocalFile, _ build: Build) async throws(StepFailure) {
        let stream = try await start(build, isSparse: true)
        do throws(StepFailure) {
            var sent: UInt64 = 0
            var told: UInt64 = 0
            loop: while true {
                if Task.isCancelled { throw .cancelled }
                let part = try await file.next()
                switch part {
                case .end: break loop
                case .bytes(let bytes):
                    try await Result.libvirt { () async throws(LibvirtError) in try await stream.write(bytes) }.get()
                    sent += UInt64(bytes.count)
                case .hole(let length):
                    try await Result.libvirt { () async throws(LibvirtError) in
                        try await stream.sendHole(Int64(clamping: length))
                    }.get()
                    sent += length
                }
                // Every MiB is often enough for any display.
                if sent - told >= 1 << 20 {
                    told = sent
                    build.moved(sent, of: file.size)
                }
            }
            try await Result.libvirt { () async throws(LibvirtError) in try await stream.finish() }.get()
            build.moved(sent, of: file.size)
        } catch {
            // A stream that is finished or gone cannot be aborted, and need not be.
            _ = try? await stream.abort()
            throw error
        }
    }

    private func start(_ build: Build, isSparse: Bool) async throws(StepFailure) -> Stream {
        do throws(LibvirtError) {
            let volume = try await volume.volume(on: build.connection)
            let stream = try await build.connection.stream(.nonBlocking)
            try await volume.upload(from: stream, isSparse ? .sparseStream : [])
            return stream
        } catch  where error.code == .noSupport {
            throw StepFailure(
                "this host's libvirt takes no uploads: \(error.message)",
                next: "copy the file into the pool's folder by other means and name the volume instead")
        } catch {
            throw StepFailure(error)
        }
    }
}
