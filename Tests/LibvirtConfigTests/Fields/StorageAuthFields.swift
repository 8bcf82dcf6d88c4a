import LibvirtConfig
import Testing

extension FieldTests {
    @Test func storageAuth() {
        FieldTable.check(StorageAuth.self) { table in
            table.row(\.type, "a type", "<auth type='a type'/>")
            table.row(\.username, "a username", "<auth username='a username'/>")
            table.row(\.secretType, "a secrettype", "<auth><secret type='a secrettype'/></auth>")
            table.row(\.secretUUID, "a secretuuid", "<auth><secret uuid='a secretuuid'/></auth>")
            table.row(\.secretUsage, "a secretusage", "<auth><secret usage='a secretusage'/></auth>")
        }
    }

    @Test func storageEncryption() {
        FieldTable.check(StorageEncryption.self) { table in
            table.row(\.format, .automatic, "<encryption format='default'/>")
            table.row(\.engine, "a engine", "<encryption engine='a engine'/>")
            table.row(\.secretType, "a secrettype", "<encryption><secret type='a secrettype'/></encryption>")
            table.row(\.secretUUID, "a secretuuid", "<encryption><secret uuid='a secretuuid'/></encryption>")
            table.row(\.secretUsage, "a secretusage", "<encryption><secret usage='a secretusage'/></encryption>")
            table.row(\.cipher, "aes", "<encryption><cipher name='aes'/></encryption>")
            table.row(\.cipherSize, 10, "<encryption><cipher size='10'/></encryption>")
            table.row(\.cipherMode, "xts", "<encryption><cipher mode='xts'/></encryption>")
            table.row(\.cipherHash, "sha256", "<encryption><cipher hash='sha256'/></encryption>")
            table.row(\.ivGenerator, "plain64", "<encryption><ivgen name='plain64'/></encryption>")
            table.row(\.ivHash, "a ivhash", "<encryption><ivgen hash='a ivhash'/></encryption>")
        }
    }
}
