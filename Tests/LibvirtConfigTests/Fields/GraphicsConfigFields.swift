import LibvirtConfig
import Testing

extension FieldTests {
    @Test func graphicsConfig() {
        FieldTable.check(GraphicsConfig.self) { table in
            table.row(\.type, .vnc, "<graphics type='vnc'/>")
            table.row(\.port, 82, "<graphics port='82'/>")
            table.row(\.tlsPort, 85, "<graphics tlsPort='85'/>")
            table.row(\.autoPort, true, "<graphics autoport='yes'/>")
            table.row(\.autoPort, false, "<graphics autoport='no'/>")
            table.row(\.webSocket, 91, "<graphics websocket='91'/>")
            table.row(\.listenAddress, "a listenaddress", "<graphics listen='a listenaddress'/>")
            table.nested(\.listens, "<graphics><listen mark='1'/><listen mark='1'/></graphics>")
            table.row(\.socket, "a socket", "<graphics socket='a socket'/>")
            table.row(\.keymap, "en-us", "<graphics keymap='en-us'/>")
            table.row(\.sharePolicy, "a sharepolicy", "<graphics sharePolicy='a sharepolicy'/>")
            table.row(\.powerControl, true, "<graphics powerControl='yes'/>")
            table.row(\.powerControl, false, "<graphics powerControl='no'/>")
            table.row(\.defaultMode, "a defaultmode", "<graphics defaultMode='a defaultmode'/>")
            table.row(\.password, "a password", "<graphics passwd='a password'/>")
            table.row(\.passwordValidTo, "a passwordvalidto", "<graphics passwdValidTo='a passwordvalidto'/>")
            table.row(\.connected, "a connected", "<graphics connected='a connected'/>")
            table.row(\.display, "a display", "<graphics display='a display'/>")
            table.row(\.xAuthority, "a xauthority", "<graphics xauth='a xauthority'/>")
            table.row(\.fullscreen, true, "<graphics fullscreen='yes'/>")
            table.row(\.fullscreen, false, "<graphics fullscreen='no'/>")
            table.row(\.replaceUser, true, "<graphics replaceUser='yes'/>")
            table.row(\.replaceUser, false, "<graphics replaceUser='no'/>")
            table.row(\.multiUser, true, "<graphics multiUser='yes'/>")
            table.row(\.multiUser, false, "<graphics multiUser='no'/>")
            table.row(\.audioID, 46, "<graphics><audio id='46'/></graphics>")
            table.nested(\.channels, "<graphics><channel mark='1'/><channel mark='1'/></graphics>")
            table.row(
                \.imageCompression, "a imagecompression",
                "<graphics><image compression='a imagecompression'/></graphics>")
            table.row(
                \.jpegCompression, "a jpegcompression", "<graphics><jpeg compression='a jpegcompression'/></graphics>")
            table.row(
                \.zlibCompression, "a zlibcompression", "<graphics><zlib compression='a zlibcompression'/></graphics>")
            table.row(\.playbackCompression, true, "<graphics><playback compression='on'/></graphics>")
            table.row(\.playbackCompression, false, "<graphics><playback compression='off'/></graphics>")
            table.row(\.streaming, "a streaming", "<graphics><streaming mode='a streaming'/></graphics>")
            table.row(\.clipboardCopyPaste, true, "<graphics><clipboard copypaste='yes'/></graphics>")
            table.row(\.clipboardCopyPaste, false, "<graphics><clipboard copypaste='no'/></graphics>")
            table.row(\.mouseMode, "a mousemode", "<graphics><mouse mode='a mousemode'/></graphics>")
            table.row(\.fileTransfer, true, "<graphics><filetransfer enable='yes'/></graphics>")
            table.row(\.fileTransfer, false, "<graphics><filetransfer enable='no'/></graphics>")
            table.row(\.gl, true, "<graphics><gl enable='yes'/></graphics>")
            table.row(\.gl, false, "<graphics><gl enable='no'/></graphics>")
            table.row(
                \.glRenderNode, "/dev/dri/renderD128", "<graphics><gl rendernode='/dev/dri/renderD128'/></graphics>")
            table.row(\.p2p, true, "<graphics p2p='yes'/>")
            table.row(\.p2p, false, "<graphics p2p='no'/>")
            table.row(\.busAddress, "a busaddress", "<graphics address='a busaddress'/>")
        }
    }
}
