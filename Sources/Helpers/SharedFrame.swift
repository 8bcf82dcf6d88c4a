internal import Glibc
internal import RFBControl

/// The memory that the picture is decoded into, shared with the console.
struct SharedFrame {
    let pixels: UnsafeMutablePointer<UInt8>

    /// Maps it; nil if it is shorter than `FrameLimits.bytes` or cannot be mapped.
    init?(_ descriptor: Int32) {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_size >= FrameLimits.bytes else { return nil }
        let memory = mmap(nil, FrameLimits.bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let memory, memory != MAP_FAILED else { return nil }
        pixels = memory.assumingMemoryBound(to: UInt8.self)
    }

    /// Makes the first `width` × `height` pixels black.
    func clear(width: Int, height: Int) {
        memset(pixels, 0, min(width * height * 4, FrameLimits.bytes))
    }
}
