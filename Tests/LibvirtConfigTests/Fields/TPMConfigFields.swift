import LibvirtConfig
import Testing

extension FieldTests {
    @Test func tpmConfig() {
        FieldTable.check(TPMConfig.self) { table in
            table.row(\.model, .tis, "<tpm model='tpm-tis'/>")
            table.row(\.backend, .emulator, "<tpm><backend type='emulator'/></tpm>")
            table.row(\.version, .v1_2, "<tpm><backend version='1.2'/></tpm>")
            table.row(\.persistentState, true, "<tpm><backend persistent_state='yes'/></tpm>")
            table.row(\.persistentState, false, "<tpm><backend persistent_state='no'/></tpm>")
            table.row(\.debug, 40, "<tpm><backend debug='40'/></tpm>")
            table.row(
                \.encryptionSecret, "a encryptionsecret",
                "<tpm><backend><encryption secret='a encryptionsecret'/></backend></tpm>")
            table.row(\.pcrBankSHA1, true, "<tpm><backend><active_pcr_banks><sha1/></active_pcr_banks></backend></tpm>")
            table.row(
                \.pcrBankSHA256, true, "<tpm><backend><active_pcr_banks><sha256/></active_pcr_banks></backend></tpm>")
            table.row(
                \.pcrBankSHA384, true, "<tpm><backend><active_pcr_banks><sha384/></active_pcr_banks></backend></tpm>")
            table.row(
                \.pcrBankSHA512, true, "<tpm><backend><active_pcr_banks><sha512/></active_pcr_banks></backend></tpm>")
            table.row(\.device, "a device", "<tpm><backend><device path='a device'/></backend></tpm>")
            table.row(\.sourceType, "a sourcetype", "<tpm><backend><source type='a sourcetype'/></backend></tpm>")
            table.row(\.sourcePath, "a sourcepath", "<tpm><backend><source path='a sourcepath'/></backend></tpm>")
            table.row(\.sourceMode, "a sourcemode", "<tpm><backend><source mode='a sourcemode'/></backend></tpm>")
            table.row(\.profile, "a profile", "<tpm><backend><profile name='a profile'/></backend></tpm>")
            table.row(\.alias, "a alias", "<tpm><alias name='a alias'/></tpm>")
            table.nested(\.address, "<tpm><address mark='1'/></tpm>")
        }
    }
}
