import Logging
import Settings

/// Writes log lines to the log file; the terminal belongs to the screen.
struct FileLogHandler: LogHandler {
    let file: LogFile
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var parts = ["\(event.level)", "\(event.message)"]
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        parts += all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        file.write(parts.joined(separator: " "))
    }
}
