import LibvirtConfig
import Testing

extension FieldTests {
    @Test func leaseConfig() {
        FieldTable.check(LeaseConfig.self) { table in
            table.row(\.lockspace, "a lockspace", "<lease><lockspace>a lockspace</lockspace></lease>")
            table.row(\.key, "a key", "<lease><key>a key</key></lease>")
            table.row(\.path, "a path", "<lease><target path='a path'/></lease>")
            table.row(\.offset, 37, "<lease><target offset='37'/></lease>")
        }
    }
}
