import LibvirtConfig
import Testing

extension FieldTests {
    @Test func secretConfig() {
        FieldTable.check(SecretConfig.self) { table in
            table.row(\.uuid, "a uuid", "<secret><uuid>a uuid</uuid></secret>")
            table.row(\.description, "a description", "<secret><description>a description</description></secret>")
            table.row(\.ephemeral, true, "<secret ephemeral='yes'/>")
            table.row(\.ephemeral, false, "<secret ephemeral='no'/>")
            table.row(\.isPrivate, true, "<secret private='yes'/>")
            table.row(\.isPrivate, false, "<secret private='no'/>")
            table.row(\.usage, .volume, "<secret><usage type='volume'/></secret>")
            table.row(\.volume, "a volume", "<secret><usage><volume>a volume</volume></usage></secret>")
            table.row(\.name, "a name", "<secret><usage><name>a name</name></usage></secret>")
            table.row(\.target, "a target", "<secret><usage><target>a target</target></usage></secret>")
        }
    }
}
