import CLibvirt

extension DomainStatistics {
    /// Decodes a bulk record in one walk over its parameters; unknown ones are passed over.
    init(reading record: virDomainStatsRecord) {
        self.init(domain: DomainIdentity(reading: record.dom))
        read(FarList.clamped(record.params, record.nparams))
    }

    /// Takes over what the parameters say.
    mutating func read(_ parameters: UnsafeBufferPointer<virTypedParameter>) {
        guard let start = parameters.baseAddress else { return }
        for index in parameters.indices { read(start + index) }
    }

    private mutating func read(_ parameter: UnsafePointer<virTypedParameter>) {
        let start = UnsafeRawPointer(parameter).assumingMemoryBound(to: UInt8.self)
        var name = ParameterName(start, capacity: Int(VIR_TYPED_PARAM_FIELD_LENGTH))
        switch start.pointee {
        case UInt8(ascii: "n"): if name.skip("net.") { readInterface(&name, parameter) }
        case UInt8(ascii: "v"): if name.skip("vcpu.") { readVcpu(&name, parameter) }
        case UInt8(ascii: "s"): if name.skip("state.") { readState(name, parameter.pointee) }
        case UInt8(ascii: "c"): if name.skip("cpu.") { cpu.read(name, parameter.pointee) }
        case UInt8(ascii: "b"):
            if name.skip("block.") {
                readBlock(&name, parameter)
            } else if name.skip("balloon.") {
                balloon.read(name, parameter.pointee)
            }
        default: break
        }
    }

    private mutating func readState(_ name: ParameterName, _ parameter: virTypedParameter) {
        guard let value = parameter.unsigned else { return }
        let number = Int32(truncatingIfNeeded: value)
        if name.isLast("state") {
            status = DomainStatus(state: Domain.State(rawValue: number), reason: status?.reason ?? 0)
        } else if name.isLast("reason") {
            status = DomainStatus(state: status?.state ?? .noState, reason: number)
        }
    }

    private mutating func readVcpu(_ name: inout ParameterName, _ parameter: UnsafePointer<virTypedParameter>) {
        guard let index = name.index() else {
            if name.isLast("current") { currentVcpus = parameter.pointee.unsigned }
            if name.isLast("maximum") { maximumVcpus = parameter.pointee.unsigned }
            return
        }
        if vcpus.last?.index != UInt32(index) { vcpus.append(VcpuStatistics(index: UInt32(index))) }
        vcpus[vcpus.count - 1].read(name, parameter.pointee)
    }

    private mutating func readInterface(_ name: inout ParameterName, _ parameter: UnsafePointer<virTypedParameter>) {
        guard let index = name.index() else {
            if name.isLast("count") { interfaces.reserve(parameter.pointee.unsigned) }
            return
        }
        // Numbers may have gaps: interfaces without a device on the host have no counters.
        if interfaces.last?.index != UInt32(index) { interfaces.append(InterfaceStatistics(index: UInt32(index))) }
        interfaces[interfaces.count - 1].read(name, parameter.pointee)
    }

    private mutating func readBlock(_ name: inout ParameterName, _ parameter: UnsafePointer<virTypedParameter>) {
        guard let index = name.index() else {
            if name.isLast("count") { blocks.reserve(parameter.pointee.unsigned) }
            return
        }
        if blocks.last?.index != UInt32(index) { blocks.append(BlockStatistics(index: UInt32(index))) }
        blocks[blocks.count - 1].read(name, parameter.pointee)
    }
}

extension Array {
    /// Makes room for as many entries as the far side announces, within reason.
    fileprivate mutating func reserve(_ count: UInt64?) {
        if let count { reserveCapacity(Int(Swift.min(count, 64))) }
    }
}

extension virTypedParameter {
    /// The value as a number from 0 up; nil for negative numbers, text and unknown types.
    var unsigned: UInt64? {
        switch UInt32(bitPattern: type) {
        case VIR_TYPED_PARAM_ULLONG.rawValue: value.ul
        case VIR_TYPED_PARAM_UINT.rawValue: UInt64(value.ui)
        case VIR_TYPED_PARAM_INT.rawValue: UInt64(exactly: value.i)
        case VIR_TYPED_PARAM_LLONG.rawValue: UInt64(exactly: value.l)
        case VIR_TYPED_PARAM_BOOLEAN.rawValue: value.b != 0 ? 1 : 0
        default: nil
        }
    }

    var text: String? {
        UInt32(bitPattern: type) == VIR_TYPED_PARAM_STRING.rawValue ? String(copying: value.s) : nil
    }
}
