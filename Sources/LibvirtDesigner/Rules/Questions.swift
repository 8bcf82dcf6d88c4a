extension Question {
    /// Every question, in the order in which they are asked: what later ones build on comes first. Those about devices
    /// that are added to a guest are the last.
    static let all =
        first + beforeDisks + [disks] + ofEachDisk + [interfaces] + ofEachInterface + afterInterfaces
        + ofAddedDevice

    /// What is asked to know what the hypervisor must be asked.
    static let first = [architecture, guestType, virtualisation, emulator, machine]

    /// What is asked before the disks are looked at.
    static let beforeDisks =
        [
            name, memory, memoryLimit, cpus, cpuLimit, topology, firmware, bootloader, loader, secureBoot, cpuModel,
            graphics,
            clock,
        ] + timers + features + enlightenments + powerStates + [treeOption]

    /// What is asked when disks and interfaces are known.
    static let afterInterfaces = [
        video, usb, pointer, keyboard, console, agentChannel, spiceChannel, sound, redirections, scsi, rootPorts,
        balloon, rng, tpm, watchdog,
    ]

    /// What is asked of each disk.
    static let ofEachDisk = [
        pool, format, capacity, volumeName, diskBus, diskTarget, discard, cache, ioMode, bootOrder,
    ]

    /// What is asked of each interface.
    static let ofEachInterface = [link, interfaceModel, macAddress, interfaceBootOrder]

    /// What is asked of a device that is added to a guest, besides what is asked of its kind.
    static let ofAddedDevice = [
        folderDriver, folderTag, folderMemory, pciDriver, usbStartup, addedSound, addedWatchdog, port, plug,
    ]
}
