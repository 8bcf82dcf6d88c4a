import LibvirtConfig
import Testing

extension FieldTests {
    @Test func diskSource() {
        FieldTable.check(DiskSource.self) { table in
            table.row(\.file, "a file", "<source file='a file'/>")
            table.row(\.device, "a device", "<source dev='a device'/>")
            table.row(\.directory, "a directory", "<source dir='a directory'/>")
            table.row(\.pool, "a pool", "<source pool='a pool'/>")
            table.row(\.volume, "a volume", "<source volume='a volume'/>")
            table.row(\.mode, "a mode", "<source mode='a mode'/>")
            table.row(\.protocol, .nbd, "<source protocol='nbd'/>")
            table.row(\.name, "a name", "<source name='a name'/>")
            table.row(\.query, "a query", "<source query='a query'/>")
            table.row(\.tls, true, "<source tls='yes'/>")
            table.row(\.tls, false, "<source tls='no'/>")
            table.row(\.tlsHostname, "a tlshostname", "<source tlsHostname='a tlshostname'/>")
            table.row(\.startupPolicy, .mandatory, "<source startupPolicy='mandatory'/>")
            table.row(\.index, 22, "<source index='22'/>")
            table.row(\.nvmeType, "a nvmetype", "<source type='a nvmetype'/>")
            table.row(\.namespaceNumber, 28, "<source namespace='28'/>")
            table.row(\.managed, true, "<source managed='yes'/>")
            table.row(\.managed, false, "<source managed='no'/>")
            table.row(\.path, "a path", "<source path='a path'/>")
            table.nested(\.hosts, "<source><host mark='1'/><host mark='1'/></source>")
            table.row(\.snapshot, "a snapshot", "<source><snapshot name='a snapshot'/></source>")
            table.row(\.config, "a config", "<source><config file='a config'/></source>")
            table.row(\.initiator, "a initiator", "<source><initiator><iqn name='a initiator'/></initiator></source>")
            table.nested(\.address, "<source><address mark='1'/></source>")
            table.nested(\.auth, "<source><auth mark='1'/></source>")
            table.nested(\.encryption, "<source><encryption mark='1'/></source>")
            table.nested(\.reservations, "<source><reservations mark='1'/></source>")
            table.nested(\.slices, "<source><slices><slice mark='1'/><slice mark='1'/></slices></source>")
            table.row(\.sslVerify, true, "<source><ssl verify='yes'/></source>")
            table.row(\.sslVerify, false, "<source><ssl verify='no'/></source>")
            table.nested(\.cookies, "<source><cookies><cookie mark='1'/><cookie mark='1'/></cookies></source>")
            table.row(\.readAhead, 50176, "<source><readahead size='50176' unit='KiB'/></source>")
            table.row(\.timeout, 52, "<source><timeout seconds='52'/></source>")
            table.row(\.reconnectDelay, 55, "<source><reconnect delay='55'/></source>")
            table.nested(\.seclabels, "<source><seclabel mark='1'/><seclabel mark='1'/></source>")
        }
    }
}
