import LibvirtConfig
import Testing

extension FieldTests {
    @Test func hostCell() {
        FieldTable.check(HostCell.self) { table in
            table.row(\.id, 73, "<cell id='73'/>")
            table.row(\.memory, 77824, "<cell><memory unit='KiB'>77824</memory></cell>")
            table.nested(\.pages, "<cell><pages mark='1'/><pages mark='1'/></cell>")
            table.nested(\.distances, "<cell><distances><sibling mark='1'/><sibling mark='1'/></distances></cell>")
            table.row(\.cpuCount, 79, "<cell><cpus num='79'/></cell>")
            table.nested(\.cpus, "<cell><cpus><cpu mark='1'/><cpu mark='1'/></cpus></cell>")
        }
    }

    @Test func hostPages() {
        FieldTable.check(HostPages.self) { table in
            table.row(\.size, 83968, "<pages size='83968' unit='KiB'/>")
            table.row(\.count, 85, "<pages>85</pages>")
        }
    }

    @Test func hostCPU() {
        FieldTable.check(HostCPU.self) { table in
            table.row(\.id, 88, "<cpu id='88'/>")
            table.row(\.socket, 91, "<cpu socket_id='91'/>")
            table.row(\.die, 4, "<cpu die_id='4'/>")
            table.row(\.core, 7, "<cpu core_id='7'/>")
            table.row(\.siblings, "0,4", "<cpu siblings='0,4'/>")
        }
    }

    @Test func hostCache() {
        FieldTable.check(HostCache.self) { table in
            table.row(\.id, 13, "<bank id='13'/>")
            table.row(\.level, 16, "<bank level='16'/>")
            table.row(\.type, "a type", "<bank type='a type'/>")
            table.row(\.size, 22528, "<bank size='22528' unit='KiB'/>")
            table.row(\.cpus, "0-3", "<bank cpus='0-3'/>")
        }
    }

    @Test func securityModel() {
        FieldTable.check(SecurityModel.self) { table in
            table.row(\.model, "a model", "<secmodel><model>a model</model></secmodel>")
            table.row(
                \.domainOfInterpretation, "a domainofinterpretation",
                "<secmodel><doi>a domainofinterpretation</doi></secmodel>")
            table.nested(\.labels, "<secmodel><baselabel mark='1'/><baselabel mark='1'/></secmodel>")
        }
    }

    @Test func baseLabel() {
        FieldTable.check(BaseLabel.self) { table in
            table.row(\.type, .kvm, "<baselabel type='kvm'/>")
            table.row(\.label, "a label", "<baselabel>a label</baselabel>")
        }
    }
}
