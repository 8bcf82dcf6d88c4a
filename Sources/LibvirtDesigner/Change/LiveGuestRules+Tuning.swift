import XMLTree

extension LiveGuestRules {
    /// Values that have a call of their own: shares, limits, pins.
    func tuning(_ difference: DocumentComparison.Difference) -> Verdict? {
        if let verdict = pin(difference) { return verdict }
        guard let (call, name) = Self.parameters[difference.path] else { return nil }
        guard let new = difference.new.flatMap({ Int64($0) }) else {
            return .next("libvirt takes a value away from the definition only")
        }
        let before = running.path(difference.path).flatMap { Int64($0.text) }.map {
            [GuestChangeStep.Parameter(name, $0)]
        }
        return .now([.setParameters(call, [GuestChangeStep.Parameter(name, new)], before: before ?? [])])
    }

    /// libvirt's names for values of the document.
    private static let parameters: [String: (GuestChangeStep.ParameterCall, String)] = [
        "cputune/shares": (.processorTime, "cpu_shares"),
        "cputune/period": (.processorTime, "vcpu_period"),
        "cputune/quota": (.processorTime, "vcpu_quota"),
        "cputune/global_period": (.processorTime, "global_period"),
        "cputune/global_quota": (.processorTime, "global_quota"),
        "cputune/emulator_period": (.processorTime, "emulator_period"),
        "cputune/emulator_quota": (.processorTime, "emulator_quota"),
        "cputune/iothread_period": (.processorTime, "iothread_period"),
        "cputune/iothread_quota": (.processorTime, "iothread_quota"),
        "memtune/hard_limit": (.memory, "hard_limit"),
        "memtune/soft_limit": (.memory, "soft_limit"),
        "memtune/swap_hard_limit": (.memory, "swap_hard_limit"),
        "blkiotune/weight": (.diskShare, "weight"),
    ]

    private func pin(_ difference: DocumentComparison.Difference) -> Verdict? {
        let path = difference.path
        guard path.hasPrefix("cputune/"), path.hasSuffix("/@cpuset") else { return nil }
        let step = path.dropFirst("cputune/".count).prefix { $0 != "/" }
        let name = step.prefix { $0 != "[" }
        let number = step.split(separator: "'").dropFirst().first.flatMap { Int($0) }
        let thread: GuestChangeStep.PinnedThread? =
            switch (name, number) {
            case ("emulatorpin", _): .emulator
            case ("vcpupin", let number?): .vcpu(number)
            case ("iothreadpin", let number?): .ioThread(number)
            default: nil
            }
        guard let thread else { return nil }
        guard let cpus = difference.new else { return .next("libvirt takes a pin away from the definition only") }
        return .now([.pin(thread, cpus: cpus, before: difference.old)])
    }
}
