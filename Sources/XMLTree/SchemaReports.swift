import CLibxml2

/// Collects what libxml2 finds wrong; lives as long as the call that it is handed to.
final class SchemaReports {
    /// What was found so far.
    private(set) var violations: [SchemaViolation] = []

    /// What libxml2 hands back to `receive`.
    var handle: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// Takes one finding from libxml2.
    static let receive: xmlStructuredErrorFunc = { handle, error in
        guard let handle, let report = error?.pointee else { return }
        let words = report.message.map { String(cString: $0) } ?? "The schema does not allow it"
        let message = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        Unmanaged<SchemaReports>.fromOpaque(handle).takeUnretainedValue().violations.append(
            SchemaViolation(message: message, line: report.line > 0 ? Int(report.line) : nil))
    }
}
