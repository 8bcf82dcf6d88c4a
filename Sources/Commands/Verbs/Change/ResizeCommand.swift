internal import ArgumentParser
internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner

/// `virt-tui resize`
struct ResizeCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "resize", abstract: "Make a guest's disk larger.",
        discussion: """
            A size such as 40G, or +10G to add that. A running guest's disk grows while it is used, and the guest sees it at \
            once; partitions and file systems in it are the guest's own to grow. The disk of a guest that is off is resized \
            through its storage pool. It is made smaller only then, after a question, as what lies behind the new end is lost.
            """)

    @OptionGroup var guest: GuestArguments
    @Argument(help: ArgumentHelp("The disk, such as disk:vda.", valueName: "disk")) var disk: String
    @Argument(help: "The size: 40G, or +10G.") var size: String
    @OptionGroup var shown: ChangeReportArguments
    @OptionGroup var consent: ConsentArguments

    var takesBack: Bool { true }

    func validate() throws {
        guard let bytes = Sizes.bytes(size.hasPrefix("+") ? String(size.dropFirst()) : size), bytes > 0 else {
            throw ValidationError("\(size) is no size: 40G and +10G are")
        }
        if (DeviceSelector(disk) ?? DeviceSelector("disk:\(disk)")) == nil {
            throw ValidationError("\(disk) is no disk: disk:vda is")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        return try await session.run(shown, consent.consent) { [disk, size] guest, connection in
            let documents = guest.documents
            guard let selector = DeviceSelector(disk) ?? DeviceSelector("disk:\(disk)"),
                let bytes = Sizes.bytes(size.hasPrefix("+") ? String(size.dropFirst()) : size)
            else { throw GuestChangeError("\(disk) is no disk") }
            let base = try guest.base(for: documents.running == nil ? .liveAndNext : .liveOnly)
            let resizing = try await DiskResizing(
                try selector.find(in: base), of: guest, to: bytes, isAdded: size.hasPrefix("+"), on: connection)
            var change = try GuestChange.plan(
                documents, wanted: base, policy: documents.running == nil ? .liveAndNext : .liveOnly, host: guest.host)
            change.add(resizing.target, from: resizing.before, to: resizing.wanted, by: resizing.calls)
            var plan = resizing.plan
            if resizing.before == resizing.wanted { plan.steps = [] }
            if resizing.isShrinking {
                plan.notes.append("What the disk \(resizing.target) holds behind the new end is lost for good.")
            } else if !plan.steps.isEmpty {
                plan.notes.append("The guest's partitions and file systems are its own to grow.")
            }
            var proposal = ChangeProposal(guest, change, plan: plan)
            if resizing.isShrinking { proposal.risk = .loss }
            return proposal
        }
    }
}
