public import XMLTree

/// A guest as it was read: what runs, what starts next, and what no document says.
public struct GuestDocuments: Hashable, Sendable {
    /// A domain document, white space and all.
    public typealias Document = Element

    /// The document of the running guest, as libvirt gives it without any flag; nil when it is off.
    public var running: Element?
    /// The definition (`VIR_DOMAIN_XML_INACTIVE`); nil for a guest that exists only while it runs.
    public var defined: Element?
    /// Whether it starts with its host; nil where that is not known.
    public var autostart: Bool?

    /// Takes documents as they were read.
    public init(running: Element?, defined: Element?, autostart: Bool? = nil) {
        self.running = running
        self.defined = defined
        self.autostart = autostart
    }

    /// The document that a change begins with: the definition, or what runs when only that is to change.
    ///
    /// - Parameter policy: where the change is to hold.
    /// - Returns: nil when the guest has no such document.
    public func base(for policy: ChangePolicy) -> Element? {
        switch policy {
        case .liveAndNext, .nextOnly: defined ?? running
        case .liveOnly: running
        }
    }

    /// The guest's name: untrusted text.
    public var name: String { (defined ?? running)?.child("name")?.text ?? "" }
}

/// Where a change is to hold.
public enum ChangePolicy: String, Hashable, Sendable, CaseIterable {
    /// In the definition, and in the running guest as far as that can be.
    case liveAndNext
    /// In the running guest alone, until it is switched off.
    case liveOnly
    /// In the definition alone: from the next start on.
    case nextOnly
}
