import CLibvirt

/// An error from libvirt: what failed, in which part of the library, in its own words.
public struct LibvirtError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public let code: ErrorCode

    /// The part of libvirt that reported it.
    public let domain: ErrorDomain

    /// How severe it is.
    public let level: ErrorLevel

    /// libvirt's own text, possibly translated, never trusted: it may carry names and output from the far side.
    public let message: String

    /// The C function that failed.
    public let call: String

    /// Makes an error of the binding's own or of a test.
    public init(
        code: ErrorCode, domain: ErrorDomain = .none, level: ErrorLevel = .error, message: String, call: String
    ) {
        self.code = code
        self.domain = domain
        self.level = level
        self.message = message
        self.call = call
    }

    /// The message and the function, as one sentence.
    public var description: String {
        let text = message.isEmpty ? "libvirt gave no reason (error \(code.rawValue))" : message
        return "\(text) (\(call))"
    }
}

extension LibvirtError {
    /// Copies the calling thread's last error; must run on the thread of the failed call, before any other call.
    static func last(_ call: StaticString) -> LibvirtError {
        guard let report = virGetLastError() else {
            return LibvirtError(
                code: .internalError, message: "The call failed and libvirt gave no reason", call: "\(call)")
        }
        return LibvirtError(report.pointee, call: "\(call)")
    }

    init(_ report: virError, call: String) {
        self.init(
            code: ErrorCode(rawValue: report.code), domain: ErrorDomain(rawValue: report.domain),
            level: ErrorLevel(report.level.rawValue), message: String(copying: report.message) ?? "", call: call)
    }

    static func noThread(for use: String) -> LibvirtError {
        LibvirtError(code: .noMemory, message: "The system has no thread left for \(use)", call: "pthread_create")
    }

    static func closed(_ call: StaticString) -> LibvirtError {
        LibvirtError(
            code: .invalidConn, message: "The connection is closed; open it again and repeat the action",
            call: "\(call)")
    }

    static func cancelled(_ call: StaticString) -> LibvirtError {
        LibvirtError(code: .operationAborted, message: "Nobody waits for the answer any more", call: "\(call)")
    }

    static func invalid(_ message: String, _ call: StaticString) -> LibvirtError {
        LibvirtError(code: .invalidArg, message: message, call: "\(call)")
    }
}
