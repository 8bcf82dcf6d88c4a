import LibvirtConfig
import Testing

extension FieldTests {
    @Test func storagePoolConfig() {
        FieldTable.check(StoragePoolConfig.self) { table in
            table.row(\.type, .directory, "<pool type='dir'/>")
            table.row(\.name, "a name", "<pool><name>a name</name></pool>")
            table.row(\.uuid, "a uuid", "<pool><uuid>a uuid</uuid></pool>")
            table.row(\.capacity, 90112, "<pool><capacity unit='bytes'>90112</capacity></pool>")
            table.row(\.allocation, 93184, "<pool><allocation unit='bytes'>93184</allocation></pool>")
            table.row(\.available, 4096, "<pool><available unit='bytes'>4096</available></pool>")
            table.row(\.copyOnWrite, true, "<pool><features><cow state='yes'/></features></pool>")
            table.row(\.copyOnWrite, false, "<pool><features><cow state='no'/></features></pool>")
            table.nested(\.source, "<pool><source mark='1'/></pool>")
            table.row(\.targetPath, "a targetpath", "<pool><target><path>a targetpath</path></target></pool>")
            table.nested(\.targetPermissions, "<pool><target><permissions mark='1'/></target></pool>")
            table.row(
                \.refreshVolumeAllocation, "a refreshvolumeallocation",
                "<pool><refresh><volume allocation='a refreshvolumeallocation'/></refresh></pool>")
            table.nested(
                \.mountOptions,
                "<pool><fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'><fs:option mark='1'/><fs:option mark='1'/></fs:mount_opts></pool>"
            )
        }
    }

    @Test func mountOption() {
        FieldTable.check(MountOption.self) { table in
            table.row(\.name, "a name", "<fs:option name='a name'/>")
        }
    }
}
