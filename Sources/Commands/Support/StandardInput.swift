internal import FleetModel
internal import Glibc

/// What is piped into a verb.
enum StandardInput {
    /// The most that is taken, bytes: a keyboard takes a while for it.
    static let limit = 64 << 10

    /// All of it up to its end. Blocks.
    static func text(from descriptor: Int32 = STDIN_FILENO, for what: String) throws(Failure) -> String {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= limit {
            let count = read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Failure(what: what, why: "standard input cannot be read: \(String(cString: strerror(errno)))")
            }
            guard count > 0 else {
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw Failure(
                        what: what, why: "standard input is no text in UTF-8", next: "convert it first, as with iconv")
                }
                guard !text.isEmpty else {
                    throw Failure(what: what, why: "standard input is empty", next: "pipe the text in")
                }
                return text
            }
            bytes += block.prefix(count)
        }
        throw Failure(
            what: what, why: "standard input holds more than \(limit >> 10) KiB", next: "type it in smaller parts")
    }
}
