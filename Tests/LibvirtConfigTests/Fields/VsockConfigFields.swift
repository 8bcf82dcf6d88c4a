import LibvirtConfig
import Testing

extension FieldTests {
    @Test func vsockConfig() {
        FieldTable.check(VsockConfig.self) { table in
            table.row(\.model, "virtio-non-transitional", "<vsock model='virtio-non-transitional'/>")
            table.row(\.cidAutomatic, true, "<vsock><cid auto='yes'/></vsock>")
            table.row(\.cidAutomatic, false, "<vsock><cid auto='no'/></vsock>")
            table.row(\.cid, 70, "<vsock><cid address='70'/></vsock>")
            table.nested(\.virtio, "<vsock><driver mark='1'/></vsock>")
            table.row(\.alias, "a alias", "<vsock><alias name='a alias'/></vsock>")
            table.nested(\.address, "<vsock><address mark='1'/></vsock>")
        }
    }
}
