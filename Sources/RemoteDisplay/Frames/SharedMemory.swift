internal import CChildProcess
internal import Glibc
internal import RFBControl

/// The memory that a helper writes its pictures to; we only read it.
final class SharedMemory: Sendable {
    /// To be given to the helper.
    let descriptor: Descriptor
    private let address: UInt

    /// Makes new memory; it takes no room before pictures come.
    init() throws(DisplayFailure) {
        let number = child_shared_memory(FrameLimits.bytes)
        guard number >= 0 else { throw Self.failure(-number) }
        descriptor = Descriptor(adopting: number)
        let memory = mmap(nil, FrameLimits.bytes, PROT_READ, MAP_SHARED, number, 0)
        guard let memory, memory != MAP_FAILED else { throw Self.failure(errno) }
        address = UInt(bitPattern: memory)
    }

    deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), FrameLimits.bytes) }

    /// Everything. It may change at any time if the helper does not keep to the rules, so nothing is read twice.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: FrameLimits.bytes)
    }

    private static func failure(_ code: Int32) -> DisplayFailure {
        DisplayFailure(.helper, "No memory for the picture: \(String(cString: strerror(code))).")
    }
}
