import LibvirtConfig
import Testing

extension FieldTests {
    @Test func domainCapabilitiesConfig() {
        FieldTable.check(DomainCapabilitiesConfig.self) { table in
            table.row(\.path, "a path", "<domainCapabilities><path>a path</path></domainCapabilities>")
            table.row(\.domain, .kvm, "<domainCapabilities><domain>kvm</domain></domainCapabilities>")
            table.row(\.machine, "a machine", "<domainCapabilities><machine>a machine</machine></domainCapabilities>")
            table.row(
                \.architecture, "a architecture", "<domainCapabilities><arch>a architecture</arch></domainCapabilities>"
            )
            table.row(\.maximumVCPUs, 31, "<domainCapabilities><vcpu max='31'/></domainCapabilities>")
            table.row(
                \.supportsIOThreads, true, "<domainCapabilities><iothreads supported='yes'/></domainCapabilities>")
            table.row(
                \.supportsIOThreads, false, "<domainCapabilities><iothreads supported='no'/></domainCapabilities>")
            table.nested(\.os, "<domainCapabilities><os mark='1'/></domainCapabilities>")
            table.nested(\.cpu, "<domainCapabilities><cpu mark='1'/></domainCapabilities>")
            table.nested(\.memoryBacking, "<domainCapabilities><memoryBacking mark='1'/></domainCapabilities>")
            table.nested(\.disk, "<domainCapabilities><devices><disk mark='1'/></devices></domainCapabilities>")
            table.nested(\.graphics, "<domainCapabilities><devices><graphics mark='1'/></devices></domainCapabilities>")
            table.nested(\.video, "<domainCapabilities><devices><video mark='1'/></devices></domainCapabilities>")
            table.nested(
                \.hostDevice, "<domainCapabilities><devices><hostdev mark='1'/></devices></domainCapabilities>")
            table.nested(\.rng, "<domainCapabilities><devices><rng mark='1'/></devices></domainCapabilities>")
            table.nested(
                \.fileSystem, "<domainCapabilities><devices><filesystem mark='1'/></devices></domainCapabilities>")
            table.nested(\.tpm, "<domainCapabilities><devices><tpm mark='1'/></devices></domainCapabilities>")
            table.nested(
                \.redirectedDevice, "<domainCapabilities><devices><redirdev mark='1'/></devices></domainCapabilities>")
            table.nested(\.channel, "<domainCapabilities><devices><channel mark='1'/></devices></domainCapabilities>")
            table.nested(\.crypto, "<domainCapabilities><devices><crypto mark='1'/></devices></domainCapabilities>")
            table.nested(
                \.interface, "<domainCapabilities><devices><interface mark='1'/></devices></domainCapabilities>")
            table.nested(\.panic, "<domainCapabilities><devices><panic mark='1'/></devices></domainCapabilities>")
            table.nested(\.console, "<domainCapabilities><devices><console mark='1'/></devices></domainCapabilities>")
            table.nested(\.features, "<domainCapabilities><features mark='1'/></domainCapabilities>")
        }
    }
}
