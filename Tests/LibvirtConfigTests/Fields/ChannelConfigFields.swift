import LibvirtConfig
import Testing

extension FieldTests {
    @Test func channelConfig() {
        FieldTable.check(ChannelConfig.self) { table in
            table.row(\.type, .pty, "<channel type='pty'/>")
            table.nested(\.source, "<channel><source mark='1'/></channel>")
            table.row(\.protocol, "a protocol", "<channel><protocol type='a protocol'/></channel>")
            table.row(\.logFile, "a logfile", "<channel><log file='a logfile'/></channel>")
            table.row(\.logAppend, true, "<channel><log append='on'/></channel>")
            table.row(\.logAppend, false, "<channel><log append='off'/></channel>")
            table.row(\.targetType, .virtio, "<channel><target type='virtio'/></channel>")
            table.row(\.name, "org.qemu.guest_agent.0", "<channel><target name='org.qemu.guest_agent.0'/></channel>")
            table.row(\.state, .connected, "<channel><target state='connected'/></channel>")
            table.row(\.guestAddress, "a guestaddress", "<channel><target address='a guestaddress'/></channel>")
            table.row(\.guestPort, 22, "<channel><target port='22'/></channel>")
            table.row(\.alias, "a alias", "<channel><alias name='a alias'/></channel>")
            table.nested(\.address, "<channel><address mark='1'/></channel>")
        }
    }
}
