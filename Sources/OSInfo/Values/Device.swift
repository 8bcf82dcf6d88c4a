/// A device that a system has a driver for.
public struct Device: Hashable, Sendable, Identifiable {
    /// The database's name for it, a URI such as `http://pcisig.com/pci/1af4/1041`.
    public let id: String
    /// What it is called, such as `virtio1.0-net`.
    public var name: String?
    /// What it is for: `net`, `block`, `audio`, `input`, `chipset` …
    public var deviceClass: String?
    /// How it is attached: `pci`, `usb`, `virtio`, `xen`, `isa` …
    public var bus: String?
    /// The maker's number in hexadecimal, such as `1af4`.
    public var vendorID: String?
    /// The product's number in hexadecimal, such as `1041`.
    public var productID: String?
    /// The system's driver for it, where the database names one.
    public var driver: String?

    /// A device.
    public init(
        id: String, name: String? = nil, deviceClass: String? = nil, bus: String? = nil, vendorID: String? = nil,
        productID: String? = nil, driver: String? = nil
    ) {
        self.id = id
        self.name = name
        self.deviceClass = deviceClass
        self.bus = bus
        self.vendorID = vendorID
        self.productID = productID
        self.driver = driver
    }
}
