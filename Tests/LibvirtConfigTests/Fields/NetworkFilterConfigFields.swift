import LibvirtConfig
import Testing

extension FieldTests {
    @Test func networkFilterConfig() {
        FieldTable.check(NetworkFilterConfig.self) { table in
            table.row(\.name, "a name", "<filter name='a name'/>")
            table.row(\.uuid, "a uuid", "<filter><uuid>a uuid</uuid></filter>")
            table.row(\.chain, "root", "<filter chain='root'/>")
            table.row(\.priority, 10, "<filter priority='10'/>")
            table.nested(\.references, "<filter><filterref mark='1'/><filterref mark='1'/></filter>")
            table.nested(\.rules, "<filter><rule mark='1'/><rule mark='1'/></filter>")
        }
    }

    @Test func filterReference() {
        FieldTable.check(FilterReference.self) { table in
            table.row(\.filter, "a filter", "<filterref filter='a filter'/>")
            table.nested(\.parameters, "<filterref><parameter mark='1'/><parameter mark='1'/></filterref>")
        }
    }
}
