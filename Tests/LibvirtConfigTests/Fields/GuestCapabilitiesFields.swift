import LibvirtConfig
import Testing

extension FieldTests {
    @Test func guestCapabilities() {
        FieldTable.check(GuestCapabilities.self) { table in
            table.row(\.osType, .hvm, "<guest><os_type>hvm</os_type></guest>")
            table.row(\.architecture, "x86_64", "<guest><arch name='x86_64'/></guest>")
            table.row(\.wordSize, 46, "<guest><arch><wordsize>46</wordsize></arch></guest>")
            table.row(\.emulator, "a emulator", "<guest><arch><emulator>a emulator</emulator></arch></guest>")
            table.nested(\.machines, "<guest><arch><machine mark='1'/><machine mark='1'/></arch></guest>")
            table.nested(\.domains, "<guest><arch><domain mark='1'/><domain mark='1'/></arch></guest>")
            table.row(\.pae, true, "<guest><features><pae/></features></guest>")
            table.row(\.nonPAE, true, "<guest><features><nonpae/></features></guest>")
            table.row(\.acpiDefault, true, "<guest><features><acpi default='on'/></features></guest>")
            table.row(\.acpiDefault, false, "<guest><features><acpi default='off'/></features></guest>")
            table.row(\.acpiToggle, true, "<guest><features><acpi toggle='yes'/></features></guest>")
            table.row(\.acpiToggle, false, "<guest><features><acpi toggle='no'/></features></guest>")
            table.row(\.apicDefault, true, "<guest><features><apic default='on'/></features></guest>")
            table.row(\.apicDefault, false, "<guest><features><apic default='off'/></features></guest>")
            table.row(\.apicToggle, true, "<guest><features><apic toggle='yes'/></features></guest>")
            table.row(\.apicToggle, false, "<guest><features><apic toggle='no'/></features></guest>")
            table.row(\.hapDefault, true, "<guest><features><hap default='on'/></features></guest>")
            table.row(\.hapDefault, false, "<guest><features><hap default='off'/></features></guest>")
            table.row(\.hapToggle, true, "<guest><features><hap toggle='yes'/></features></guest>")
            table.row(\.hapToggle, false, "<guest><features><hap toggle='no'/></features></guest>")
            table.row(\.cpuSelection, true, "<guest><features><cpuselection/></features></guest>")
            table.row(\.deviceBoot, true, "<guest><features><deviceboot/></features></guest>")
            table.row(\.diskSnapshotDefault, true, "<guest><features><disksnapshot default='on'/></features></guest>")
            table.row(\.diskSnapshotDefault, false, "<guest><features><disksnapshot default='off'/></features></guest>")
            table.row(\.diskSnapshotToggle, true, "<guest><features><disksnapshot toggle='yes'/></features></guest>")
            table.row(\.diskSnapshotToggle, false, "<guest><features><disksnapshot toggle='no'/></features></guest>")
            table.row(\.externalSnapshot, true, "<guest><features><externalSnapshot/></features></guest>")
        }
    }

    @Test func machineCapabilities() {
        FieldTable.check(MachineCapabilities.self) { table in
            table.row(\.name, "pc-q35-7.2", "<machine>pc-q35-7.2</machine>")
            table.row(\.canonical, "a canonical", "<machine canonical='a canonical'/>")
            table.row(\.maximumCPUs, 7, "<machine maxCpus='7'/>")
            table.row(\.deprecated, true, "<machine deprecated='yes'/>")
            table.row(\.deprecated, false, "<machine deprecated='no'/>")
        }
    }

    @Test func domainTypeCapabilities() {
        FieldTable.check(DomainTypeCapabilities.self) { table in
            table.row(\.type, .kvm, "<domain type='kvm'/>")
            table.row(\.emulator, "a emulator", "<domain><emulator>a emulator</emulator></domain>")
            table.nested(\.machines, "<domain><machine mark='1'/><machine mark='1'/></domain>")
        }
    }
}
