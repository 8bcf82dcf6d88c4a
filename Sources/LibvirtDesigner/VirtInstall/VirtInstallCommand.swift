internal import ShellText

/// The `virt-install` command that makes about the same guest, to show, to keep and to run elsewhere.
///
/// It names what was decided about the guest where virt-install could decide otherwise; small devices are left to it.
public struct VirtInstallCommand: Hashable, Sendable, CustomStringConvertible {
    /// The program and its arguments, one an element, not quoted for any shell.
    public let arguments: [String]

    /// Options with their values, for lines of their own.
    private let groups: [[String]]

    /// Makes the command for a design; `connection` is the host's URI, without one that of the facts.
    public init(_ design: Design, facts: Facts, connection: String? = nil) {
        var writer = VirtInstallWriter(design, facts: facts)
        groups = [["virt-install"]] + writer.groups(connection: connection ?? facts.connection)
        arguments = groups.flatMap { $0 }
    }

    /// The command for a shell: every argument quoted that needs it, one option a line.
    public var description: String {
        groups.map { $0.map { ShellWord.quoted($0, alsoPlain: "^") }.joined(separator: " ") }.joined(
            separator: " \\\n    ")
    }
}
