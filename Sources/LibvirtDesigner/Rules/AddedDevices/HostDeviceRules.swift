extension Question {
    /// Who takes a PCI device from the host's driver.
    static let pciDriver = Question(
        "pci-device.driver", "host's driver", scope: .addedDevice,
        answer: { $0.added?.isManaged.map { $0 ? "managed" : "unmanaged" } },
        rules: [
            Rule(
                "managed", "libvirt takes the device from the host's driver when the guest starts, and gives it back.",
                from: [.practice]
            ) {
                draft in
                switch draft.added?.wish {
                case .pci:
                    draft.added?.isManaged = true
                    return .because(
                        .practice,
                        warning: draft.hostHasIOMMU
                            ? nil
                            : "The host's IOMMU is off, and without it no guest can be given a PCI device. Switch it on in"
                                + " the firmware and with the kernel's intel_iommu=on or amd_iommu=on.")
                default: return nil
                }
            }
        ])

    /// What happens when a USB device is missing.
    static let usbStartup = Question(
        "usb-device.startup", "when it is missing", scope: .addedDevice, answer: { $0.added?.startup },
        rules: [
            Rule("optional", "A stick that is not plugged in does not keep the guest from starting.", from: [.practice])
            { draft in
                guard case .usb = draft.added?.wish else { return nil }
                draft.added?.startup = "optional"
                return .because(.practice)
            }
        ])
}
