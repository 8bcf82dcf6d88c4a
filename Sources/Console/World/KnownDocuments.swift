public import FleetModel
public import LibvirtDesigner
import Terminal

/// The documents of the guest whose hardware is looked at, as they were read last.
public struct KnownDocuments: Sendable {
    /// Whose they are.
    public let guest: GuestID
    /// The documents, or why they could not be read.
    public let content: Result<GuestDocuments, Failure>

    /// Documents.
    public init(guest: GuestID, content: Result<GuestDocuments, Failure>) {
        (self.guest, self.content) = (guest, content)
    }
}

/// Which guest's documents are wanted, and what they go by: when that changes they are asked for again.
struct DocumentWish: Equatable, Sendable {
    let guest: GuestID
    private let state: GuestState
    private let details: GuestDetails?
    private let figures: [UInt64?]
    private let finishedTasks: Int

    /// - Returns: nil where the guest is not known, or its host does not answer.
    init?(_ id: GuestID, in world: World) {
        guard let guest = world.guest(id), world.hosts[id.host]?.connection.isUsable == true else { return nil }
        self.guest = id
        state = guest.state
        var details = guest.details?.value
        // What the agent tells is in no document.
        details?.addresses = []
        details?.hostname = nil
        details?.operatingSystem = nil
        self.details = details
        figures = [guest.memoryKiB, guest.vcpuCount.map(UInt64.init)]
        finishedTasks = world.tasks.count { $0.guest == id && !$0.isRunning }
    }
}

extension World {
    /// A guest's documents; nil while they are not known.
    func documents(of id: GuestID) -> GuestDocuments? {
        guard documents?.guest == id, case .success(let known)? = documents?.content else { return nil }
        return known
    }
}

extension World {
    /// What stands where a guest's documents would be: that they are being read, or why they cannot be.
    func documentsHint(guest: GuestID) -> SafeText {
        guard documents?.guest == guest, case .failure(let failure)? = documents?.content else {
            return "Reading the guest's definition…"
        }
        return "\(failure.what): \(failure.why)"
    }
}
