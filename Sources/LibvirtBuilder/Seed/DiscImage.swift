internal import CLibisofs
internal import Glibc
internal import Synchronization

/// Small disc images, made in memory by libisofs.
public enum DiscImage {
    /// A file on a disc.
    public struct File: Hashable, Sendable {
        /// Its name in the root folder.
        public let name: String
        /// What it holds.
        public let bytes: [UInt8]

        /// Makes a file.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The volume name by which cloud-init finds its disc.
    public static let cloudInitLabel = "cidata"

    /// Makes an ISO 9660 image with Rock Ridge and Joliet names. Blocks for a few milliseconds.
    /// - Parameter label: the volume's name, 32 bytes at most.
    public static func make(label: String, files: [File]) throws(StepFailure) -> [UInt8] {
        // libisofs keeps a queue of messages and counters for the whole process.
        let result: Result<[UInt8], StepFailure> = turn.withLock { isReady in
            Result { () throws(StepFailure) in
                if !isReady {
                    try check(iso_init())
                    // It would print on standard error.
                    var never = Array("NEVER".utf8CString)
                    var silent = never
                    var name = Array("".utf8CString)
                    _ = iso_set_msgs_severities(&never, &silent, &name)
                    isReady = true
                }
                return try Self.write(label, files)
            }
        }
        return try result.get()
    }

    private static let turn = Mutex(false)

    private static func write(_ label: String, _ files: [File]) throws(StepFailure) -> [UInt8] {
        var made: OpaquePointer?
        try check(iso_image_new(label, &made))
        guard let image = made else { throw StepFailure("libisofs made no image") }
        defer { iso_image_unref(image) }
        let root = iso_image_get_root(image)
        for file in files {
            // The stream owns the copy and frees it.
            let copy = malloc(max(1, file.bytes.count))
            guard let copy else { throw StepFailure("there is no memory for a disc image") }
            file.bytes.withUnsafeBytes { bytes in
                if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
            }
            var stream: UnsafeMutablePointer<IsoStream>?
            let code = iso_memory_stream_new(
                copy.assumingMemoryBound(to: UInt8.self), file.bytes.count, &stream)
            if code < 0 { free(copy) }
            try check(code)
            var node: OpaquePointer?
            let added = iso_tree_add_new_file(root, file.name, stream, &node)
            if added < 0 { iso_stream_unref(stream) }
            try check(added)
        }
        var options: OpaquePointer?
        try check(iso_write_opts_new(&options, 0))
        defer { iso_write_opts_free(options) }
        try check(iso_write_opts_set_rockridge(options, 1))
        try check(iso_write_opts_set_joliet(options, 1))
        // Without it the label would be written in upper case, which older cloud-inits do not look for.
        try check(iso_write_opts_set_relaxed_vol_atts(options, 1))
        var opened: UnsafeMutablePointer<burn_source>?
        try check(iso_image_create_burn_source(image, options, &opened))
        guard let source = opened else { throw StepFailure("libisofs gave no image out") }
        defer { clibisofs_close(source) }
        return try read(source)
    }

    private static func read(_ source: UnsafeMutablePointer<burn_source>) throws(StepFailure) -> [UInt8] {
        var image: [UInt8] = []
        image.reserveCapacity(Int(clamping: clibisofs_size(source)))
        // A sector at a time: of a larger piece that the end cuts short nothing would come.
        var block = [UInt8](repeating: 0, count: 2048)
        while true {
            let count = clibisofs_read(source, &block, Int32(block.count))
            guard count >= 0 else { throw StepFailure("libisofs broke off while it wrote a disc image") }
            if count == 0 {
                guard image.count == Int(clamping: clibisofs_size(source)) else {
                    throw StepFailure("libisofs gave a disc image out in part only")
                }
                return image
            }
            image += block.prefix(Int(count))
        }
    }

    private static func check(_ code: Int32) throws(StepFailure) {
        guard code < 0 else { return }
        let words = iso_error_to_msg(code).map { String(cString: $0) } ?? "error \(code)"
        throw StepFailure("a disc image cannot be made: \(words)")
    }
}

extension CloudSeed {
    /// The disc with the files, as a volume holds it.
    public func image() throws(StepFailure) -> [UInt8] {
        try DiscImage.make(
            label: DiscImage.cloudInitLabel,
            files: try files().map { DiscImage.File(name: $0.name, bytes: Array($0.text.utf8)) })
    }
}
