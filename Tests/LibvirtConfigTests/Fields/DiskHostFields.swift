import LibvirtConfig
import Testing

extension FieldTests {
    @Test func diskHost() {
        FieldTable.check(DiskHost.self) { table in
            table.row(\.name, "a name", "<host name='a name'/>")
            table.row(\.port, 61, "<host port='61'/>")
            table.row(\.transport, "a transport", "<host transport='a transport'/>")
            table.row(\.socket, "a socket", "<host socket='a socket'/>")
        }
    }

    @Test func diskSlice() {
        FieldTable.check(DiskSlice.self) { table in
            table.row(\.type, "a type", "<slice type='a type'/>")
            table.row(\.offset, 73, "<slice offset='73'/>")
            table.row(\.size, 76, "<slice size='76'/>")
        }
    }

    @Test func diskCookie() {
        FieldTable.check(DiskCookie.self) { table in
            table.row(\.name, "a name", "<cookie name='a name'/>")
            table.row(\.value, "a value", "<cookie>a value</cookie>")
        }
    }

    @Test func diskReservations() {
        FieldTable.check(DiskReservations.self) { table in
            table.row(\.managed, true, "<reservations managed='yes'/>")
            table.row(\.managed, false, "<reservations managed='no'/>")
            table.row(\.sourceType, "a sourcetype", "<reservations><source type='a sourcetype'/></reservations>")
            table.row(\.path, "a path", "<reservations><source path='a path'/></reservations>")
            table.row(\.mode, "a mode", "<reservations><source mode='a mode'/></reservations>")
        }
    }
}
