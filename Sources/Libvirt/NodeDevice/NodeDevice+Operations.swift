import CLibvirt
import Glibc

extension NodeDevice {
    /// The document. `virNodeDeviceGetXMLDesc`.
    public func xml() async throws(LibvirtError) -> String {
        try await run { device throws(LibvirtError) in
            try check("virNodeDeviceGetXMLDesc", taking: virNodeDeviceGetXMLDesc(device, 0))
        }
    }

    /// The device it hangs on; nil for the top. `virNodeDeviceGetParent`.
    public func parentName() async throws(LibvirtError) -> String? {
        try await run { device throws(LibvirtError) in String(copying: virNodeDeviceGetParent(device)) }
    }

    /// What it is: names such as `pci`, `net`, `storage`. `virNodeDeviceListCaps`, `virNodeDeviceNumOfCaps`.
    public func capabilities() async throws(LibvirtError) -> [String] {
        try await run { device throws(LibvirtError) in
            let call: StaticString = "virNodeDeviceNumOfCaps"
            let room = try FarList.room(call, for: try check(call, virNodeDeviceNumOfCaps(device)))
            var names = [UnsafeMutablePointer<CChar>?](repeating: nil, count: room)
            let count = try check("virNodeDeviceListCaps", virNodeDeviceListCaps(device, &names, Int32(room)))
            return FarList.filled(names, count).compactMap { String(taking: $0) }
        }
    }

    /// Takes it from the host's driver so that a guest can have it; nil for libvirt's choice of stand-in driver.
    /// `virNodeDeviceDetachFlags`.
    public func detach(driver: String? = nil) async throws(LibvirtError) {
        try await run { device throws(LibvirtError) in
            try check(
                "virNodeDeviceDetachFlags", withOptionalCString(driver) { virNodeDeviceDetachFlags(device, $0, 0) })
        }
    }

    /// Gives it back to the host's driver. `virNodeDeviceReAttach`.
    public func reattach() async throws(LibvirtError) {
        try await run { device throws(LibvirtError) in try check("virNodeDeviceReAttach", virNodeDeviceReAttach(device))
        }
    }

    /// Resets it. `virNodeDeviceReset`.
    public func reset() async throws(LibvirtError) {
        try await run { device throws(LibvirtError) in try check("virNodeDeviceReset", virNodeDeviceReset(device)) }
    }

    /// Starts a defined virtual device. `virNodeDeviceCreate`.
    public func start() async throws(LibvirtError) {
        try await run { device throws(LibvirtError) in try check("virNodeDeviceCreate", virNodeDeviceCreate(device, 0))
        }
    }

    /// Removes a virtual device. `virNodeDeviceDestroy`.
    public func destroy() async throws(LibvirtError) {
        try await run { device throws(LibvirtError) in try check("virNodeDeviceDestroy", virNodeDeviceDestroy(device)) }
    }

    /// Removes the definition of a virtual device. `virNodeDeviceUndefine`.
    public func undefine() async throws(LibvirtError) {
        try await run { device throws(LibvirtError) in
            try check("virNodeDeviceUndefine", virNodeDeviceUndefine(device, 0))
        }
    }

    /// Whether it is there now. `virNodeDeviceIsActive`.
    public func isActive() async throws(LibvirtError) -> Bool {
        try await run { device throws(LibvirtError) in
            try check("virNodeDeviceIsActive", virNodeDeviceIsActive(device)) == 1
        }
    }

    /// Whether it has a definition. `virNodeDeviceIsPersistent`.
    public func isPersistent() async throws(LibvirtError) -> Bool {
        try await run { device throws(LibvirtError) in
            try check("virNodeDeviceIsPersistent", virNodeDeviceIsPersistent(device)) == 1
        }
    }

    /// Whether it starts with its host. `virNodeDeviceGetAutostart`.
    public func autostart() async throws(LibvirtError) -> Bool {
        try await run { device throws(LibvirtError) in
            var value: Int32 = 0
            try check("virNodeDeviceGetAutostart", virNodeDeviceGetAutostart(device, &value))
            return value != 0
        }
    }

    /// Sets whether it starts with its host. `virNodeDeviceSetAutostart`.
    public func setAutostart(_ value: Bool) async throws(LibvirtError) {
        try await run { device throws(LibvirtError) in
            try check("virNodeDeviceSetAutostart", virNodeDeviceSetAutostart(device, value ? 1 : 0))
        }
    }
}
