import LibvirtConfig
import Testing

extension FieldTests {
    @Test func interfaceDriver() {
        FieldTable.check(InterfaceDriver.self) { table in
            table.row(\.name, "a name", "<driver name='a name'/>")
            table.row(\.transmitMode, "a transmitmode", "<driver txmode='a transmitmode'/>")
            table.row(\.ioEventFD, true, "<driver ioeventfd='on'/>")
            table.row(\.ioEventFD, false, "<driver ioeventfd='off'/>")
            table.row(\.eventIndex, true, "<driver event_idx='on'/>")
            table.row(\.eventIndex, false, "<driver event_idx='off'/>")
            table.row(\.queues, 76, "<driver queues='76'/>")
            table.row(\.receiveQueueSize, 79, "<driver rx_queue_size='79'/>")
            table.row(\.transmitQueueSize, 82, "<driver tx_queue_size='82'/>")
            table.row(\.rss, true, "<driver rss='on'/>")
            table.row(\.rss, false, "<driver rss='off'/>")
            table.row(\.rssHashReport, true, "<driver rss_hash_report='on'/>")
            table.row(\.rssHashReport, false, "<driver rss_hash_report='off'/>")
            table.nested(\.host, "<driver><host mark='1'/></driver>")
            table.nested(\.guest, "<driver><guest mark='1'/></driver>")
            table.row(\.iommu, true, "<driver iommu='on'/>")
            table.row(\.iommu, false, "<driver iommu='off'/>")
            table.row(\.ats, true, "<driver ats='on'/>")
            table.row(\.ats, false, "<driver ats='off'/>")
            table.row(\.packed, true, "<driver packed='on'/>")
            table.row(\.packed, false, "<driver packed='off'/>")
            table.row(\.pagePerQueue, true, "<driver page_per_vq='on'/>")
            table.row(\.pagePerQueue, false, "<driver page_per_vq='off'/>")
        }
    }

    @Test func offloads() {
        FieldTable.check(Offloads.self) { table in
            table.row(\.checksum, true, "<host csum='on'/>")
            table.row(\.checksum, false, "<host csum='off'/>")
            table.row(\.gso, true, "<host gso='on'/>")
            table.row(\.gso, false, "<host gso='off'/>")
            table.row(\.tso4, true, "<host tso4='on'/>")
            table.row(\.tso4, false, "<host tso4='off'/>")
            table.row(\.tso6, true, "<host tso6='on'/>")
            table.row(\.tso6, false, "<host tso6='off'/>")
            table.row(\.ecn, true, "<host ecn='on'/>")
            table.row(\.ecn, false, "<host ecn='off'/>")
            table.row(\.ufo, true, "<host ufo='on'/>")
            table.row(\.ufo, false, "<host ufo='off'/>")
            table.row(\.mergeReceiveBuffers, true, "<host mrg_rxbuf='on'/>")
            table.row(\.mergeReceiveBuffers, false, "<host mrg_rxbuf='off'/>")
        }
    }

    @Test func interfaceBackend() {
        FieldTable.check(InterfaceBackend.self) { table in
            table.row(\.type, "a type", "<backend type='a type'/>")
            table.row(\.logFile, "a logfile", "<backend logFile='a logfile'/>")
            table.row(\.tap, "a tap", "<backend tap='a tap'/>")
            table.row(\.vhost, "a vhost", "<backend vhost='a vhost'/>")
        }
    }

    @Test func interfaceIP() {
        FieldTable.check(InterfaceIP.self) { table in
            table.row(\.address, "a address", "<ip address='a address'/>")
            table.row(\.family, "a family", "<ip family='a family'/>")
            table.row(\.prefix, 52, "<ip prefix='52'/>")
            table.row(\.peer, "a peer", "<ip peer='a peer'/>")
        }
    }

    @Test func interfaceRoute() {
        FieldTable.check(InterfaceRoute.self) { table in
            table.row(\.family, "a family", "<route family='a family'/>")
            table.row(\.address, "a address", "<route address='a address'/>")
            table.row(\.netmask, "a netmask", "<route netmask='a netmask'/>")
            table.row(\.prefix, 67, "<route prefix='67'/>")
            table.row(\.gateway, "a gateway", "<route gateway='a gateway'/>")
            table.row(\.metric, 73, "<route metric='73'/>")
        }
    }

    @Test func portForward() {
        FieldTable.check(PortForward.self) { table in
            table.row(\.protocol, "a protocol", "<portForward proto='a protocol'/>")
            table.row(\.address, "a address", "<portForward address='a address'/>")
            table.row(\.device, "a device", "<portForward dev='a device'/>")
            table.nested(\.ranges, "<portForward><range mark='1'/><range mark='1'/></portForward>")
        }
    }

    @Test func portRange() {
        FieldTable.check(PortRange.self) { table in
            table.row(\.start, 85, "<range start='85'/>")
            table.row(\.end, 88, "<range end='88'/>")
            table.row(\.to, 91, "<range to='91'/>")
            table.row(\.exclude, true, "<range exclude='yes'/>")
            table.row(\.exclude, false, "<range exclude='no'/>")
        }
    }

    @Test func filterParameter() {
        FieldTable.check(FilterParameter.self) { table in
            table.row(\.name, "a name", "<parameter name='a name'/>")
            table.row(\.value, "a value", "<parameter value='a value'/>")
        }
    }

    @Test func teaming() {
        FieldTable.check(Teaming.self) { table in
            table.row(\.type, "a type", "<teaming type='a type'/>")
            table.row(\.persistent, "a persistent", "<teaming persistent='a persistent'/>")
        }
    }

    @Test func deviceROM() {
        FieldTable.check(DeviceROM.self) { table in
            table.row(\.enabled, true, "<rom enabled='yes'/>")
            table.row(\.enabled, false, "<rom enabled='no'/>")
            table.row(\.bar, true, "<rom bar='on'/>")
            table.row(\.bar, false, "<rom bar='off'/>")
            table.row(\.file, "a file", "<rom file='a file'/>")
        }
    }
}
