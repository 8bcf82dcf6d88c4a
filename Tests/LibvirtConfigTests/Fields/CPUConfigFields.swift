import LibvirtConfig
import Testing

extension FieldTests {
    @Test func cpuConfig() {
        FieldTable.check(CPUConfig.self) { table in
            table.row(\.mode, .custom, "<cpu mode='custom'/>")
            table.row(\.match, .minimum, "<cpu match='minimum'/>")
            table.row(\.check, .nothing, "<cpu check='none'/>")
            table.row(\.migratable, true, "<cpu migratable='on'/>")
            table.row(\.migratable, false, "<cpu migratable='off'/>")
            table.row(\.deprecatedFeatures, true, "<cpu deprecated_features='on'/>")
            table.row(\.deprecatedFeatures, false, "<cpu deprecated_features='off'/>")
            table.row(\.architecture, "a architecture", "<cpu><arch>a architecture</arch></cpu>")
            table.row(\.model, "Haswell", "<cpu><model>Haswell</model></cpu>")
            table.row(\.modelFallback, .allow, "<cpu><model fallback='allow'/></cpu>")
            table.row(\.modelVendorID, "a modelvendorid", "<cpu><model vendor_id='a modelvendorid'/></cpu>")
            table.row(\.vendor, "a vendor", "<cpu><vendor>a vendor</vendor></cpu>")
            table.row(\.sockets, 37, "<cpu><topology sockets='37'/></cpu>")
            table.row(\.dies, 40, "<cpu><topology dies='40'/></cpu>")
            table.row(\.clusters, 43, "<cpu><topology clusters='43'/></cpu>")
            table.row(\.cores, 46, "<cpu><topology cores='46'/></cpu>")
            table.row(\.threads, 49, "<cpu><topology threads='49'/></cpu>")
            table.row(\.cacheLevel, 52, "<cpu><cache level='52'/></cpu>")
            table.row(\.cacheMode, "a cachemode", "<cpu><cache mode='a cachemode'/></cpu>")
            table.row(
                \.physicalAddressMode, "a physicaladdressmode", "<cpu><maxphysaddr mode='a physicaladdressmode'/></cpu>"
            )
            table.row(\.physicalAddressBits, 61, "<cpu><maxphysaddr bits='61'/></cpu>")
            table.row(\.physicalAddressLimit, 64, "<cpu><maxphysaddr limit='64'/></cpu>")
            table.nested(\.features, "<cpu><feature mark='1'/><feature mark='1'/></cpu>")
            table.nested(\.cells, "<cpu><numa><cell mark='1'/><cell mark='1'/></numa></cpu>")
            table.nested(
                \.interconnects,
                "<cpu><numa><interconnects><latency mark='1'/><latency mark='1'/></interconnects></numa></cpu>")
            table.nested(
                \.interconnectBandwidths,
                "<cpu><numa><interconnects><bandwidth mark='1'/><bandwidth mark='1'/></interconnects></numa></cpu>")
            table.row(\.microcode, 67, "<cpu><microcode version='67'/></cpu>")
            table.row(\.signatureFamily, 70, "<cpu><signature family='70'/></cpu>")
            table.row(\.signatureModel, 73, "<cpu><signature model='73'/></cpu>")
            table.row(\.signatureStepping, 76, "<cpu><signature stepping='76'/></cpu>")
            table.row(\.counterName, "a countername", "<cpu><counter name='a countername'/></cpu>")
            table.row(\.counterFrequency, 82, "<cpu><counter frequency='82'/></cpu>")
            table.row(\.counterScaling, true, "<cpu><counter scaling='yes'/></cpu>")
            table.row(\.counterScaling, false, "<cpu><counter scaling='no'/></cpu>")
            table.nested(\.pages, "<cpu><pages mark='1'/><pages mark='1'/></cpu>")
        }
    }
}
