import LibvirtConfig
import Testing

extension FieldTests {
    @Test func sharedMemoryConfig() {
        FieldTable.check(SharedMemoryConfig.self) { table in
            table.row(\.name, "a name", "<shmem name='a name'/>")
            table.row(\.role, "a role", "<shmem role='a role'/>")
            table.row(\.model, .ivshmem, "<shmem><model type='ivshmem'/></shmem>")
            table.row(\.size, 25600, "<shmem><size unit='KiB'>25600</size></shmem>")
            table.row(\.server, "a server", "<shmem><server path='a server'/></shmem>")
            table.row(\.vectors, 31, "<shmem><msi vectors='31'/></shmem>")
            table.row(\.ioEventFD, true, "<shmem><msi ioeventfd='on'/></shmem>")
            table.row(\.ioEventFD, false, "<shmem><msi ioeventfd='off'/></shmem>")
            table.row(\.alias, "a alias", "<shmem><alias name='a alias'/></shmem>")
            table.nested(\.address, "<shmem><address mark='1'/></shmem>")
        }
    }
}
