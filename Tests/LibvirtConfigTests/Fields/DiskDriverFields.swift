import LibvirtConfig
import Testing

extension FieldTests {
    @Test func diskDriver() {
        FieldTable.check(DiskDriver.self) { table in
            table.row(\.name, "qemu", "<driver name='qemu'/>")
            table.row(\.format, .raw, "<driver type='raw'/>")
            table.row(\.cache, .automatic, "<driver cache='default'/>")
            table.row(\.io, .threads, "<driver io='threads'/>")
            table.row(\.errorPolicy, .stop, "<driver error_policy='stop'/>")
            table.row(\.readErrorPolicy, .stop, "<driver rerror_policy='stop'/>")
            table.row(\.discard, .unmap, "<driver discard='unmap'/>")
            table.row(\.detectZeroes, "a detectzeroes", "<driver detect_zeroes='a detectzeroes'/>")
            table.row(\.discardNoUnref, true, "<driver discard_no_unref='on'/>")
            table.row(\.discardNoUnref, false, "<driver discard_no_unref='off'/>")
            table.row(\.copyOnRead, true, "<driver copy_on_read='on'/>")
            table.row(\.copyOnRead, false, "<driver copy_on_read='off'/>")
            table.row(\.ioThread, 37, "<driver iothread='37'/>")
            table.row(\.ioEventFD, true, "<driver ioeventfd='on'/>")
            table.row(\.ioEventFD, false, "<driver ioeventfd='off'/>")
            table.row(\.eventIndex, true, "<driver event_idx='on'/>")
            table.row(\.eventIndex, false, "<driver event_idx='off'/>")
            table.row(\.queues, 46, "<driver queues='46'/>")
            table.row(\.queueSize, 49, "<driver queue_size='49'/>")
            table.row(
                \.metadataCache, 53248,
                "<driver><metadata_cache><max_size unit='bytes'>53248</max_size></metadata_cache></driver>")
            table.row(\.iommu, true, "<driver iommu='on'/>")
            table.row(\.iommu, false, "<driver iommu='off'/>")
            table.row(\.ats, true, "<driver ats='on'/>")
            table.row(\.ats, false, "<driver ats='off'/>")
            table.row(\.packed, true, "<driver packed='on'/>")
            table.row(\.packed, false, "<driver packed='off'/>")
            table.row(\.pagePerQueue, true, "<driver page_per_vq='on'/>")
            table.row(\.pagePerQueue, false, "<driver page_per_vq='off'/>")
        }
    }
}
