import LibvirtConfig
import Testing

extension FieldTests {
    @Test func rngConfig() {
        FieldTable.check(RNGConfig.self) { table in
            table.row(\.model, .virtio, "<rng model='virtio'/>")
            table.row(\.backend, .random, "<rng><backend model='random'/></rng>")
            table.row(\.path, "/dev/urandom", "<rng><backend>/dev/urandom</backend></rng>")
            table.row(\.backendType, .pty, "<rng><backend type='pty'/></rng>")
            table.nested(
                \.backendSources, "<rng><backend><source mark='1'/><source mark='1'/></backend></rng>")
            table.row(\.backendProtocol, "raw", "<rng><backend><protocol type='raw'/></backend></rng>")
            table.row(\.rateBytes, 16, "<rng><rate bytes='16'/></rng>")
            table.row(\.ratePeriod, 19, "<rng><rate period='19'/></rng>")
            table.nested(\.virtio, "<rng><driver mark='1'/></rng>")
            table.row(\.alias, "a alias", "<rng><alias name='a alias'/></rng>")
            table.nested(\.address, "<rng><address mark='1'/></rng>")
        }
    }
}
