internal import CLibcurl
internal import Dispatch
internal import Synchronization

/// A file that a web server has.
///
/// Environment variables such as `https_proxy` count, as they do for libcurl. Waiting happens on threads of its own.
public struct WebFile: Hashable, Sendable {
    /// Its address: http or https.
    public let url: String

    /// Takes an address; nil when it is neither http nor https.
    public init?(_ url: String) {
        let lower = url.lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), !url.utf8.contains(0) else { return nil }
        self.url = url
    }

    /// A file below this one, which is a folder.
    public func file(_ path: String) -> WebFile {
        WebFile(folder: url.hasSuffix("/") ? String(url.dropLast()) : url, path: path)
    }

    private init(folder: String, path: String) { url = "\(folder)/\(path)" }

    /// The file's length in bytes; nil when there is no such file. Throws when the server does not answer, or does not
    /// say how long the file is.
    public func size() async throws(WebFailure) -> UInt64? {
        let answer = try await get(headOnly: true) { _ in true }
        guard try isThere(answer) else { return nil }
        guard let size = UInt64(exactly: answer.length) else {
            throw WebFailure(url: url, reason: "the server does not say how large it is")
        }
        return size
    }

    /// Whether there is such a file. Throws when the server does not answer.
    public func exists() async throws(WebFailure) -> Bool { try isThere(try await get(headOnly: true) { _ in true }) }

    /// The file's first bytes as text; nil when there is no such file or it is no UTF-8.
    public func text(limit: Int = 1 << 20) async throws(WebFailure) -> String? {
        let bytes = Mutex<[UInt8]>([])
        let answer = try await get(headOnly: false) { part in
            bytes.withLock { bytes in
                guard bytes.count + part.count <= limit else { return false }
                bytes += part
                return true
            }
        }
        guard try isThere(answer) else { return nil }
        return String(validating: bytes.withLock { $0 }, as: UTF8.self)
    }

    /// Gets the whole file.
    /// - Parameter receive: takes each part in order, on one thread that is nobody else's; false ends the transfer.
    /// - Throws: also when there is no such file, and when the task is cancelled.
    public func download(_ receive: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool) async throws(WebFailure) {
        guard try isThere(try await get(headOnly: false, receive)) else {
            throw WebFailure(url: url, reason: "the server has no such file")
        }
    }

    private func isThere(_ answer: web_result) throws(WebFailure) -> Bool {
        switch answer.status {
        case 200..<300: return true
        case 404, 410: return false
        default: throw WebFailure(url: url, reason: "the server answered with \(answer.status)")
        }
    }

    private func get(
        headOnly: Bool, _ receive: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
    ) async throws(WebFailure) -> web_result {
        let transfer = Transfer(receive)
        let url = url
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Self.queue.async { continuation.resume(returning: transfer.run(url, headOnly)) }
            }
        } onCancel: {
            transfer.isCancelled.store(true, ordering: .relaxed)
        }
        if transfer.isCancelled.load(ordering: .relaxed) { throw .cancelled(url) }
        guard answer.code == 0 else {
            throw WebFailure(
                url: url,
                reason: withUnsafeBytes(of: answer.message) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return answer
    }

    private static let queue = DispatchQueue(label: "virt-tui.web", attributes: .concurrent)
}

/// One transfer while it runs.
private final class Transfer: Sendable {
    let isCancelled = Atomic(false)
    private let receive: @Sendable (UnsafeRawBufferPointer) -> Bool

    init(_ receive: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool) { self.receive = receive }

    /// Blocks until it has ended.
    func run(_ url: String, _ headOnly: Bool) -> web_result {
        web_get(
            url, headOnly,
            { bytes, count, context in
                guard let context else { return false }
                let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
                return transfer.receive(UnsafeRawBufferPointer(start: bytes, count: count))
            },
            { context in
                guard let context else { return false }
                return !Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().isCancelled.load(
                    ordering: .relaxed)
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
