internal import LibvirtConfig
public import LibvirtDesigner
public import OSInfo

/// An installation that asks nothing: the script that the installer finds on a disc of its own.
public struct UnattendedInstall: Hashable, Sendable {
    /// The scripts, made for this guest: one as a rule.
    public let scripts: [GeneratedScript]

    /// Makes the script with the database's own template for the guest's system.
    ///
    /// - Parameter answers: what the installer would ask; what the design knows is filled in.
    /// - Throws: when the system has no such script, or its installer cannot be given one this way.
    public static func prepare(
        _ answers: InstallAnswers, profile: InstallScript.Profile = .jeos, for design: Design, _ knowledge: Knowledge,
        database: OSDatabase = .standard
    ) async throws(StepFailure) -> UnattendedInstall {
        guard let system = knowledge.match?.system else {
            throw StepFailure(
                "the operating system is not known, so there is no script for it", next: "name it with --os")
        }
        if let match = knowledge.match, !match.alternatives.isEmpty {
            throw StepFailure(
                "the medium may hold \(match.systems.shortIDs), and each has a script of its own",
                next: "name it with --os")
        }
        guard let install = design.install else {
            throw StepFailure(
                "nothing is installed from this source", next: "leave out --unattended, or install with --iso")
        }
        var answers = answers
        answers.architecture = answers.architecture ?? design.domain.os.architecture
        answers.hostname = answers.hostname ?? CloudSeed.hostName(design.name)
        let isWindows = system.family?.isWindows ?? false
        let disk = install.devices.disks.first { $0.device != .cdrom && $0.device != .floppy }?.target
        answers.targetDisk = answers.targetDisk ?? (isWindows ? "C" : disk.map { "/dev/\($0)" })
        answers.scriptDisk = answers.scriptDisk ?? (isWindows ? "E" : "/dev/sr1")
        let scripts: [GeneratedScript]
        do throws(OSInfoError) {
            scripts = try await database.generate(
                profile, for: system.shortID, answers: answers, source: .media, injection: .cdrom)
        } catch { throw StepFailure(error) }
        // Windows' setup looks at every drive by itself.
        if !isWindows, scripts.contains(where: { $0.kernelArguments != nil }), install.os.kernel == nil {
            throw StepFailure(
                "the installer of \(system.name) has to be told about its script by the kernel's command line, which a "
                    + "disc image leaves no room for",
                next: "mount the disc and install with --location FOLDER, or without --unattended")
        }
        return UnattendedInstall(scripts: scripts)
    }

    /// Puts the disc into the first start's configuration, and tells the kernel of it.
    func apply(to install: inout DomainConfig, path: String) {
        let known = install.devices.disks.first { $0.device == .cdrom }
        let bus = known?.bus ?? (install.os.machine?.contains("q35") == true ? .sata : .ide)
        let letters = bus == .ide ? "hd" : "sd"
        let taken = Set(install.devices.disks.compactMap(\.target))
        var drive = DiskConfig()
        drive.type = .file
        drive.device = .cdrom
        drive.driver.name = "qemu"
        drive.driver.format = .raw
        drive.source.file = path
        drive.target = "abcdefgh".map { "\(letters)\($0)" }.first { !taken.contains($0) }
        drive.bus = bus
        drive.readOnly = true
        install.devices.disks.append(drive)
        let arguments = scripts.compactMap(\.kernelArguments)
        if !arguments.isEmpty, install.os.kernel != nil {
            install.os.commandLine = ([install.os.commandLine].compactMap { $0 } + arguments).joined(separator: " ")
        }
    }

    /// The disc.
    func image() throws(StepFailure) -> [UInt8] {
        try DiscImage.make(
            label: "UNATTENDED",
            files: scripts.map { DiscImage.File(name: $0.fileName, bytes: Array($0.content.utf8)) })
    }
}
