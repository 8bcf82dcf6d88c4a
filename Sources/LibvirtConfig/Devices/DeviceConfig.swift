/// A view of a device of a domain: a child of `<devices>`.
public protocol DeviceConfig: ElementView {}
