import LibvirtConfig
import Testing

extension FieldTests {
    @Test func characterSource() {
        FieldTable.check(CharacterSource.self) { table in
            table.row(\.path, "a path", "<source path='a path'/>")
            table.row(\.mode, "a mode", "<source mode='a mode'/>")
            table.row(\.host, "a host", "<source host='a host'/>")
            table.row(\.service, "a service", "<source service='a service'/>")
            table.row(\.append, true, "<source append='on'/>")
            table.row(\.append, false, "<source append='off'/>")
            table.row(\.tls, true, "<source tls='yes'/>")
            table.row(\.tls, false, "<source tls='no'/>")
            table.row(\.channel, "a channel", "<source channel='a channel'/>")
            table.row(\.master, "a master", "<source master='a master'/>")
            table.row(\.slave, "a slave", "<source slave='a slave'/>")
            table.row(\.reconnect, true, "<source><reconnect enabled='yes'/></source>")
            table.row(\.reconnect, false, "<source><reconnect enabled='no'/></source>")
            table.row(\.reconnectDelay, 28, "<source><reconnect timeout='28'/></source>")
            table.row(\.clipboard, true, "<source><clipboard copypaste='yes'/></source>")
            table.row(\.clipboard, false, "<source><clipboard copypaste='no'/></source>")
            table.row(\.mouseMode, "a mousemode", "<source><mouse mode='a mousemode'/></source>")
            table.nested(\.seclabels, "<source><seclabel mark='1'/><seclabel mark='1'/></source>")
        }
    }
}
