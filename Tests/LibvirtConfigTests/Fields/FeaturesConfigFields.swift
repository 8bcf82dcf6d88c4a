import LibvirtConfig
import Testing

extension FieldTests {
    @Test func featuresConfig() {
        FieldTable.check(FeaturesConfig.self) { table in
            table.row(\.acpi, true, "<features><acpi/></features>")
            table.row(\.apic, true, "<features><apic/></features>")
            table.row(\.apicEOI, true, "<features><apic eoi='on'/></features>")
            table.row(\.apicEOI, false, "<features><apic eoi='off'/></features>")
            table.row(\.pae, true, "<features><pae/></features>")
            table.row(\.hap, true, "<features><hap/></features>")
            table.row(\.hapState, true, "<features><hap state='on'/></features>")
            table.row(\.hapState, false, "<features><hap state='off'/></features>")
            table.row(\.privateNetwork, true, "<features><privnet/></features>")
            table.row(\.viridian, true, "<features><viridian/></features>")
            table.nested(\.hyperV, "<features><hyperv mark='1'/></features>")
            table.row(\.kvmHidden, true, "<features><kvm><hidden state='on'/></kvm></features>")
            table.row(\.kvmHidden, false, "<features><kvm><hidden state='off'/></kvm></features>")
            table.row(\.kvmHintDedicated, true, "<features><kvm><hint-dedicated state='on'/></kvm></features>")
            table.row(\.kvmHintDedicated, false, "<features><kvm><hint-dedicated state='off'/></kvm></features>")
            table.row(\.kvmPollControl, true, "<features><kvm><poll-control state='on'/></kvm></features>")
            table.row(\.kvmPollControl, false, "<features><kvm><poll-control state='off'/></kvm></features>")
            table.row(\.kvmPVIPI, true, "<features><kvm><pv-ipi state='on'/></kvm></features>")
            table.row(\.kvmPVIPI, false, "<features><kvm><pv-ipi state='off'/></kvm></features>")
            table.row(\.kvmDirtyRing, true, "<features><kvm><dirty-ring state='on'/></kvm></features>")
            table.row(\.kvmDirtyRing, false, "<features><kvm><dirty-ring state='off'/></kvm></features>")
            table.row(\.kvmDirtyRingSize, 22, "<features><kvm><dirty-ring size='22'/></kvm></features>")
            table.row(\.xenE820Host, true, "<features><xen><e820_host state='on'/></xen></features>")
            table.row(\.xenE820Host, false, "<features><xen><e820_host state='off'/></xen></features>")
            table.row(\.xenPassthrough, true, "<features><xen><passthrough state='on'/></xen></features>")
            table.row(\.xenPassthrough, false, "<features><xen><passthrough state='off'/></xen></features>")
            table.row(
                \.xenPassthroughMode, "a xenpassthroughmode",
                "<features><xen><passthrough mode='a xenpassthroughmode'/></xen></features>")
            table.row(\.pvSpinlock, true, "<features><pvspinlock state='on'/></features>")
            table.row(\.pvSpinlock, false, "<features><pvspinlock state='off'/></features>")
            table.row(\.pmu, true, "<features><pmu state='on'/></features>")
            table.row(\.pmu, false, "<features><pmu state='off'/></features>")
            table.row(\.vmPort, true, "<features><vmport state='on'/></features>")
            table.row(\.vmPort, false, "<features><vmport state='off'/></features>")
            table.row(\.gic, true, "<features><gic/></features>")
            table.row(\.gicVersion, "a gicversion", "<features><gic version='a gicversion'/></features>")
            table.row(\.smm, true, "<features><smm state='on'/></features>")
            table.row(\.smm, false, "<features><smm state='off'/></features>")
            table.row(\.smmTSEG, 53248, "<features><smm><tseg unit='KiB'>53248</tseg></smm></features>")
            table.row(\.ioapicDriver, "a ioapicdriver", "<features><ioapic driver='a ioapicdriver'/></features>")
            table.row(\.hpt, "a hpt", "<features><hpt resizing='a hpt'/></features>")
            table.row(
                \.hptMaximumPageSize, 62464,
                "<features><hpt><maxpagesize unit='KiB'>62464</maxpagesize></hpt></features>")
            table.row(\.vmCoreInfo, true, "<features><vmcoreinfo state='on'/></features>")
            table.row(\.vmCoreInfo, false, "<features><vmcoreinfo state='off'/></features>")
            table.row(\.htm, true, "<features><htm state='on'/></features>")
            table.row(\.htm, false, "<features><htm state='off'/></features>")
            table.row(\.nestedHV, true, "<features><nested-hv state='on'/></features>")
            table.row(\.nestedHV, false, "<features><nested-hv state='off'/></features>")
            table.row(\.ccfAssist, true, "<features><ccf-assist state='on'/></features>")
            table.row(\.ccfAssist, false, "<features><ccf-assist state='off'/></features>")
            table.row(\.cfpc, "a cfpc", "<features><cfpc value='a cfpc'/></features>")
            table.row(\.sbbc, "a sbbc", "<features><sbbc value='a sbbc'/></features>")
            table.row(\.ibs, "a ibs", "<features><ibs value='a ibs'/></features>")
            table.row(\.msrsUnknown, "a msrsunknown", "<features><msrs unknown='a msrsunknown'/></features>")
            table.row(\.tcgBlockCache, 90112, "<features><tcg><tb-cache unit='KiB'>90112</tb-cache></tcg></features>")
            table.row(\.asyncTeardown, true, "<features><async-teardown enabled='on'/></features>")
            table.row(\.asyncTeardown, false, "<features><async-teardown enabled='off'/></features>")
            table.row(
                \.capabilitiesPolicy, "a capabilitiespolicy",
                "<features><capabilities policy='a capabilitiespolicy'/></features>")
            table.row(\.ps2, true, "<features><ps2 state='on'/></features>")
            table.row(\.ps2, false, "<features><ps2 state='off'/></features>")
        }
    }
}
