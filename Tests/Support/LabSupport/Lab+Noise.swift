import Glibc

extension Lab {
    /// A file of the lab's folder with so many bytes of noise, the same at each run.
    public func noise(_ name: String, mebibytes: Int) throws -> String {
        let path = "\(directory)/\(name)"
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw ChildProcess.Failure(description: "\(path) cannot be made.") }
        defer { close(file) }
        var state: UInt64 = 88_172_645_463_325_252
        for _ in 0..<mebibytes {
            let block = (0..<(1 << 17)).map { _ -> UInt64 in
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                return state
            }
            _ = block.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        }
        return path
    }
}
