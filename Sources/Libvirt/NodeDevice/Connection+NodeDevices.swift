import CLibvirt

extension Connection {
    /// The host's devices, or those the flags ask for. `virConnectListAllNodeDevices`.
    public func nodeDevices(_ flags: NodeDevice.ListFlags = []) throws(LibvirtError) -> [NodeDevice] {
        try list("virConnectListAllNodeDevices") { virConnectListAllNodeDevices($0, $1, flags.rawValue) }
    }

    /// The device of that name. `virNodeDeviceLookupByName`.
    public func nodeDevice(named name: String) throws(LibvirtError) -> NodeDevice {
        try make("virNodeDeviceLookupByName") { virNodeDeviceLookupByName($0, name) }
    }

    /// The SCSI host with these world-wide names. `virNodeDeviceLookupSCSIHostByWWN`.
    public func scsiHost(nodeName: String, portName: String) throws(LibvirtError) -> NodeDevice {
        try make("virNodeDeviceLookupSCSIHostByWWN") { virNodeDeviceLookupSCSIHostByWWN($0, nodeName, portName, 0) }
    }

    /// Makes a virtual device, such as a mediated one. `virNodeDeviceCreateXML`.
    public func createNodeDevice(_ xml: String, _ flags: NodeDevice.CreateFlags = []) throws(LibvirtError) -> NodeDevice
    {
        try make("virNodeDeviceCreateXML") { virNodeDeviceCreateXML($0, xml, flags.rawValue) }
    }

    /// Adds a definition of a virtual device. `virNodeDeviceDefineXML`.
    public func defineNodeDevice(_ xml: String, _ flags: NodeDevice.DefineFlags = []) throws(LibvirtError) -> NodeDevice
    {
        try make("virNodeDeviceDefineXML") { virNodeDeviceDefineXML($0, xml, flags.rawValue) }
    }
}
