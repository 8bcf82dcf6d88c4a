internal import Libvirt
internal import LibvirtConfig

extension CloneDraft {
    /// Memory modules that keep their content are copied like disks.
    mutating func copyMemory() throws(StepFailure) {
        var number = 0
        try change(\.memories) { memory, draft throws(StepFailure) in
            if memory.has(\.uuid) { memory.uuid = FreshNames.uuid().description }
            guard let path = memory.sourcePath else { return }
            var own = OwnStorage(label: "nvdimm\(number)", path: path)
            number += 1
            // QEMU makes a file that is missing.
            own.isOptional = true
            if memory.readOnly == true { own.reasonToShare = "it is read-only" }
            if let copy = try draft.copy(own) { memory.sourcePath = copy.file }
        }
    }

    /// Memory between guests is there to be shared.
    mutating func noteSharedMemory() {
        for memory in configuration.devices.sharedMemories {
            let server = memory.server.map { " over the server \($0)" } ?? ""
            note("Both guests share the memory \(memory.name ?? "of a shmem device")\(server)")
        }
    }
}
