internal import CLibyaml

extension YAML {
    /// Deeper documents are no settings of cloud-init's.
    private static let deepest = 200

    /// Why a text is no YAML document with a map at its top, with the line, as cloud-init would find out at the guest's first
    /// start; nil when it is one, or empty.
    package static func problem(of text: String) -> String? {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { return "there is no memory to read it" }
        defer { yaml_parser_delete(parser) }
        var text = text
        return text.withUTF8 { bytes in
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
            return problem(parser)
        }
    }

    private static func problem(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> String? {
        var depth = 0
        var hasTop = false
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else {
                let words = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
                return "line \(parser.pointee.problem_mark.line + 1): \(words)"
            }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT: return nil
            case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT, YAML_SCALAR_EVENT, YAML_ALIAS_EVENT:
                if !hasTop, event.type != YAML_MAPPING_START_EVENT { return "its top is no map of keys and values" }
                hasTop = true
                if event.type == YAML_MAPPING_START_EVENT || event.type == YAML_SEQUENCE_START_EVENT { depth += 1 }
                if depth > deepest { return "line \(event.start_mark.line + 1): it is nested too deep" }
            case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: depth -= 1
            default: break
            }
        }
    }
}
