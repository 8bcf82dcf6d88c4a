internal import Libvirt
internal import LibvirtConfig
internal import ShellText

/// Starts a storage pool that is not active.
struct StartPool: Step {
    let name: String
    let title: String

    init(_ name: String) {
        self.name = name
        title = "Start the pool \(name)"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let pool = try await connection.storagePool(named: name)
            if try await pool.isActive() { return }
            try await pool.start()
            build.made(
                Trace("the start of the pool \(name)", remedy: "`virsh pool-destroy \(ShellWord.quoted(name))`") {
                    [name] connection throws(LibvirtError) in
                    try await connection.storagePool(named: name).destroy()
                })
        }
    }
}

/// Defines a pool over a folder of the host, makes the folder, and starts the pool now and with the host.
struct MakePool: Step {
    let name: String
    let xml: String
    let title: String

    init(_ name: String, path: String) {
        self.name = name
        var document = StoragePoolConfig()
        document.type = .directory
        document.name = name
        document.targetPath = path
        xml = document.xml
        title = "Make the pool \(name) over the folder \(path)"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let pool = try await connection.defineStoragePool(xml)
            build.made(
                Trace("the pool \(name)", remedy: "`virsh pool-undefine \(ShellWord.quoted(name))`") {
                    [name] connection throws(LibvirtError) in
                    // The folder stays: other things may lie in it by now.
                    let pool = try await connection.storagePool(named: name)
                    if try await pool.isActive() { try await pool.destroy() }
                    try await pool.undefine()
                })
            try await pool.build()
            try await pool.start()
            try await pool.setAutostart(true)
        }
    }
}

/// Makes a pool look for volumes that came, went or changed.
struct RefreshPool: Step {
    let name: String
    let title: String

    init(_ name: String) {
        self.name = name
        title = "Look at the volumes of the pool \(name) again"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            try await connection.storagePool(named: name).refresh()
        }
    }
}

/// Starts a virtual network that is not active.
struct StartNetwork: Step {
    let name: String
    let title: String

    init(_ name: String) {
        self.name = name
        title = "Start the network \(name)"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let network = try await connection.network(named: name)
            if try await network.isActive() { return }
            try await network.start()
            build.made(
                Trace("the start of the network \(name)", remedy: "`virsh net-destroy \(ShellWord.quoted(name))`") {
                    [name] connection throws(LibvirtError) in
                    try await connection.network(named: name).destroy()
                })
        }
    }
}
