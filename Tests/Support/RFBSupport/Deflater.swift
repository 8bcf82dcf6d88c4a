internal import CZlib

/// One zlib stream that goes on from rectangle to rectangle, as RFB's encodings use it.
public final class Deflater {
    private var stream = z_stream()

    /// Starts a stream.
    public init() { zlib_start_deflate(&stream, 9) }

    deinit { deflateEnd(&stream) }

    /// Compresses all of the bytes so that the other side can unpack all of them now.
    public func compress(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        var input = bytes
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            repeat {
                chunk.withUnsafeMutableBufferPointer { chunk in
                    stream.next_out = chunk.baseAddress
                    stream.avail_out = UInt32(chunk.count)
                    deflate(&stream, Z_SYNC_FLUSH)
                }
                output += chunk[..<(chunk.count - Int(stream.avail_out))]
            } while stream.avail_out == 0
        }
        return output
    }

    /// Compresses the same byte many times over without holding them all.
    public func compress(_ byte: UInt8, times: Int) -> [UInt8] {
        let block = [UInt8](repeating: byte, count: 1 << 20)
        var output: [UInt8] = []
        var left = times
        while left > 0 {
            output += compress(Array(block.prefix(left)))
            left -= block.count
        }
        return output
    }
}
