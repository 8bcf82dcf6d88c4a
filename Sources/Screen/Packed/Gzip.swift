internal import CZlib

/// Unpacks gzip files (RFC 1952) by zlib: console fonts are packed so.
enum Gzip {
    /// The data is not what it says it is, or would be larger than allowed.
    struct Failure: Error {}

    /// A file's content, at most `limit` bytes.
    static func unpack(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        let (output, isWhole) = try inflated(bytes, enough: limit + 1)
        guard isWhole, output.count <= limit else { throw Failure() }
        return output
    }

    /// The beginning of a file's content, at least `count` bytes where it has as many.
    static func begin(_ bytes: [UInt8], count: Int) throws(Failure) -> [UInt8] {
        try inflated(bytes, enough: count, piece: count).output
    }

    /// What was unpacked until there was enough, and whether that is all.
    private static func inflated(
        _ bytes: [UInt8], enough: Int, piece: Int = 64 << 10
    ) throws(Failure) -> (output: [UInt8], isWhole: Bool) {
        var stream = z_stream()
        guard zlib_start_gunzip(&stream) == Z_OK else { throw Failure() }
        defer { inflateEnd(&stream) }
        var input = bytes
        var chunk = [UInt8](repeating: 0, count: piece)
        var output: [UInt8] = []
        var code = Z_OK
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            repeat {
                chunk.withUnsafeMutableBufferPointer { chunk in
                    stream.next_out = chunk.baseAddress
                    stream.avail_out = UInt32(chunk.count)
                    code = inflate(&stream, Z_NO_FLUSH)
                }
                output += chunk[..<(chunk.count - Int(stream.avail_out))]
            } while code == Z_OK && output.count < enough
        }
        guard code == Z_STREAM_END || code == Z_OK else { throw Failure() }
        return (output, code == Z_STREAM_END)
    }
}
