extension Element {
    /// The element as XML text, white space as it was read: what was parsed and not changed reads the same again.
    public var xml: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        text += "<\(qualifiedName)"
        for attribute in attributes {
            text += " \(attribute.name)='"
            attribute.value.writeEscaped(inAttribute: true, to: &text)
            text += "'"
        }
        guard !children.isEmpty else {
            text += "/>"
            return
        }
        text += ">"
        for child in children { child.write(to: &text) }
        text += "</\(qualifiedName)>"
    }

    fileprivate func append(to text: inout String) { write(to: &text) }
}

extension Node {
    fileprivate func write(to text: inout String) {
        switch self {
        case .element(let element): element.append(to: &text)
        case .text(let content): content.writeEscaped(inAttribute: false, to: &text)
        case .cdata(let content): text += "<![CDATA[\(content.splitAtSectionEnds)]]>"
        case .comment(let content):
            // Two hyphens in a row would end a comment early.
            text += "<!--"
            for scalar in content.unicodeScalars {
                if scalar == "-", text.utf8.last == UInt8(ascii: "-"), !text.utf8.suffix(4).elementsEqual("<!--".utf8) {
                    text += " "
                }
                text.unicodeScalars.append(scalar)
            }
            text += text.utf8.last == UInt8(ascii: "-") && !content.isEmpty ? " -->" : "-->"
        case .instruction(let target, let content):
            text += content.isEmpty ? "<?\(target)?>" : "<?\(target) \(content)?>"
        }
    }
}

extension String {
    fileprivate func writeEscaped(inAttribute: Bool, to text: inout String) {
        // Most texts need nothing of this, and looking at bytes is many times faster.
        if utf8.allSatisfy({ $0.isPlainInXML || $0 == UInt8(ascii: "\n") && !inAttribute }) {
            text += self
            return
        }
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "'" where inAttribute: text += "&apos;"
            case "\t" where inAttribute, "\n" where inAttribute, "\r": text += "&#\(scalar.value);"
            default: if scalar.isAllowedInXML { text.unicodeScalars.append(scalar) }
            }
        }
    }

    /// As what a CDATA section holds: the mark that would end it begins in one section and ends in the next, which
    /// parsers put together again.
    fileprivate var splitAtSectionEnds: String {
        guard utf8.contains(UInt8(ascii: ">")) else { return self }
        var result = String.UnicodeScalarView()
        var brackets = 0
        // Characters could swallow a mark together with a combining sign after it.
        for scalar in unicodeScalars {
            if scalar == ">", brackets >= 2 { result.append(contentsOf: "]]><![CDATA[".unicodeScalars) }
            brackets = scalar == "]" ? brackets + 1 : 0
            result.append(scalar)
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// XML 1.0 has no way to write other control characters, not even escaped.
    fileprivate var isAllowedInXML: Bool {
        value >= 0x20 && value != 0xFFFE && value != 0xFFFF || self == "\t" || self == "\n" || self == "\r"
    }
}

extension UInt8 {
    /// Whether the byte always stands for itself: ASCII without control characters and marks.
    fileprivate var isPlainInXML: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"): false
        default: self >= 0x20 && self < 0x7F
        }
    }
}
