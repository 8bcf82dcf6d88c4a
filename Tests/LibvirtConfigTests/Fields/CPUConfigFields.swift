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
            table.row(\.sockets, 40, "<cpu><topology sockets='40'/></cpu>")
            table.row(\.dies, 43, "<cpu><topology dies='43'/></cpu>")
            table.row(\.clusters, 46, "<cpu><topology clusters='46'/></cpu>")
            table.row(\.cores, 49, "<cpu><topology cores='49'/></cpu>")
            table.row(\.threads, 52, "<cpu><topology threads='52'/></cpu>")
            table.row(\.cacheLevel, 55, "<cpu><cache level='55'/></cpu>")
            table.row(\.cacheMode, "a cachemode", "<cpu><cache mode='a cachemode'/></cpu>")
            table.row(
                \.physicalAddressMode, "a physicaladdressmode", "<cpu><maxphysaddr mode='a physicaladdressmode'/></cpu>"
            )
            table.row(\.physicalAddressBits, 64, "<cpu><maxphysaddr bits='64'/></cpu>")
            table.row(\.physicalAddressLimit, 67, "<cpu><maxphysaddr limit='67'/></cpu>")
            table.nested(\.features, "<cpu><feature mark='1'/><feature mark='1'/></cpu>")
            table.nested(\.cells, "<cpu><numa><cell mark='1'/><cell mark='1'/></numa></cpu>")
            table.nested(
                \.interconnects,
                "<cpu><numa><interconnects><latency mark='1'/><latency mark='1'/></interconnects></numa></cpu>")
            table.nested(
                \.interconnectBandwidths,
                "<cpu><numa><interconnects><bandwidth mark='1'/><bandwidth mark='1'/></interconnects></numa></cpu>")
            table.row(\.microcode, 70, "<cpu><microcode version='70'/></cpu>")
            table.row(\.signatureFamily, 73, "<cpu><signature family='73'/></cpu>")
            table.row(\.signatureModel, 76, "<cpu><signature model='76'/></cpu>")
            table.row(\.signatureStepping, 79, "<cpu><signature stepping='79'/></cpu>")
            table.row(\.counterName, "a countername", "<cpu><counter name='a countername'/></cpu>")
            table.row(\.counterFrequency, 85, "<cpu><counter frequency='85'/></cpu>")
            table.row(\.counterScaling, true, "<cpu><counter scaling='yes'/></cpu>")
            table.row(\.counterScaling, false, "<cpu><counter scaling='no'/></cpu>")
            table.nested(\.pages, "<cpu><pages mark='1'/><pages mark='1'/></cpu>")
        }
    }
}
