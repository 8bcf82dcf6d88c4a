import LibvirtConfig
import Testing

extension FieldTests {
    @Test func osConfig() {
        FieldTable.check(OSConfig.self) { table in
            table.row(\.type, .hvm, "<os><type>hvm</type></os>")
            table.row(\.architecture, "x86_64", "<os><type arch='x86_64'/></os>")
            table.row(\.machine, "q35", "<os><type machine='q35'/></os>")
            table.row(\.firmware, .bios, "<os firmware='bios'/>")
            table.nested(\.firmwareFeatures, "<os><firmware><feature mark='1'/><feature mark='1'/></firmware></os>")
            table.row(\.loader, "a loader", "<os><loader>a loader</loader></os>")
            table.row(\.loaderReadOnly, true, "<os><loader readonly='yes'/></os>")
            table.row(\.loaderReadOnly, false, "<os><loader readonly='no'/></os>")
            table.row(\.loaderSecure, true, "<os><loader secure='yes'/></os>")
            table.row(\.loaderSecure, false, "<os><loader secure='no'/></os>")
            table.row(\.loaderStateless, true, "<os><loader stateless='yes'/></os>")
            table.row(\.loaderStateless, false, "<os><loader stateless='no'/></os>")
            table.row(\.loaderType, "a loadertype", "<os><loader type='a loadertype'/></os>")
            table.row(\.loaderFormat, .raw, "<os><loader format='raw'/></os>")
            table.row(\.nvram, "a nvram", "<os><nvram>a nvram</nvram></os>")
            table.row(\.nvramTemplate, "a nvramtemplate", "<os><nvram template='a nvramtemplate'/></os>")
            table.row(\.nvramTemplateFormat, .raw, "<os><nvram templateFormat='raw'/></os>")
            table.row(\.nvramFormat, .raw, "<os><nvram format='raw'/></os>")
            table.row(\.nvramType, .file, "<os><nvram type='file'/></os>")
            table.nested(\.nvramSource, "<os><nvram><source mark='1'/></nvram></os>")
            table.row(\.boot, [.disk, "b"], "<os><boot dev='hd'/><boot dev='b'/></os>")
            table.row(\.bootMenu, true, "<os><bootmenu enable='yes'/></os>")
            table.row(\.bootMenu, false, "<os><bootmenu enable='no'/></os>")
            table.row(\.bootMenuTimeout, 37, "<os><bootmenu timeout='37'/></os>")
            table.row(\.kernel, "a kernel", "<os><kernel>a kernel</kernel></os>")
            table.row(\.initrd, "a initrd", "<os><initrd>a initrd</initrd></os>")
            table.row(\.commandLine, "a commandline", "<os><cmdline>a commandline</cmdline></os>")
            table.row(\.shim, "a shim", "<os><shim>a shim</shim></os>")
            table.row(\.deviceTree, "a devicetree", "<os><dtb>a devicetree</dtb></os>")
            table.row(\.initPath, "a initpath", "<os><init>a initpath</init></os>")
            table.row(
                \.initArguments, ["a initarguments", "b"],
                "<os><initarg>a initarguments</initarg><initarg>b</initarg></os>")
            table.nested(\.initEnvironment, "<os><initenv mark='1'/><initenv mark='1'/></os>")
            table.row(\.initDirectory, "a initdirectory", "<os><initdir>a initdirectory</initdir></os>")
            table.row(\.initUser, "a inituser", "<os><inituser>a inituser</inituser></os>")
            table.row(\.initGroup, "a initgroup", "<os><initgroup>a initgroup</initgroup></os>")
            table.row(\.smbiosMode, "a smbiosmode", "<os><smbios mode='a smbiosmode'/></os>")
            table.row(\.biosUsesSerial, true, "<os><bios useserial='yes'/></os>")
            table.row(\.biosUsesSerial, false, "<os><bios useserial='no'/></os>")
            table.row(\.biosRebootTimeout, 76, "<os><bios rebootTimeout='76'/></os>")
            table.nested(\.acpiTables, "<os><acpi><table mark='1'/><table mark='1'/></acpi></os>")
        }
    }

    @Test func firmwareFeature() {
        FieldTable.check(FirmwareFeature.self) { table in
            table.row(\.name, "a name", "<feature name='a name'/>")
            table.row(\.enabled, true, "<feature enabled='yes'/>")
            table.row(\.enabled, false, "<feature enabled='no'/>")
        }
    }

    @Test func initVariable() {
        FieldTable.check(InitVariable.self) { table in
            table.row(\.name, "a name", "<initenv name='a name'/>")
            table.row(\.value, "a value", "<initenv>a value</initenv>")
        }
    }

    @Test func acpiTable() {
        FieldTable.check(ACPITable.self) { table in
            table.row(\.type, "a type", "<table type='a type'/>")
            table.row(\.path, "a path", "<table>a path</table>")
        }
    }
}
