import LibvirtConfig
import Terminal

extension DeviceFamily {
    /// What people call the guest, and what becomes of it when it ends.
    static let about = DeviceFamily(
        title: "About", group: .guest,
        about: { element in
            let domain = DomainConfig(element: element)
            return line(domain.title, domain.description)
        },
        fields: [
            .value("title", "Title", \DomainConfig.title, hint: "A short description, one line.").checked {
                $0.contains(where: \.isNewline) ? "A title is one line." : nil
            },
            .value("description", "Description", \DomainConfig.description),
            .value(
                "on_reboot", "On reboot", \DomainConfig.onReboot, .words(["", "restart", "destroy"]),
                hint: "destroy leaves the guest off when it restarts itself."),
            .value(
                "on_poweroff", "On power off", \DomainConfig.onPowerOff, .words(["", "destroy", "restart"])),
            .value(
                "on_crash", "On crash", \DomainConfig.onCrash,
                .words(["", "destroy", "restart", "preserve", "coredump-destroy", "coredump-restart"]),
                hint: "preserve keeps the crashed guest to be looked at."),
        ])
}
