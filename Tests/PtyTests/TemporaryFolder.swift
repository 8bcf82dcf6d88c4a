import Foundation

/// A folder of the test's own, removed with the object.
final class TemporaryFolder {
    let path = "/tmp/virt-tui-test.\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
