internal import Libvirt
internal import LibvirtConfig

/// A copy in the making: its definition so far, what becomes of the guest's own content, and what the user should know.
struct CloneDraft {
    let original: GuestInventory
    /// The copy's name.
    let name: String
    let host: HostInventory
    /// What both guests shall use although they can write it, by `CloneFate.disk`.
    let sharing: Set<String>
    var configuration: DomainConfig
    var names: HostNames
    var fates: [CloneFate] = []
    private(set) var notes: [String] = []
    private var noted: Set<String> = []

    init(of original: GuestInventory, name: String, sharing: Set<String>, on host: HostInventory) {
        self.original = original
        self.name = name
        self.host = host
        self.sharing = sharing
        configuration = original.configuration
        names = HostNames(of: host, and: original.configuration)
    }

    /// Says something, once.
    mutating func note(_ sentence: String) {
        if noted.insert(sentence).inserted { notes.append(sentence) }
    }

    /// Says that both guests name what serves one at a time.
    mutating func noteExclusive(_ what: String) {
        note("Both guests name \(what), which serves one at a time: they cannot run together")
    }

    /// The copy's own path in the place of the original's, and says so.
    mutating func ownPath(_ old: String) -> String {
        let file = FreshNames.split(path: old).name
        let own = names.path(
            insteadOf: old, proposing: FreshNames.renamed(file, original.name, name) ?? "\(name)-\(file)")
        note("The copy has \(own) where the original has \(old)")
        return own
    }

    /// The copy's own port in the place of the original's, and says so.
    mutating func ownPort(_ old: Int) -> Int {
        let own = names.port(insteadOf: old)
        note("The copy has the host's port \(own) where the original has \(old)")
        return own
    }

    /// Changes each device of a kind. The list is taken out and put back once: each time takes a walk over all devices.
    mutating func change<Device: ElementView, Failure: Error>(
        _ kind: WritableKeyPath<DeviceList, [Device]>,
        _ change: (inout Device, inout CloneDraft) throws(Failure) -> Void
    ) throws(Failure) {
        var devices = configuration.devices[keyPath: kind]
        for index in devices.indices { try change(&devices[index], &self) }
        configuration.devices[keyPath: kind] = devices
    }
}
