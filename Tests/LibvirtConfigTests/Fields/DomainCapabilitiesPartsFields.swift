import LibvirtConfig
import Testing

extension FieldTests {
    @Test func osCapabilities() {
        FieldTable.check(OSCapabilities.self) { table in
            table.row(\.supported, true, "<os supported='yes'/>")
            table.row(\.supported, false, "<os supported='no'/>")
            table.row(
                \.firmwares, [.bios, "b"], "<os><enum name='firmware'><value>bios</value><value>b</value></enum></os>")
            table.row(\.loaderSupported, true, "<os><loader supported='yes'/></os>")
            table.row(\.loaderSupported, false, "<os><loader supported='no'/></os>")
            table.row(
                \.loaders, ["a loaders", "b"], "<os><loader><value>a loaders</value><value>b</value></loader></os>")
            table.row(
                \.loaderTypes, ["a loadertypes", "b"],
                "<os><loader><enum name='type'><value>a loadertypes</value><value>b</value></enum></loader></os>")
            table.row(
                \.loaderReadOnly, ["a loaderreadonly", "b"],
                "<os><loader><enum name='readonly'><value>a loaderreadonly</value><value>b</value></enum></loader></os>"
            )
            table.row(
                \.loaderSecure, ["a loadersecure", "b"],
                "<os><loader><enum name='secure'><value>a loadersecure</value><value>b</value></enum></loader></os>")
        }
    }

    @Test func cpuCapabilities() {
        FieldTable.check(CPUCapabilities.self) { table in
            table.nested(\.modes, "<cpu><mode mark='1'/><mode mark='1'/></cpu>")
            table.nested(\.hostPassthrough, "<cpu><mode name='host-passthrough' mark='1'/></cpu>")
            table.nested(\.maximum, "<cpu><mode name='maximum' mark='1'/></cpu>")
            table.nested(\.hostModel, "<cpu><mode name='host-model' mark='1'/></cpu>")
            table.nested(\.custom, "<cpu><mode name='custom' mark='1'/></cpu>")
        }
    }

    @Test func cpuModeCapabilities() {
        FieldTable.check(CPUModeCapabilities.self) { table in
            table.row(\.name, .custom, "<mode name='custom'/>")
            table.row(\.supported, true, "<mode supported='yes'/>")
            table.row(\.supported, false, "<mode supported='no'/>")
            table.row(
                \.hostPassthroughMigratable, ["a hostpassthroughmigratable", "b"],
                "<mode><enum name='hostPassthroughMigratable'><value>a hostpassthroughmigratable</value><value>b</value></enum></mode>"
            )
            table.row(
                \.maximumMigratable, ["a maximummigratable", "b"],
                "<mode><enum name='maximumMigratable'><value>a maximummigratable</value><value>b</value></enum></mode>")
            table.nested(\.models, "<mode><model mark='1'/><model mark='1'/></mode>")
            table.row(\.vendor, "a vendor", "<mode><vendor>a vendor</vendor></mode>")
            table.row(
                \.physicalAddressMode, "a physicaladdressmode",
                "<mode><maxphysaddr mode='a physicaladdressmode'/></mode>")
            table.row(\.physicalAddressLimit, 76, "<mode><maxphysaddr limit='76'/></mode>")
            table.nested(\.features, "<mode><feature mark='1'/><feature mark='1'/></mode>")
        }
    }

    @Test func cpuModelCapabilities() {
        FieldTable.check(CPUModelCapabilities.self) { table in
            table.row(\.name, "Haswell", "<model>Haswell</model>")
            table.row(\.usable, "a usable", "<model usable='a usable'/>")
            table.row(\.vendor, "a vendor", "<model vendor='a vendor'/>")
            table.row(\.fallback, .allow, "<model fallback='allow'/>")
            table.row(\.deprecated, true, "<model deprecated='yes'/>")
            table.row(\.deprecated, false, "<model deprecated='no'/>")
            table.row(\.canonical, "a canonical", "<model canonical='a canonical'/>")
        }
    }

    @Test func deviceCapabilities() {
        FieldTable.check(DeviceCapabilities.self) { table in
            table.row(\.supported, true, "<disk supported='yes'/>")
            table.row(\.supported, false, "<disk supported='no'/>")
            table.nested(\.choices, "<disk><enum mark='1'/><enum mark='1'/></disk>")
        }
    }

    @Test func choice() {
        FieldTable.check(Choice.self) { table in
            table.row(\.name, "modelType", "<enum name='modelType'/>")
            table.row(\.values, ["a values", "b"], "<enum><value>a values</value><value>b</value></enum>")
        }
    }
}
