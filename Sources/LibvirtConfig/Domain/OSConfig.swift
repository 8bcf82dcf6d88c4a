public import XMLTree

/// What a guest boots and on which machine: `<os>`.
public struct OSConfig: ElementView {
    /// The element's name.
    public static let elementName = "os"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "type", "firmware", "loader", "nvram", "init", "initarg", "initenv", "initdir", "inituser", "initgroup",
        "kernel", "initrd", "cmdline", "dtb", "shim", "boot", "bootmenu", "bios", "smbios", "acpi",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which kind of virtual machine.
        public let type = Field<OSType>("type")
        /// Architecture of the CPU, such as `x86_64`.
        public let architecture = Field<String>("type/@arch")
        /// Machine, such as `q35`.
        public let machine = Field<String>("type/@machine")
        /// Firmware that libvirt chooses.
        public let firmware = Field<FirmwareType>("@firmware")
        /// What the chosen firmware must and must not be able to do.
        public let firmwareFeatures = NestedList<FirmwareFeature>("firmware/feature")
        /// Path of the firmware on the host.
        public let loader = Field<String>("loader")
        /// Whether the guest cannot write to it.
        public let loaderReadOnly = Field.yesNo("loader/@readonly")
        /// Whether it demands secure boot's protection.
        public let loaderSecure = Field.yesNo("loader/@secure")
        /// Whether it keeps no variables.
        public let loaderStateless = Field.yesNo("loader/@stateless")
        /// How it is mapped: rom or pflash.
        public let loaderType = Field<String>("loader/@type")
        /// Format of its image.
        public let loaderFormat = Field<ImageFormat>("loader/@format")
        /// Path of the guest's firmware variables on the host.
        public let nvram = Field<String>("nvram")
        /// Path of the variables to begin with.
        public let nvramTemplate = Field<String>("nvram/@template")
        /// Format of that template.
        public let nvramTemplateFormat = Field<ImageFormat>("nvram/@templateFormat")
        /// Format of the variables' image.
        public let nvramFormat = Field<ImageFormat>("nvram/@format")
        /// What stands behind the variables when it is not a plain path.
        public let nvramType = Field<DiskType>("nvram/@type")
        /// Source of the variables then.
        public let nvramSource = Nested<DiskSource>("nvram/source")
        /// What to boot from, in turn; not together with the devices' own orders.
        public let boot = FieldList<BootDevice>("boot/@dev")
        /// Whether the firmware offers a menu.
        public let bootMenu = Field.yesNo("bootmenu/@enable")
        /// How long the menu waits, ms.
        public let bootMenuTimeout = Field<Int>("bootmenu/@timeout")
        /// Path of a Linux kernel on the host to boot.
        public let kernel = Field<String>("kernel")
        /// Path of its first RAM disk.
        public let initrd = Field<String>("initrd")
        /// What the kernel is told.
        public let commandLine = Field<String>("cmdline")
        /// Path of a boot loader that checks the kernel.
        public let shim = Field<String>("shim")
        /// Path of a device tree on the host.
        public let deviceTree = Field<String>("dtb")
        /// First program of a container.
        public let initPath = Field<String>("init")
        /// Arguments of that program.
        public let initArguments = FieldList<String>("initarg")
        /// Environment of that program.
        public let initEnvironment = NestedList<InitVariable>("initenv")
        /// Working folder of that program.
        public let initDirectory = Field<String>("initdir")
        /// User of that program.
        public let initUser = Field<String>("inituser")
        /// Group of that program.
        public let initGroup = Field<String>("initgroup")
        /// Whose SMBIOS data the guest sees: emulate, host or sysinfo.
        public let smbiosMode = Field<String>("smbios/@mode")
        /// Whether the BIOS also speaks on the serial port.
        public let biosUsesSerial = Field.yesNo("bios/@useserial")
        /// When to try booting again after failure, ms up to 65535; -1 for never.
        public let biosRebootTimeout = Field<Int>("bios/@rebootTimeout")
        /// Further ACPI tables.
        public let acpiTables = NestedList<ACPITable>("acpi/table")
    }
}

/// Which kind of virtual machine.
public struct OSType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A whole machine.
    public static let hvm = Self("hvm")
    /// A container.
    public static let exe = Self("exe")
    /// A paravirtual Xen guest.
    public static let xen = Self("xen")
    /// A Xen guest with a machine's CPU and no devices.
    public static let xenPVH = Self("xenpvh")
    /// An old word for a paravirtual Xen guest.
    public static let linux = Self("linux")
    /// User-mode Linux.
    public static let uml = Self("uml")
}

/// Firmware that libvirt chooses.
public struct FirmwareType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A BIOS.
    public static let bios = Self("bios")
    /// UEFI.
    public static let efi = Self("efi")
}

/// What to boot from.
public struct BootDevice: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The first disk.
    public static let disk = Self("hd")
    /// The first CD drive.
    public static let cdrom = Self("cdrom")
    /// The first network interface.
    public static let network = Self("network")
    /// The first floppy drive.
    public static let floppy = Self("fd")
}

/// What a chosen firmware must or must not be able to do: `<feature>` of `<firmware>`.
public struct FirmwareFeature: ElementView {
    /// The element's name.
    public static let elementName = "feature"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which: enrolled-keys or secure-boot.
        public let name = Field<String>("@name")
        /// Whether it must.
        public let enabled = Field.yesNo("@enabled")
    }
}

/// A variable of a container's first program: `<initenv>`.
public struct InitVariable: ElementView {
    /// The element's name.
    public static let elementName = "initenv"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name.
        public let name = Field<String>("@name")
        /// Its value.
        public let value = Field<String>("")
    }
}

/// A further ACPI table: `<table>`.
public struct ACPITable: ElementView {
    /// The element's name.
    public static let elementName = "table"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its kind: slic, raw, rawset or msdm.
        public let type = Field<String>("@type")
        /// Path of it on the host.
        public let path = Field<String>("")
    }
}
