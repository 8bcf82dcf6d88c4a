import CLibyaml
import YAMLText

/// Any text as a document for cloud-init: it is taken or refused with a sentence. As a value of ours it is read back as it
/// was, and as nothing else.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
    if let problem = YAML.problem(of: text) {
        require(!problem.isEmpty && problem.utf8.count < 400, "a sentence that is none")
        require(problem.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "a sentence with something from the document")
    }
    let parts = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    let document = YAML.map([
        .init("hostname", .text(text)), .init("packages", .list(parts.map(YAML.text))),
        .init("users", .list([.map([.init("name", .text(parts[0])), .init("lock_passwd", .flag(true))])])),
    ])
    guard let written = try? document.written() else {
        require(false, "a text cannot be written")
        return 0
    }
    require(YAML.problem(of: written) == nil, "what was written is not read")
    let expected = ["hostname", text, "packages"] + parts + ["users", "name", parts[0], "lock_passwd", "true"]
    require(scalars(of: written) == expected, "a text is another when it is read")
    return 0
}

/// The texts in a document, in their order.
private func scalars(of document: String) -> [String] {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return [] }
    defer { yaml_parser_delete(parser) }
    var (scalars, document) = ([String](), document)
    document.withUTF8 { bytes in
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        var isOver = false
        while !isOver {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { break }
            defer { yaml_event_delete(&event) }
            isOver = event.type == YAML_STREAM_END_EVENT
            guard event.type == YAML_SCALAR_EVENT else { continue }
            let scalar = event.data.scalar
            scalars.append(
                String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self))
        }
    }
    return scalars
}
