import LibvirtConfig
import Testing

extension FieldTests {
    @Test func graphicsListen() {
        FieldTable.check(GraphicsListen.self) { table in
            table.row(\.type, .address, "<listen type='address'/>")
            table.row(\.address, "a address", "<listen address='a address'/>")
            table.row(\.network, "a network", "<listen network='a network'/>")
            table.row(\.socket, "a socket", "<listen socket='a socket'/>")
        }
    }

    @Test func graphicsChannel() {
        FieldTable.check(GraphicsChannel.self) { table in
            table.row(\.name, "a name", "<channel name='a name'/>")
            table.row(\.mode, "a mode", "<channel mode='a mode'/>")
        }
    }
}
