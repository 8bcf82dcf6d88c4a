import CLibvirt

extension NodeDevice {
    /// Which node devices a listing holds; empty means all (`virConnectListAllNodeDeviceFlags`).
    public struct ListFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SYSTEM`.
        public static var capSystem: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_SYSTEM.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_PCI_DEV`.
        public static var capPciDev: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_PCI_DEV.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_USB_DEV`.
        public static var capUsbDev: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_USB_DEV.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_USB_INTERFACE`.
        public static var capUsbInterface: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_USB_INTERFACE.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_NET`.
        public static var capNet: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_NET.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_HOST`.
        public static var capScsiHost: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_HOST.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_TARGET`.
        public static var capScsiTarget: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_TARGET.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI`.
        public static var capScsi: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_STORAGE`.
        public static var capStorage: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_STORAGE.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_FC_HOST`.
        public static var capFcHost: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_FC_HOST.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_VPORTS`.
        public static var capVports: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_VPORTS.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_GENERIC`.
        public static var capScsiGeneric: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_GENERIC.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_DRM`.
        public static var capDrm: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_DRM.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_MDEV_TYPES`.
        public static var capMdevTypes: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_MDEV_TYPES.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_MDEV`.
        public static var capMdev: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_MDEV.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_CCW_DEV`.
        public static var capCcwDev: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_CCW_DEV.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_CSS_DEV`.
        public static var capCssDev: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_CSS_DEV.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_VDPA`.
        public static var capVdpa: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_VDPA.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_CARD`.
        public static var capApCard: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_CARD.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_QUEUE`.
        public static var capApQueue: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_QUEUE.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_MATRIX`.
        public static var capApMatrix: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_MATRIX.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_CAP_VPD`.
        public static var capVpd: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_CAP_VPD.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_INACTIVE`.
        public static var inactive: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_INACTIVE.rawValue))
        }

        /// `VIR_CONNECT_LIST_NODE_DEVICES_ACTIVE`.
        public static var active: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_CONNECT_LIST_NODE_DEVICES_ACTIVE.rawValue))
        }
    }
}

extension NodeDevice {
    /// How a node device is created (`virNodeDeviceCreateXMLFlags`).
    public struct CreateFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NODE_DEVICE_CREATE_XML_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NODE_DEVICE_CREATE_XML_VALIDATE.rawValue))
        }
    }
}

extension NodeDevice {
    /// How a node device is defined (`virNodeDeviceDefineXMLFlags`).
    public struct DefineFlags: OptionSet, Hashable, Sendable {
        /// The number that libvirt uses.
        public let rawValue: UInt32

        /// Takes any number, known to this version or not.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `VIR_NODE_DEVICE_DEFINE_XML_VALIDATE`.
        public static var validate: Self {
            Self(rawValue: UInt32(truncatingIfNeeded: VIR_NODE_DEVICE_DEFINE_XML_VALIDATE.rawValue))
        }
    }
}
