import Terminal

extension State {
    /// Every command that has keys here, under its set's heading.
    var helpLines: [[Span]] {
        let contexts = contexts
        var lines: [[Span]] = []
        for set in contexts {
            lines.append([Span(SafeText(set.title), .overlayTitle, on: .overlay)])
            for command in set.commands {
                let names = world.keys.sequences(for: command, in: set).filter {
                    world.keys.isReached($0, command, in: contexts)
                }
                .map(\.label)
                guard !names.isEmpty else { continue }
                // Keys that take the whole column still stand apart from what they do.
                lines.append([
                    Span(("  " + names.joined(separator: " ")).padded(to: 20) + " ", .key, on: .overlay),
                    Span(SafeText(command.summary), .text, on: .overlay),
                ])
            }
            lines.append([])
        }
        lines.append([
            Span(
                "Any command without a key here is in the palette, under \(world.keys.hint(.palette))", .dim,
                on: .overlay)
        ])
        return lines
    }

    /// The keys that may follow those that were pressed, for the footer.
    var keysThatMayFollow: [[Span]] {
        guard case .beginning(let next) = world.keys.meaning(of: keysBefore, in: contexts) else { return [] }
        let before = [Span(KeySequence(keysBefore).label + " …", .busy, on: .footer)]
        return [before]
            + next.map { key, command in
                let isRefused = refusal(of: command) != nil
                return [
                    Span(key.label, isRefused ? .disabled : .key, on: .footer),
                    Span(" \(command.label)", isRefused ? .disabled : .keyLabel, on: .footer),
                ]
            }
    }
}
