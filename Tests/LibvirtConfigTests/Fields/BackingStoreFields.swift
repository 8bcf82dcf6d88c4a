import LibvirtConfig
import Testing

extension FieldTests {
    @Test func backingStore() {
        FieldTable.check(BackingStore.self) { table in
            table.row(\.type, .file, "<backingStore type='file'/>")
            table.row(\.index, 88, "<backingStore index='88'/>")
            table.row(\.format, .raw, "<backingStore><format type='raw'/></backingStore>")
            table.row(
                \.metadataCache, 4096,
                "<backingStore><format><metadata_cache><max_size unit='bytes'>4096</max_size></metadata_cache></format></backingStore>"
            )
            table.nested(\.source, "<backingStore><source mark='1'/></backingStore>")
            table.nested(\.backingStore, "<backingStore><backingStore mark='1'/></backingStore>")
        }
    }

    @Test func diskMirror() {
        FieldTable.check(DiskMirror.self) { table in
            table.row(\.type, .file, "<mirror type='file'/>")
            table.row(\.job, "a job", "<mirror job='a job'/>")
            table.row(\.ready, "a ready", "<mirror ready='a ready'/>")
            table.row(\.format, .raw, "<mirror><format type='raw'/></mirror>")
            table.nested(\.source, "<mirror><source mark='1'/></mirror>")
            table.nested(\.backingStore, "<mirror><backingStore mark='1'/></mirror>")
        }
    }
}
