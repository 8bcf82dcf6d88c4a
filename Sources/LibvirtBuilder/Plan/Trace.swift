public import Libvirt

/// Something a step made, and how it is taken back.
public struct Trace: Sendable {
    /// What was made, as in `the volume web.qcow2 in pool default`.
    public let what: String

    /// How a person takes it back, as a command.
    public let remedy: String

    /// It is a guest, which uses what was made before it: that stays where the guest cannot be taken back.
    let usesEarlier: Bool

    /// Takes it back; on another connection than the one it was made with when that one is gone. Tells what stays of it on
    /// purpose.
    let undo: @Sendable (Connection) async throws(LibvirtError) -> [BuildFailure.Leftover]

    /// Makes a trace of something that is taken back wholly.
    public init(
        _ what: String, remedy: String, usesEarlier: Bool = false,
        undo: @escaping @Sendable (Connection) async throws(LibvirtError) -> Void
    ) {
        self.init(what: what, remedy: remedy, usesEarlier: usesEarlier) { connection throws(LibvirtError) in
            try await undo(connection)
            return []
        }
    }

    /// Makes a trace of something of which a part may have to stay.
    init(
        what: String, remedy: String, usesEarlier: Bool,
        undo: @escaping @Sendable (Connection) async throws(LibvirtError) -> [BuildFailure.Leftover]
    ) {
        self.what = what
        self.remedy = remedy
        self.usesEarlier = usesEarlier
        self.undo = undo
    }
}
