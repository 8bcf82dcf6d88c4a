import LibvirtConfig
import Testing

extension FieldTests {
    @Test func fileSystemConfig() {
        FieldTable.check(FileSystemConfig.self) { table in
            table.row(\.type, .mount, "<filesystem type='mount'/>")
            table.row(\.accessMode, .passthrough, "<filesystem accessmode='passthrough'/>")
            table.row(\.model, "virtio-non-transitional", "<filesystem model='virtio-non-transitional'/>")
            table.row(\.multiDevices, "a multidevices", "<filesystem multidevs='a multidevices'/>")
            table.row(\.fileMode, "a filemode", "<filesystem fmode='a filemode'/>")
            table.row(\.directoryMode, "a directorymode", "<filesystem dmode='a directorymode'/>")
            table.row(\.driver, .virtioFS, "<filesystem><driver type='virtiofs'/></filesystem>")
            table.row(\.driverFormat, .raw, "<filesystem><driver format='raw'/></filesystem>")
            table.row(\.writePolicy, "a writepolicy", "<filesystem><driver wrpolicy='a writepolicy'/></filesystem>")
            table.row(\.queueSize, 34, "<filesystem><driver queue='34'/></filesystem>")
            table.nested(\.virtio, "<filesystem><driver mark='1'/></filesystem>")
            table.row(\.binary, "a binary", "<filesystem><binary path='a binary'/></filesystem>")
            table.row(\.extendedAttributes, true, "<filesystem><binary xattr='on'/></filesystem>")
            table.row(\.extendedAttributes, false, "<filesystem><binary xattr='off'/></filesystem>")
            table.row(
                \.cacheMode, "a cachemode", "<filesystem><binary><cache mode='a cachemode'/></binary></filesystem>")
            table.row(
                \.sandboxMode, "a sandboxmode",
                "<filesystem><binary><sandbox mode='a sandboxmode'/></binary></filesystem>")
            table.row(\.posixLocks, true, "<filesystem><binary><lock posix='on'/></binary></filesystem>")
            table.row(\.posixLocks, false, "<filesystem><binary><lock posix='off'/></binary></filesystem>")
            table.row(\.wholeFileLocks, true, "<filesystem><binary><lock flock='on'/></binary></filesystem>")
            table.row(\.wholeFileLocks, false, "<filesystem><binary><lock flock='off'/></binary></filesystem>")
            table.row(\.threadPoolSize, 55, "<filesystem><binary><thread_pool size='55'/></binary></filesystem>")
            table.row(\.openFilesLimit, 58, "<filesystem><binary><openfiles max='58'/></binary></filesystem>")
            table.nested(\.users, "<filesystem><idmap mark='1'/></filesystem>")
            table.row(\.directory, "a directory", "<filesystem><source dir='a directory'/></filesystem>")
            table.row(\.file, "a file", "<filesystem><source file='a file'/></filesystem>")
            table.row(\.device, "a device", "<filesystem><source dev='a device'/></filesystem>")
            table.row(\.name, "a name", "<filesystem><source name='a name'/></filesystem>")
            table.row(\.socket, "a socket", "<filesystem><source socket='a socket'/></filesystem>")
            table.row(\.pool, "a pool", "<filesystem><source pool='a pool'/></filesystem>")
            table.row(\.volume, "a volume", "<filesystem><source volume='a volume'/></filesystem>")
            table.row(\.usage, 83968, "<filesystem><source usage='83968' units='KiB'/></filesystem>")
            table.row(\.target, "a target", "<filesystem><target dir='a target'/></filesystem>")
            table.row(\.readOnly, true, "<filesystem><readonly/></filesystem>")
            table.row(
                \.hardSpaceLimit, 93184,
                "<filesystem><space_hard_limit unit='bytes'>93184</space_hard_limit></filesystem>")
            table.row(
                \.softSpaceLimit, 4096,
                "<filesystem><space_soft_limit unit='bytes'>4096</space_soft_limit></filesystem>")
            table.row(\.alias, "a alias", "<filesystem><alias name='a alias'/></filesystem>")
            table.nested(\.address, "<filesystem><address mark='1'/></filesystem>")
        }
    }
}
