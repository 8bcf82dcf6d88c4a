import LibvirtConfig
import Testing

extension FieldTests {
    @Test func domainMetadata() {
        FieldTable.check(DomainMetadata.self) { table in
            table.row(
                \.operatingSystem, "a operatingsystem",
                "<metadata><libosinfo:libosinfo xmlns:libosinfo='http://libosinfo.org/xmlns/libvirt/domain/1.0'><libosinfo:os id='a operatingsystem'/></libosinfo:libosinfo></metadata>"
            )
        }
    }
}
