/// Documents that nobody should be able to do harm with, made from a table.
enum HostileDocuments {
    /// One document and what may become of it.
    struct Document: Sendable {
        let name: String
        let bytes: [UInt8]
        let expected: Expectation
    }

    /// What may become of a document.
    enum Expectation: Sendable {
        /// It is refused.
        case refused
        /// It is refused for its document type, before that is looked at.
        case documentType
        /// It is refused for its depth.
        case tooDeep
        /// It is refused for its size.
        case tooLarge
        /// It is read: strange, but harmless.
        case read
        /// Either will do.
        case either
    }

    /// The whole table. `file` and `url` are what the documents try to make a reader fetch.
    static func all(file: String, url: String) -> [Document] {
        let targets = [
            "file://\(file)", file, url, "ftp\(url.dropFirst(4))", "//127.0.0.1\(file)", "jar:file:\(file)!/a",
        ]
        return documentTypes(targets) + inclusions(targets) + encodings + characters + nesting + sizes + broken + cut
            + namespaces
    }

    private static func text(_ name: String, _ text: String, _ expected: Expectation) -> Document {
        Document(name: name, bytes: Array(text.utf8), expected: expected)
    }

    // MARK: Entities

    private static func documentTypes(_ targets: [String]) -> [Document] {
        var found: [Document] = []
        for (index, target) in targets.enumerated() {
            let attempts = [
                "<!DOCTYPE a SYSTEM '\(target)'><a/>", "<!DOCTYPE a PUBLIC 'x' '\(target)'><a/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM '\(target)'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e PUBLIC 'x' '\(target)'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM '\(target)'> %p;]><a/>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM '\(target)'><!ENTITY % q '<!ENTITY r SYSTEM \"x%p;\">'>%q;]><a>&r;</a>",
                "<!DOCTYPE a [<!NOTATION n SYSTEM '\(target)'><!ENTITY e SYSTEM '\(target)' NDATA n>]><a b='&e;'/>",
                "<?xml version='1.0' standalone='no'?><!DOCTYPE a SYSTEM '\(target)' [<!ATTLIST a b CDATA 'c'>]><a/>",
            ]
            for (number, attempt) in attempts.enumerated() {
                found.append(text("external entity \(number) of target \(index)", attempt, .documentType))
            }
        }
        for depth in stride(from: 2, through: 30, by: 4) {
            var laughs = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
            for level in 1...depth {
                laughs += "<!ENTITY e\(level) '" + String(repeating: "&e\(level - 1);", count: 10) + "'>"
            }
            found.append(text("laughs \(depth)", laughs + "]><a>&e\(depth);</a>", .documentType))
            found.append(text("laughs \(depth) in an attribute", laughs + "]><a b='&e\(depth);'/>", .documentType))
        }
        for count in [10, 1000, 60_000] {
            let big = String(repeating: "x", count: 50_000)
            found.append(
                text(
                    "quadratic \(count)",
                    "<!DOCTYPE a [<!ENTITY e '\(big)'>]><a>" + String(repeating: "&e;", count: count) + "</a>",
                    .documentType))
        }
        found.append(text("entity of itself", "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>", .documentType))
        found.append(text("plain document type", "<!DOCTYPE a><a/>", .documentType))
        found.append(text("broken document type", "<!DOCTYPE a [<!ENTITY", .documentType))
        found.append(text("unknown entity", "<a>&e;</a>", .refused))
        found.append(text("late document type", "<a/><!DOCTYPE a>", .refused))
        return found
    }

    private static func inclusions(_ targets: [String]) -> [Document] {
        let xi = "xmlns:xi='http://www.w3.org/2001/XInclude'"
        return targets.enumerated().flatMap { index, target in
            [
                text("inclusion of text \(index)", "<a \(xi)><xi:include href='\(target)' parse='text'/></a>", .read),
                text("inclusion of XML \(index)", "<a \(xi)><xi:include href='\(target)'/></a>", .read),
                text("style sheet \(index)", "<?xml-stylesheet href='\(target)' type='text/xsl'?><a/>", .read),
                text(
                    "schema place \(index)",
                    "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x \(target)'/>", .read
                ),
                text("base \(index)", "<a xml:base='\(target)'><b href='c'/></a>", .read),
            ]
        }
    }

    // MARK: Bytes

    private static var encodings: [Document] {
        let plain = "<a>x</a>"
        let wide = plain.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let swapped = plain.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        var found = [
            Document(name: "UTF-16LE with mark", bytes: [0xFF, 0xFE] + wide, expected: .refused),
            Document(name: "UTF-16BE with mark", bytes: [0xFE, 0xFF] + swapped, expected: .refused),
            Document(name: "UTF-16LE without mark", bytes: wide, expected: .refused),
            Document(name: "UTF-16BE without mark", bytes: swapped, expected: .refused),
            Document(name: "odd UTF-16", bytes: [0xFF, 0xFE] + wide.dropLast(), expected: .refused),
            Document(name: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF] + Array(plain.utf8), expected: .read),
        ]
        for name in ["UTF-16", "UTF-7", "UCS-4", "EBCDIC-CP-US", "KOI8-R", "x-unknown", "", "UTF-8\u{0}", "ISO-8859-1"]
        {
            found.append(text("declared \(name)", "<?xml version='1.0' encoding='\(name)'?><a>é</a>", .either))
        }
        let sequences: [[UInt8]] = [
            [0xFF], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80],
            [0x80], [0xFE, 0xFF], [0xF0, 0x80, 0x80, 0x80],
        ]
        for (index, sequence) in sequences.enumerated() {
            found.append(
                Document(
                    name: "bad UTF-8 \(index)", bytes: Array("<a>".utf8) + sequence + Array("</a>".utf8),
                    expected: .refused))
            found.append(
                Document(
                    name: "bad UTF-8 \(index) in an attribute",
                    bytes: Array("<a b='".utf8) + sequence + Array("'/>".utf8), expected: .refused))
        }
        return found
    }

    private static var characters: [Document] {
        var found: [Document] = []
        for byte in (0..<32 as Range<UInt8>) where ![9, 10, 13].contains(byte) {
            found.append(
                Document(
                    name: "byte \(byte)", bytes: Array("<a>".utf8) + [byte] + Array("</a>".utf8), expected: .refused))
            found.append(text("reference to \(byte)", "<a b='&#\(byte);'/>", .refused))
        }
        for reference in [
            "xD800", "xDFFF", "xFFFE", "xFFFF", "x110000", "99999999999999999999", "x", "", "-1", "x-1", "1F",
        ] {
            found.append(text("reference to \(reference)", "<a>&#\(reference);</a>", .refused))
        }
        return found
    }

    // MARK: Shape

    private static var nesting: [Document] {
        var found = [257, 258, 300, 1000, 100_000].map { depth in
            text(
                "depth \(depth)", String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth),
                .tooDeep)
        }
        found += [1, 200, 256].map { depth in
            text(
                "depth \(depth)", String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth),
                .read)
        }
        found.append(text("open depth", String(repeating: "<a>", count: 100_000), .tooDeep))
        return found
    }

    private static var sizes: [Document] {
        let long = String(repeating: "x", count: 1 << 20)
        return [
            text("12 MB of text", "<a>" + String(repeating: "x", count: 12 << 20) + "</a>", .tooLarge),
            text("100,000 devices", "<a>" + String(repeating: "<d/>", count: 100_000) + "</a>", .read),
            text("10,000 attributes", "<a " + (0..<10_000).map { "b\($0)=''" }.joined(separator: " ") + "/>", .refused),
            text("long name", "<\(long)/>", .either), text("long attribute name", "<a \(long)=''/>", .either),
            text("long attribute", "<a b='\(long)'/>", .read), text("long comment", "<a><!--\(long)--></a>", .read),
            text("long section", "<a><![CDATA[\(long)]]></a>", .read),
            text("long instruction", "<a><?b \(long)?></a>", .read),
            text("long white space", "<a>" + String(repeating: " \n", count: 1 << 20) + "</a>", .read),
            text("100,000 comments", "<a>" + String(repeating: "<!---->", count: 100_000) + "</a>", .read),
            text(
                "1,000 namespaces", "<a " + (0..<1000).map { "xmlns:n\($0)='u\($0)'" }.joined(separator: " ") + "/>",
                .read),
        ]
    }

    private static var broken: [Document] {
        let texts = [
            "", " ", "plain", "<", "<a", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<1a/>", "<a b/>",
            "<a b=c/>",
            "<a b='<'/>", "<a b='1' b='2'/>", "<a>]]></a>", "<a><!-- -- --></a>", "<a><!--", "<a><![CDATA[", "<a><?b",
            "<a>&</a>",
            "<a>&b</a>", "<a>&#", "<a><?xml version='1.0'?></a>", " <?xml version='1.0'?><a/>", "<?xml?><a/>", "<a b='",
            "<a b=\"'/>",
            "<a b='1'c='2'/>", "<!ELEMENT a ANY><a/>", "<![INCLUDE[<a/>]]>", "<a><b></a></b>", "<a xmlns:b=''/>",
            "<:a/>",
            "<\u{0}a/>", "<a\u{0}/>", "<a>\u{0}</a>", "<a/>\u{0}",
        ]
        return texts.enumerated().map { text("broken \($0)", $1, $0 >= 33 ? .either : .refused) }
    }

    /// A good document, cut off everywhere.
    private static var cut: [Document] {
        let whole = Array(
            "<domain type='kvm'><name>a</name><!--c--><x:y xmlns:x='u' z=\"&lt;\"/><![CDATA[d]]></domain>".utf8)
        return (0..<whole.count).map { Document(name: "cut at \($0)", bytes: Array(whole[..<$0]), expected: .refused) }
    }

    private static var namespaces: [Document] {
        [
            text("prefix that is not declared", "<a:b c:d='e'/>", .read),
            text("prefix xml declared anew", "<a xmlns:xml='urn:x'/>", .either),
            text("prefix xmlns declared", "<a xmlns:xmlns='urn:x'/>", .either),
            text("domain in another namespace", "<domain xmlns='urn:x'><name>a</name></domain>", .read),
            text("two colons", "<a:b:c/>", .either), text("relative namespace", "<a xmlns='../x'/>", .read),
            text("two names", "<domain><name>a</name><name>b</name></domain>", .read),
            text("nothing in it", "<domain/>", .read),
        ]
    }
}
