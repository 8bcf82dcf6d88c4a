internal import ArgumentParser
internal import FleetModel
internal import Libvirt
internal import LibvirtBuilder
internal import LibvirtDesigner

/// `virt-tui insert`
struct InsertCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "insert", abstract: "Put an image into a guest's drive.",
        discussion: "What is in the drive is taken out first. A running guest sees the new medium at once.")

    @OptionGroup var guest: GuestArguments
    @Argument(
        help: ArgumentHelp(
            "The drive where there are several (cdrom:sda), and the image: a path of the host, or vol=POOL/VOLUME.",
            valueName: "drive|image"))
    var words: [String]
    @OptionGroup var change: ChangeArguments

    var takesBack: Bool { true }

    func validate() throws {
        if !(1...2).contains(words.count) { throw ValidationError("say the image, and the drive before it if need be") }
        if words.count == 2, DeviceSelector(words[0]) == nil {
            throw ValidationError("\(words[0]) is no drive: cdrom:sda is")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        let image = words.last ?? ""
        let drive = words.count == 2 ? words[0] : "cdrom"
        return try await session.run(change.shown, change.consent.consent) {
            [policy = change.policy] guest, connection in
            let path: String
            if image.hasPrefix("vol="), case .volume(let pool, let name) = try CreateSource.place(image) {
                path = try await VolumeName(pool: pool, name: name).volume(on: connection).path()
            } else {
                guard image.hasPrefix("/") else {
                    throw GuestChangeError(
                        "\(image) is no path of the host", next: "say the whole path, or vol=POOL/VOLUME")
                }
                path = image
            }
            return try MediumChange.proposal(for: guest, policy, drive) { document, device throws(GuestChangeError) in
                try GuestChange.insert(path, into: device, of: &document)
            }
        }
    }
}

/// `virt-tui eject`
struct EjectCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "eject", abstract: "Take what is in a guest's drive out of it.",
        discussion: "A guest that has locked its drive keeps the medium, and libvirt says so.")

    @OptionGroup var guest: GuestArguments
    @Argument(help: ArgumentHelp("The drive, where there are several.", valueName: "cdrom:sda")) var drive = "cdrom"
    @OptionGroup var change: ChangeArguments

    var takesBack: Bool { true }

    func validate() throws {
        if DeviceSelector(drive) == nil { throw ValidationError("\(drive) is no drive: cdrom:sda is") }
    }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        return try await session.run(change.shown, change.consent.consent) { [policy = change.policy, drive] guest, _ in
            try MediumChange.proposal(for: guest, policy, drive) { document, device throws(GuestChangeError) in
                try GuestChange.eject(device, of: &document)
            }
        }
    }
}

/// What both have in common.
private enum MediumChange {
    static func proposal(
        for guest: ChangeableGuest, _ policy: ChangePolicy, _ drive: String,
        _ change: (inout GuestDocuments.Document, GuestDevice) throws(GuestChangeError) -> Void
    ) throws(GuestChangeError) -> ChangeProposal {
        guard let selector = DeviceSelector(drive) else { throw GuestChangeError("\(drive) is no drive") }
        var wanted = try guest.base(for: policy)
        try change(&wanted, try selector.find(in: wanted))
        return ChangeProposal(
            guest, try GuestChange.plan(guest.documents, wanted: wanted, policy: policy, host: guest.host))
    }
}
