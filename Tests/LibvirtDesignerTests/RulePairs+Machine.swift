import DesignerSupport
import LibvirtDesigner
import OSInfo

extension RulePair {
    private static let noUEFI: [(old: String, new: String)] = [
        ("<value>efi</value>", ""), ("/usr/share/", "/nothing/"),
    ]
    private static let noFirmwareChoice: [(old: String, new: String)] = [("<value>efi</value>", "")]
    private static let notMigratable: [(old: String, new: String)] = [("hostPassthroughMigratable", "something")]

    private static func permanentKernel(on host: TestHost) -> Scenario {
        Scenario(on: host, source: .kernel(KernelBoot(kernel: .path("/srv/linux"), isPermanent: true)))
    }

    static let machine: [RulePair] = [
        RulePair("firmware.built-in", .mainframe, "built in", not: .linux),
        RulePair("firmware.virt", .arm, "efi", not: permanentKernel(on: .kvmARM)),
        RulePair("firmware.virt-missing", .riscv(), "built in", not: .arm),
        RulePair("firmware.virt-kernel", permanentKernel(on: .kvmARM), "built in", not: .arm),
        RulePair("firmware.uefi-only", Scenario("win11"), "efi", not: .windows),
        RulePair("firmware.uefi-for-all", .windows10Or11, "efi", not: Scenario("win10")),
        RulePair("firmware.bhyve", .bhyve(), "efi", not: .linux),
        RulePair("firmware.bios", .linux, "bios", not: .arm),
        RulePair("bootloader.pygrub", .paravirtual, "pygrub", not: .xen),
        RulePair("loader.automatic", .uefi, "chosen by libvirt", not: .linux),
        RulePair(
            "loader.file",
            Scenario {
                $0.wish.firmware = .uefi
                $0.offerEdits = noFirmwareChoice
            }, "/usr/share/OVMF/OVMF_CODE_4M.fd", not: .uefi),
        RulePair(
            "secure-boot.loader",
            Scenario {
                $0.wish.firmware = .uefi
                $0.offerEdits =
                    noFirmwareChoice + [
                        ("<value>/usr/share/OVMF/OVMF_CODE_4M.fd</value>", ""),
                        ("<value>/usr/share/OVMF/OVMF_CODE_4M.ms.fd</value>", ""),
                    ]
            }, "on", not: .uefi),
        RulePair("cpu.host-passthrough", .linux, "host-passthrough", not: Scenario { $0.offerEdits = notMigratable }),
        RulePair("cpu.host-passthrough-arm", .arm, "host-passthrough", not: .linux),
        RulePair("cpu.host-model", Scenario { $0.offerEdits = notMigratable }, "host-model", not: .linux),
        RulePair("cpu.host-name", Scenario { $0.isOfferUnknown = true }, "Skylake-Client-IBRS", not: .linux),
        RulePair("cpu.maximum", .emulated, "maximum", not: .linux),
        RulePair("clock.container", .container, "utc", not: .linux),
        RulePair("clock.local", .windows, "localtime", not: .linux),
        RulePair("clock.utc", .linux, "utc", not: .windows),
        RulePair("timer.rtc.pc", .linux, "catchup", not: .arm),
        RulePair("timer.pit.pc", .linux, "delay", not: .arm),
        RulePair("timer.hpet.pc", .linux, "off", not: .arm),
        RulePair("timer.hypervclock.windows", .windows, "on", not: .linux),
        RulePair("feature.acpi.offered", .linux, "on", not: .mainframe),
        RulePair("feature.apic.offered", .linux, "on", not: .arm),
        RulePair("feature.pae.xen", .xen, "on", not: .linux),
        RulePair("feature.pae.offered", .test, "on", not: .linux),
        RulePair("feature.vmport.spice", .spice, "off", not: .linux),
        RulePair(
            "feature.smm.secure-boot",
            Scenario {
                $0.wish.firmware = .secureBoot
                $0.offerEdits = noFirmwareChoice
            }, "on", not: Scenario { $0.wish.firmware = .secureBoot }),
        RulePair("power.suspend-to-mem.pc", .linux, "off", not: .arm),
        RulePair("power.suspend-to-disk.pc", .linux, "off", not: .arm),
        RulePair("tpm.none-wished", Scenario("win11") { $0.wish.tpm = false }, "none", not: Scenario("win11")),
        RulePair(
            "tpm.cloud-init",
            Scenario(source: .cloudImage(.existing(Scenario.image))) { $0.wish.firmware = .uefi }, "none", not: .uefi),
        RulePair("tpm.crb", .uefi, "tpm-crb", not: .linux),
        RulePair("tpm.offered", .arm, "tpm-tis", not: .uefi),
        RulePair(
            "tpm.none",
            Scenario("win11") { $0.offerEdits = [("<tpm supported='yes'>", "<tpm supported='no'>")] }, "none",
            not: Scenario("win11")),
        RulePair("watchdog.none", .linux, "none", not: Scenario { $0.wish.watchdog = "i6300esb" }),
    ]

    static let windows: [RulePair] =
        ["relaxed", "vapic", "spinlocks", "vpindex", "runtime", "synic", "stimer", "frequencies", "tlbflush", "ipi"].map
    {
        name in
        RulePair(
            "hyperv.\(name).windows", .windows, "on",
            not: Scenario("win10") { $0.offerEdits = [("<value>\(name)</value>", "")] })
    } + [
        RulePair(
            "hyperv.evmcs.intel", .windows, "on",
            not: Scenario("win10") { $0.hostEdits = [("<vendor>Intel", "<vendor>AMD")] }),
        RulePair(
            "hyperv.avic.apic", .windows, "on",
            not: Scenario("win10") { $0.hostEdits = [("<apic default='on' toggle='no'/>", "")] }),
    ]
}
