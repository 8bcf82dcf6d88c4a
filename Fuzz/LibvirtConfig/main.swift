import LibvirtConfig
import XMLTree

/// Any document: views of it can be read and edited, and no edit is lost or harms the rest.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    if let root = try? Element(parsing: UnsafeRawBufferPointer(start: data, count: size)) { edit(root) }
    return 0
}

/// Looks at the document as a domain, whatever it is, and changes some of it.
private func edit(_ root: Element) {
    var domain = DomainConfig(element: root)
    _ = (domain.memory, domain.vcpus, domain.metadata.operatingSystem, domain.cpu.features, domain.clock.timers)
    for device in domain.devices.all { _ = device.xml }
    for disk in domain.devices.disks {
        _ = (disk.source.file, disk.driver.format, disk.backingStore?.source.file, disk.address.slot)
        domain.devices.remove(disk)
    }
    domain.name = "a & <b>"
    domain.memory = 1024
    domain.metadata.operatingSystem = "http://debian.org/debian/12"
    var disk = DiskConfig()
    disk.source.file = "/a'b"
    domain.devices.append(disk)
    domain.devices.disks.append(disk)
    guard let again = try? DomainConfig(parsing: domain.xml) else { fatalError("an edited document is not read") }
    require(again.name == "a & <b>" && again.memory == 1024, "an edit was lost")
    require(again.devices.disks.suffix(2) == [disk, disk], "a device was lost")
}
