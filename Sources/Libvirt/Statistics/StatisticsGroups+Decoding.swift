import CLibvirt

extension CPUStatistics {
    mutating func read(_ name: ParameterName, _ parameter: virTypedParameter) {
        if name.isLast("time") {
            time = parameter.unsigned
        } else if name.isLast("user") {
            user = parameter.unsigned
        } else if name.isLast("system") {
            system = parameter.unsigned
        }
    }
}

extension BalloonStatistics {
    mutating func read(_ name: ParameterName, _ parameter: virTypedParameter) {
        if name.isLast("current") {
            current = parameter.unsigned
        } else if name.isLast("maximum") {
            maximum = parameter.unsigned
        } else if name.isLast("rss") {
            rss = parameter.unsigned
        } else if name.isLast("available") {
            available = parameter.unsigned
        } else if name.isLast("unused") {
            unused = parameter.unsigned
        } else if name.isLast("usable") {
            usable = parameter.unsigned
        } else if name.isLast("disk_caches") {
            diskCaches = parameter.unsigned
        } else if name.isLast("swap_in") {
            swapIn = parameter.unsigned
        } else if name.isLast("swap_out") {
            swapOut = parameter.unsigned
        } else if name.isLast("major_fault") {
            majorFaults = parameter.unsigned
        } else if name.isLast("minor_fault") {
            minorFaults = parameter.unsigned
        } else if name.isLast("last-update") {
            lastUpdate = parameter.unsigned
        }
    }
}

extension VcpuStatistics {
    mutating func read(_ name: ParameterName, _ parameter: virTypedParameter) {
        if name.isLast("state") {
            state = parameter.unsigned.map { Domain.VcpuState(rawValue: Int32(truncatingIfNeeded: $0)) }
        } else if name.isLast("time") {
            time = parameter.unsigned
        } else if name.isLast("wait") {
            wait = parameter.unsigned
        } else if name.isLast("delay") {
            delay = parameter.unsigned
        } else if name.isLast("halted") {
            isHalted = parameter.unsigned.map { $0 != 0 }
        }
    }
}

extension InterfaceStatistics {
    mutating func read(_ name: ParameterName, _ parameter: virTypedParameter) {
        if name.isLast("name") {
            self.name = parameter.text
        } else if name.isLast("rx.bytes") {
            receivedBytes = parameter.unsigned
        } else if name.isLast("rx.pkts") {
            receivedPackets = parameter.unsigned
        } else if name.isLast("rx.errs") {
            receiveErrors = parameter.unsigned
        } else if name.isLast("rx.drop") {
            receiveDrops = parameter.unsigned
        } else if name.isLast("tx.bytes") {
            sentBytes = parameter.unsigned
        } else if name.isLast("tx.pkts") {
            sentPackets = parameter.unsigned
        } else if name.isLast("tx.errs") {
            sendErrors = parameter.unsigned
        } else if name.isLast("tx.drop") {
            sendDrops = parameter.unsigned
        }
    }
}

extension BlockStatistics {
    mutating func read(_ name: ParameterName, _ parameter: virTypedParameter) {
        if name.isLast("name") {
            self.name = parameter.text
        } else if name.isLast("path") {
            path = parameter.text
        } else if name.isLast("backingIndex") {
            backingIndex = parameter.unsigned
        } else if name.isLast("rd.reqs") {
            readRequests = parameter.unsigned
        } else if name.isLast("rd.bytes") {
            readBytes = parameter.unsigned
        } else if name.isLast("rd.times") {
            readTime = parameter.unsigned
        } else if name.isLast("wr.reqs") {
            writeRequests = parameter.unsigned
        } else if name.isLast("wr.bytes") {
            writtenBytes = parameter.unsigned
        } else if name.isLast("wr.times") {
            writeTime = parameter.unsigned
        } else if name.isLast("fl.reqs") {
            flushRequests = parameter.unsigned
        } else if name.isLast("fl.times") {
            flushTime = parameter.unsigned
        } else if name.isLast("errors") {
            errors = parameter.unsigned
        } else if name.isLast("allocation") {
            allocation = parameter.unsigned
        } else if name.isLast("capacity") {
            capacity = parameter.unsigned
        } else if name.isLast("physical") {
            physical = parameter.unsigned
        } else if name.isLast("threshold") {
            threshold = parameter.unsigned
        }
    }
}
