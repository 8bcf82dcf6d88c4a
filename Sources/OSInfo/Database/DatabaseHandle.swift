internal import CLibosinfo

/// Owns libosinfo's database object. Whoever lets go of it last, the objects behind it are freed on their own thread.
final class DatabaseHandle: @unchecked Sendable {
    /// Only for code that runs on the library's thread.
    let pointer: UnsafeMutableRawPointer

    init(_ pointer: UnsafeMutableRawPointer) { self.pointer = pointer }

    deinit {
        nonisolated(unsafe) let pointer = pointer
        LibraryThread.shared.submit { cosinfo_release(pointer) }
    }
}
