import LibvirtConfig
import LibvirtDesigner
import XMLTree

/// Where something that has a form stands in a guest's document: the guest itself, or one of its devices.
enum DevicePlace: Hashable, Sendable {
    case guest
    case device(DeviceIdentity)

    /// The element of a document; nil where the document has none.
    func read(_ document: Element) -> Element? {
        switch self {
        case .guest: document
        case .device(let identity): GuestDevice.all(in: document).first { $0.identity == identity }?.element
        }
    }

    /// Puts the element into its place, or takes it out with its line where there is none any more; nothing where the
    /// document has no such place.
    func write(_ element: Element?, into document: inout Element) {
        switch self {
        case .guest: if let element { document = element }
        case .device(let identity):
            guard let found = GuestDevice.all(in: document).first(where: { $0.identity == identity }) else {
                return
            }
            var domain = DomainConfig(element: document)
            if let element {
                domain.devices.replace(HubConfig(element: found.element), with: HubConfig(element: element))
            } else {
                domain.devices.remove(HubConfig(element: found.element))
            }
            document = domain.element
        }
    }

    /// Puts a device at the end of a document's devices.
    static func append(_ device: Element, to document: inout Element) {
        var domain = DomainConfig(element: document)
        domain.devices.append(HubConfig(element: device))
        document = domain.element
    }
}
