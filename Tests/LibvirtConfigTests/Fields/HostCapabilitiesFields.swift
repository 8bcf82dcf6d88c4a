import LibvirtConfig
import Testing

extension FieldTests {
    @Test func hostCell() {
        FieldTable.check(HostCell.self) { table in
            table.row(\.id, 88, "<cell id='88'/>")
            table.row(\.memory, 93184, "<cell><memory unit='KiB'>93184</memory></cell>")
            table.nested(\.pages, "<cell><pages mark='1'/><pages mark='1'/></cell>")
            table.nested(\.distances, "<cell><distances><sibling mark='1'/><sibling mark='1'/></distances></cell>")
            table.row(\.cpuCount, 4, "<cell><cpus num='4'/></cell>")
            table.nested(\.cpus, "<cell><cpus><cpu mark='1'/><cpu mark='1'/></cpus></cell>")
        }
    }

    @Test func hostPages() {
        FieldTable.check(HostPages.self) { table in
            table.row(\.size, 7168, "<pages size='7168' unit='KiB'/>")
            table.row(\.count, 10, "<pages>10</pages>")
        }
    }

    @Test func hostCPU() {
        FieldTable.check(HostCPU.self) { table in
            table.row(\.id, 13, "<cpu id='13'/>")
            table.row(\.socket, 16, "<cpu socket_id='16'/>")
            table.row(\.die, 19, "<cpu die_id='19'/>")
            table.row(\.core, 22, "<cpu core_id='22'/>")
            table.row(\.siblings, "0,4", "<cpu siblings='0,4'/>")
        }
    }

    @Test func hostCache() {
        FieldTable.check(HostCache.self) { table in
            table.row(\.id, 28, "<bank id='28'/>")
            table.row(\.level, 31, "<bank level='31'/>")
            table.row(\.type, "a type", "<bank type='a type'/>")
            table.row(\.size, 37888, "<bank size='37888' unit='KiB'/>")
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
