internal import CLibyaml
internal import Glibc

extension YAML {
    /// The document as libyaml writes it.
    package func written() throws(Unwritable) -> String {
        let emitter = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)
        defer { emitter.deallocate() }
        guard yaml_emitter_initialize(emitter) == 1 else { throw Unwritable(reason: "there is no memory for it") }
        defer { yaml_emitter_delete(emitter) }
        let output = Output()
        yaml_emitter_set_output(emitter, append, Unmanaged.passUnretained(output).toOpaque())
        yaml_emitter_set_unicode(emitter, 1)
        yaml_emitter_set_width(emitter, -1)
        let isWritten = withExtendedLifetime(output) {
            emit(emitter) { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
                && emit(emitter) { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
                && emitValue(emitter)
                && emit(emitter) { yaml_document_end_event_initialize($0, 1) }
                && emit(emitter) { yaml_stream_end_event_initialize($0) }
        }
        guard isWritten else {
            throw Unwritable(reason: emitter.pointee.problem.map { String(cString: $0) } ?? "no reason given")
        }
        return String(decoding: output.bytes, as: UTF8.self)
    }

    private func emitValue(_ emitter: UnsafeMutablePointer<yaml_emitter_t>) -> Bool {
        switch self {
        case .text(let text): Self.scalar(emitter, text, isPlain: false)
        case .number(let number): Self.scalar(emitter, String(number), isPlain: true)
        case .flag(let flag): Self.scalar(emitter, flag ? "true" : "false", isPlain: true)
        case .list(let values):
            emit(emitter) { yaml_sequence_start_event_initialize($0, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE) }
                && values.allSatisfy { $0.emitValue(emitter) }
                && emit(emitter) { yaml_sequence_end_event_initialize($0) }
        case .map(let entries):
            emit(emitter) { yaml_mapping_start_event_initialize($0, nil, nil, 1, YAML_BLOCK_MAPPING_STYLE) }
                && entries.allSatisfy {
                    Self.scalar(emitter, $0.key, isPlain: true) && $0.value.emitValue(emitter)
                }
                && emit(emitter) { yaml_mapping_end_event_initialize($0) }
        }
    }

    private static func scalar(
        _ emitter: UnsafeMutablePointer<yaml_emitter_t>, _ text: String, isPlain: Bool
    ) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            emit(emitter) { event in
                yaml_scalar_event_initialize(
                    event, nil, nil, bytes.baseAddress, Int32(clamping: bytes.count), isPlain ? 1 : 0, 1,
                    isPlain ? YAML_PLAIN_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE)
            }
        }
    }
}

/// Makes an event and hands it to the emitter, which frees it.
private func emit(
    _ emitter: UnsafeMutablePointer<yaml_emitter_t>, _ make: (UnsafeMutablePointer<yaml_event_t>) -> Int32
) -> Bool {
    var event = yaml_event_t()
    return make(&event) == 1 && yaml_emitter_emit(emitter, &event) == 1
}

/// Where libyaml's output goes.
private final class Output {
    var bytes: [UInt8] = []
}

private func append(
    _ context: UnsafeMutableRawPointer?, _ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int
) -> Int32 {
    guard let context, let bytes else { return 0 }
    Unmanaged<Output>.fromOpaque(context).takeUnretainedValue().bytes
        .append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    return 1
}
