import Terminal

/// A heading of a guest's hardware, in the order of the page.
enum HardwareGroup: String, CaseIterable, Sendable {
    case guest, processor, boot, disks, drives, network, display, input, ports, host, folders, security, other
    case controllers

    /// The heading.
    var title: SafeText {
        switch self {
        case .guest: "Guest"
        case .processor: "Processor and memory"
        case .boot: "Boot and firmware"
        case .disks: "Disks"
        case .drives: "Drives"
        case .network: "Network"
        case .display: "Display"
        case .input: "Input and sound"
        case .ports: "Channels and ports"
        case .host: "Host devices"
        case .folders: "Shared folders"
        case .security: "Security"
        case .other: "Other"
        case .controllers: "Controllers"
        }
    }
}
