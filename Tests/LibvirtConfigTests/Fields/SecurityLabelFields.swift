import LibvirtConfig
import Testing

extension FieldTests {
    @Test func securityLabel() {
        FieldTable.check(SecurityLabel.self) { table in
            table.row(\.type, .dynamic, "<seclabel type='dynamic'/>")
            table.row(\.model, "selinux", "<seclabel model='selinux'/>")
            table.row(\.relabel, true, "<seclabel relabel='yes'/>")
            table.row(\.relabel, false, "<seclabel relabel='no'/>")
            table.row(\.labelSkip, true, "<seclabel labelskip='yes'/>")
            table.row(\.labelSkip, false, "<seclabel labelskip='no'/>")
            table.row(\.label, "a label", "<seclabel><label>a label</label></seclabel>")
            table.row(\.baseLabel, "a baselabel", "<seclabel><baselabel>a baselabel</baselabel></seclabel>")
            table.row(\.imageLabel, "a imagelabel", "<seclabel><imagelabel>a imagelabel</imagelabel></seclabel>")
        }
    }
}
