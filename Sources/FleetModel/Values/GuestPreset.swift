/// Choices for new guests that are kept under a name, for the wizard and for `create`.
public struct GuestPreset: Hashable, Sendable {
    /// A choice; the raw value is the long option that `create` has for it.
    public enum Choice: String, CaseIterable, Sendable {
        case os, memory, vcpus, disk, network, graphics, boot
        case virtualisation = "virt-type"
        case user = "cloud-user"
    }

    /// What it is called.
    public var name: String
    /// What was chosen, in the notation of `create`'s options: memory in MiB, a disk in GiB. The rest is left to the rules.
    public var values: [Choice: String]

    /// Makes a preset.
    public init(name: String, values: [Choice: String]) {
        self.name = name
        self.values = values
    }

    /// Whether a name can be a preset's: it is a file's name too.
    public static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 64 && !name.hasPrefix(".")
            && name.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0))
            }
    }
}
