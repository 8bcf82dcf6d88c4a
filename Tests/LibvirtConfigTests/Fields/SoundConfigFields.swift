import LibvirtConfig
import Testing

extension FieldTests {
    @Test func soundConfig() {
        FieldTable.check(SoundConfig.self) { table in
            table.row(\.model, .ich9, "<sound model='ich9'/>")
            table.row(\.multichannel, true, "<sound multichannel='yes'/>")
            table.row(\.multichannel, false, "<sound multichannel='no'/>")
            table.row(\.streams, 76, "<sound streams='76'/>")
            table.nested(\.codecs, "<sound><codec mark='1'/><codec mark='1'/></sound>")
            table.row(\.audioID, 79, "<sound><audio id='79'/></sound>")
            table.nested(\.virtio, "<sound><driver mark='1'/></sound>")
            table.row(\.alias, "a alias", "<sound><alias name='a alias'/></sound>")
            table.nested(\.address, "<sound><address mark='1'/></sound>")
        }
    }

    @Test func soundCodec() {
        FieldTable.check(SoundCodec.self) { table in
            table.row(\.type, "a type", "<codec type='a type'/>")
        }
    }
}
