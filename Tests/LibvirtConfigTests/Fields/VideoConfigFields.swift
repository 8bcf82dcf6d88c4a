import LibvirtConfig
import Testing

extension FieldTests {
    @Test func videoConfig() {
        FieldTable.check(VideoConfig.self) { table in
            table.row(\.model, .virtio, "<video><model type='virtio'/></video>")
            table.row(\.heads, 19, "<video><model heads='19'/></video>")
            table.row(\.primary, true, "<video><model primary='yes'/></video>")
            table.row(\.primary, false, "<video><model primary='no'/></video>")
            table.row(\.videoMemory, 25, "<video><model vram='25'/></video>")
            table.row(\.ram, 28, "<video><model ram='28'/></video>")
            table.row(\.videoMemory64, 31, "<video><model vram64='31'/></video>")
            table.row(\.vgaMemory, 34, "<video><model vgamem='34'/></video>")
            table.row(\.blob, true, "<video><model blob='on'/></video>")
            table.row(\.blob, false, "<video><model blob='off'/></video>")
            table.row(\.acceleration3D, true, "<video><model><acceleration accel3d='yes'/></model></video>")
            table.row(\.acceleration3D, false, "<video><model><acceleration accel3d='no'/></model></video>")
            table.row(\.acceleration2D, true, "<video><model><acceleration accel2d='yes'/></model></video>")
            table.row(\.acceleration2D, false, "<video><model><acceleration accel2d='no'/></model></video>")
            table.row(
                \.renderNode, "a rendernode", "<video><model><acceleration rendernode='a rendernode'/></model></video>")
            table.row(\.width, 49, "<video><model><resolution x='49'/></model></video>")
            table.row(\.height, 52, "<video><model><resolution y='52'/></model></video>")
            table.row(\.driverName, "a drivername", "<video><driver name='a drivername'/></video>")
            table.row(\.vgaConfiguration, "a vgaconfiguration", "<video><driver vgaconf='a vgaconfiguration'/></video>")
            table.nested(\.virtio, "<video><driver mark='1'/></video>")
            table.row(\.alias, "a alias", "<video><alias name='a alias'/></video>")
            table.nested(\.address, "<video><address mark='1'/></video>")
        }
    }
}
