import LibvirtConfig
import Testing

extension FieldTests {
    @Test func launchSecurity() {
        FieldTable.check(LaunchSecurity.self) { table in
            table.row(\.type, .sev, "<launchSecurity type='sev'/>")
            table.row(\.kernelHashes, true, "<launchSecurity kernelHashes='yes'/>")
            table.row(\.kernelHashes, false, "<launchSecurity kernelHashes='no'/>")
            table.row(\.cBitPosition, 22, "<launchSecurity><cbitpos>22</cbitpos></launchSecurity>")
            table.row(
                \.reducedPhysicalBits, 25, "<launchSecurity><reducedPhysBits>25</reducedPhysBits></launchSecurity>")
            table.row(\.policy, 0x1c, "<launchSecurity><policy>0x001c</policy></launchSecurity>")
            table.row(\.certificate, "a certificate", "<launchSecurity><dhCert>a certificate</dhCert></launchSecurity>")
            table.row(\.session, "a session", "<launchSecurity><session>a session</session></launchSecurity>")
            table.row(\.authorKey, true, "<launchSecurity authorKey='yes'/>")
            table.row(\.authorKey, false, "<launchSecurity authorKey='no'/>")
            table.row(
                \.guestVisibleWorkarounds, "a guestvisibleworkarounds",
                "<launchSecurity><guestVisibleWorkarounds>a guestvisibleworkarounds</guestVisibleWorkarounds></launchSecurity>"
            )
            table.row(\.idBlock, "a idblock", "<launchSecurity><idBlock>a idblock</idBlock></launchSecurity>")
            table.row(\.idAuth, "a idauth", "<launchSecurity><idAuth>a idauth</idAuth></launchSecurity>")
            table.row(\.hostData, "a hostdata", "<launchSecurity><hostData>a hostdata</hostData></launchSecurity>")
        }
    }
}
