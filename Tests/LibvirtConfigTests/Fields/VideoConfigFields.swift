import LibvirtConfig
import Testing

extension FieldTests {
    @Test func videoConfig() {
        FieldTable.check(VideoConfig.self) { table in
            table.row(\.model, .virtio, "<video><model type='virtio'/></video>")
            table.row(\.heads, 16, "<video><model heads='16'/></video>")
            table.row(\.primary, true, "<video><model primary='yes'/></video>")
            table.row(\.primary, false, "<video><model primary='no'/></video>")
            table.row(\.videoMemory, 22, "<video><model vram='22'/></video>")
            table.row(\.ram, 25, "<video><model ram='25'/></video>")
            table.row(\.videoMemory64, 28, "<video><model vram64='28'/></video>")
            table.row(\.vgaMemory, 31, "<video><model vgamem='31'/></video>")
            table.row(\.blob, true, "<video><model blob='on'/></video>")
            table.row(\.blob, false, "<video><model blob='off'/></video>")
            table.row(\.acceleration3D, true, "<video><model><acceleration accel3d='yes'/></model></video>")
            table.row(\.acceleration3D, false, "<video><model><acceleration accel3d='no'/></model></video>")
            table.row(\.acceleration2D, true, "<video><model><acceleration accel2d='yes'/></model></video>")
            table.row(\.acceleration2D, false, "<video><model><acceleration accel2d='no'/></model></video>")
            table.row(
                \.renderNode, "a rendernode", "<video><model><acceleration rendernode='a rendernode'/></model></video>")
            table.row(\.width, 46, "<video><model><resolution x='46'/></model></video>")
            table.row(\.height, 49, "<video><model><resolution y='49'/></model></video>")
            table.row(\.driverName, "a drivername", "<video><driver name='a drivername'/></video>")
            table.row(\.vgaConfiguration, "a vgaconfiguration", "<video><driver vgaconf='a vgaconfiguration'/></video>")
            table.nested(\.virtio, "<video><driver mark='1'/></video>")
            table.row(\.alias, "a alias", "<video><alias name='a alias'/></video>")
            table.nested(\.address, "<video><address mark='1'/></video>")
        }
    }
}
