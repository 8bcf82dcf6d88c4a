import LibvirtConfig
import Testing

extension FieldTests {
    @Test func systemInformation() {
        FieldTable.check(SystemInformation.self) { table in
            table.row(\.type, "a type", "<sysinfo type='a type'/>")
            table.nested(\.bios, "<sysinfo><bios><entry mark='1'/><entry mark='1'/></bios></sysinfo>")
            table.nested(\.system, "<sysinfo><system><entry mark='1'/><entry mark='1'/></system></sysinfo>")
            table.nested(\.baseBoard, "<sysinfo><baseBoard><entry mark='1'/><entry mark='1'/></baseBoard></sysinfo>")
            table.nested(\.chassis, "<sysinfo><chassis><entry mark='1'/><entry mark='1'/></chassis></sysinfo>")
            table.nested(\.oemStrings, "<sysinfo><oemStrings><entry mark='1'/><entry mark='1'/></oemStrings></sysinfo>")
            table.nested(\.entries, "<sysinfo><entry mark='1'/><entry mark='1'/></sysinfo>")
            table.row(\.serial, "a serial", "<sysinfo><system><entry name='serial'>a serial</entry></system></sysinfo>")
        }
    }

    @Test func systemEntry() {
        FieldTable.check(SystemEntry.self) { table in
            table.row(\.name, "manufacturer", "<entry name='manufacturer'/>")
            table.row(\.value, "a value", "<entry>a value</entry>")
            table.row(\.file, "a file", "<entry file='a file'/>")
        }
    }
}
