internal import CCrypt
internal import Glibc

/// Passwords as `/etc/shadow` keeps them.
public enum PasswordHash {
    /// Hashes a password with SHA-512 and a salt of its own, which every guest of the last fifteen years understands.
    ///
    /// Takes about a tenth of a second on purpose. Throws for a password with a zero byte, which crypt(3) would cut off.
    /// `crypt_gensalt_rn`, `crypt_rn`.
    public static func make(_ password: String) throws(StepFailure) -> String {
        guard !password.utf8.contains(0) else {
            throw StepFailure("the password holds a zero byte", next: "choose another password")
        }
        var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
        guard crypt_gensalt_rn("$6$", 100_000, nil, 0, &setting, Int32(setting.count)) != nil else {
            throw StepFailure("no salt for the password: \(String(cString: strerror(errno)))")
        }
        let data = UnsafeMutableRawBufferPointer.allocate(
            byteCount: MemoryLayout<crypt_data>.size, alignment: MemoryLayout<crypt_data>.alignment)
        defer {
            if let base = data.baseAddress { explicit_bzero(base, data.count) }
            data.deallocate()
        }
        data.initializeMemory(as: UInt8.self, repeating: 0)
        guard let hash = crypt_rn(password, setting, data.baseAddress, Int32(data.count)) else {
            throw StepFailure("the password cannot be hashed: \(String(cString: strerror(errno)))")
        }
        return String(cString: hash)
    }

    /// Whether a text is a hash already, as crypt(3) writes it: `$6$SALT$HASH`.
    public static func isHash(_ text: String) -> Bool {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        return parts.count >= 4 && parts[0].isEmpty && !parts[1].isEmpty && !(parts.last?.isEmpty ?? true)
    }
}
