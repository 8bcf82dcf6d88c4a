import LibvirtConfig
import Testing

extension FieldTests {
    @Test func hostCell() {
        FieldTable.check(HostCell.self) { table in
            table.row(\.id, 76, "<cell id='76'/>")
            table.row(\.memory, 80896, "<cell><memory unit='KiB'>80896</memory></cell>")
            table.nested(\.pages, "<cell><pages mark='1'/><pages mark='1'/></cell>")
            table.nested(\.distances, "<cell><distances><sibling mark='1'/><sibling mark='1'/></distances></cell>")
            table.row(\.cpuCount, 82, "<cell><cpus num='82'/></cell>")
            table.nested(\.cpus, "<cell><cpus><cpu mark='1'/><cpu mark='1'/></cpus></cell>")
        }
    }

    @Test func hostPages() {
        FieldTable.check(HostPages.self) { table in
            table.row(\.size, 87040, "<pages size='87040' unit='KiB'/>")
            table.row(\.count, 88, "<pages>88</pages>")
        }
    }

    @Test func hostCPU() {
        FieldTable.check(HostCPU.self) { table in
            table.row(\.id, 91, "<cpu id='91'/>")
            table.row(\.socket, 4, "<cpu socket_id='4'/>")
            table.row(\.die, 7, "<cpu die_id='7'/>")
            table.row(\.core, 10, "<cpu core_id='10'/>")
            table.row(\.siblings, "0,4", "<cpu siblings='0,4'/>")
        }
    }

    @Test func hostCache() {
        FieldTable.check(HostCache.self) { table in
            table.row(\.id, 16, "<bank id='16'/>")
            table.row(\.level, 19, "<bank level='19'/>")
            table.row(\.type, "a type", "<bank type='a type'/>")
            table.row(\.size, 25600, "<bank size='25600' unit='KiB'/>")
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
