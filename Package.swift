// swift-tools-version: 6.1
// The map of the house: one target each, arrows point only down (ARCHITECTURE.md says why).

import PackageDescription

/// What every Swift target of ours is compiled with.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What C targets are compiled with: buffers are checked in what is installed.
let fortified: [CSetting] = [.define("_FORTIFY_SOURCE", to: "2", .when(configuration: .release))]

let package = Package(
    name: "virt-tui",
    products: [
        .executable(name: "virt-tui", targets: ["virt-tui"]),
        .library(name: "Libvirt", targets: ["Libvirt"]),
        .library(name: "XMLTree", targets: ["XMLTree"]),
        .library(name: "LibvirtConfig", targets: ["LibvirtConfig"]),
        .library(name: "Fleet", targets: ["Fleet"]),
        .library(name: "OSInfo", targets: ["OSInfo"]),
        .library(name: "LibvirtDesigner", targets: ["LibvirtDesigner"]),
        .library(name: "LibvirtBuilder", targets: ["LibvirtBuilder"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    ],
    targets: [
        // MARK: Doors to C

        .systemLibrary(name: "CChafaLibrary", pkgConfig: "chafa", providers: [.apt(["libchafa-dev"])]),
        /// chafa behind plain functions.
        .target(name: "CChafa", dependencies: ["CChafaLibrary"], cSettings: fortified),
        .systemLibrary(name: "CLibvirt", pkgConfig: "libvirt", providers: [.apt(["libvirt-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibosinfo", pkgConfig: "libosinfo-1.0", providers: [.apt(["libosinfo-1.0-dev"])]),
        /// What helper processes give up: rights, and system calls by libseccomp.
        .target(name: "CPrison", cSettings: fortified, linkerSettings: [.linkedLibrary("seccomp")]),
        /// libvncclient, with what Swift cannot reach in it.
        .target(
            name: "CLibvncclient", cSettings: fortified,
            linkerSettings: [.linkedLibrary("vncclient"), .linkedLibrary("gnutls")]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CLibpng", cSettings: fortified, linkerSettings: [.linkedLibrary("png16")]),
        .target(name: "CLibcurl", cSettings: fortified, linkerSettings: [.linkedLibrary("curl-gnutls")]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        .systemLibrary(
            name: "CLibisofs", pkgConfig: "libisofs-1", providers: [.apt(["libisofs-dev", "libburn-dev"])]),
        .systemLibrary(name: "CLibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CCrypt", pkgConfig: "libcrypt", providers: [.apt(["libcrypt-dev"])]),
        /// Themes and the demo world, built into the binary.
        .target(name: "CEmbedded"),
        /// Glyph tables, built into the binary.
        .target(name: "CFonts"),
        /// Signal handlers and terminal restoring that must be async-signal-safe.
        .target(name: "CTerminalSafety", cSettings: fortified),
        /// Programs started with nothing of ours, and what is shared with them.
        .target(name: "CChildProcess", cSettings: fortified),
        /// Threads that no signal is delivered to.
        .target(name: "CThreads", cSettings: fortified),
        /// Calls on files that Swift's Glibc leaves out.
        .target(name: "CFiles", cSettings: fortified),

        // MARK: Threads

        /// Threads for work that blocks.
        .target(name: "Threads", dependencies: ["CThreads"], swiftSettings: strict),
        /// What the system lets the process have: descriptors, threads, memory.
        .target(name: "Limits", dependencies: ["Threads"], swiftSettings: strict),

        // MARK: Files

        /// Files written whole, read whole and changed under a lock, whatever stands at their path.
        .target(name: "Files", dependencies: ["CFiles"], swiftSettings: strict),

        // MARK: Text

        /// YAML documents: written from values, checked before somebody else reads them; the only door to libyaml.
        .target(name: "YAMLText", dependencies: ["CLibyaml"], swiftSettings: strict),
        /// Words of shells' command lines.
        .target(name: "ShellText", swiftSettings: strict),

        // MARK: libvirt

        /// URIs taken apart, as text.
        .target(name: "URIText", swiftSettings: strict),
        /// libvirt as Swift objects: the binding.
        .target(name: "Libvirt", dependencies: ["CLibvirt", "Threads", "URIText"], swiftSettings: strict),
        /// XML documents as value trees; the only door to libxml2.
        .target(name: "XMLTree", dependencies: ["CLibxml2"], swiftSettings: strict),
        /// libvirt's XML documents as typed views. No policy.
        .target(name: "LibvirtConfig", dependencies: ["XMLTree"], swiftSettings: strict),

        /// Edits a domain's document and prints it.
        .executableTarget(
            name: "libvirt-config-example", dependencies: ["LibvirtConfig", "XMLTree"],
            path: "Examples/libvirt-config-example", swiftSettings: strict),

        /// Lists a connection's domains and follows their events.
        .executableTarget(
            name: "libvirt-example", dependencies: ["Libvirt"], path: "Examples/libvirt-example",
            swiftSettings: strict),

        /// Files of web servers; the only door to libcurl.
        .target(name: "Web", dependencies: ["CLibcurl"], swiftSettings: strict),

        // MARK: Operating systems

        /// What operating systems need, support and look like; loaded off everybody's thread, handed out as values.
        .target(name: "OSInfo", dependencies: ["CLibosinfo", "Threads"], swiftSettings: strict),

        /// Lists systems, finds one by name, tells what is on a medium.
        .executableTarget(
            name: "osinfo-example", dependencies: ["OSInfo"], path: "Examples/osinfo-example", swiftSettings: strict),

        // MARK: Designing guests

        /// What a guest gets when the user says nothing, with the reason for each choice. Pure: no connection, no I/O.
        .target(
            name: "LibvirtDesigner", dependencies: ["LibvirtConfig", "OSInfo", "ShellText", "XMLTree"],
            swiftSettings: strict),

        /// Designs a guest from capability documents and prints its XML and every reason.
        .executableTarget(
            name: "libvirt-designer-example", dependencies: ["LibvirtConfig", "LibvirtDesigner", "OSInfo"],
            path: "Examples/libvirt-designer-example", swiftSettings: strict),

        // MARK: Building guests

        /// Plans of steps with undo: creating, cloning and deleting guests; cloud-init's disc.
        .target(
            name: "LibvirtBuilder",
            dependencies: [
                "CCrypt", "CLibisofs", "Files", "Libvirt", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "ShellText",
                "Threads", "Web", "XMLTree", "YAMLText",
            ],
            swiftSettings: strict),

        /// Makes a guest in libvirt's test world, showing the plan and the progress.
        .executableTarget(
            name: "libvirt-builder-example", dependencies: ["Libvirt", "LibvirtBuilder", "LibvirtDesigner"],
            path: "Examples/libvirt-builder-example", swiftSettings: strict),

        // MARK: The polling model

        /// What is known about hosts and guests, as values; queries and thresholds over it. Pure.
        .target(name: "FleetModel", dependencies: ["ShellText"], swiftSettings: strict),
        /// Other programs: where they are, what they are given.
        .target(name: "ChildPrograms", swiftSettings: strict),
        /// One login a host over ssh, and what ssh asks.
        .target(
            name: "SecureShell", dependencies: ["CChildProcess", "ChildPrograms", "Files", "ShellText", "Threads"],
            swiftSettings: strict),
        /// Many connections, statistics, events, tasks, reconnects: makes FleetModel's snapshots.
        .target(
            name: "Fleet",
            dependencies: [
                "FleetModel", "Libvirt", "Limits", "SecureShell", "XMLTree",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        // MARK: Guests' screens

        /// A guest's screen: frames, exact text recognition, pixels to cells. Pure.
        .target(name: "Screen", dependencies: ["CChafa", "CFonts", "CLibpng", "CZlib"], swiftSettings: strict),
        /// A guest's screen as it is read and typed into: pictures become text, typing is read back.
        .target(
            name: "GuestScreens", dependencies: ["GuestKeys", "RemoteDisplay", "Screen"],
            swiftSettings: strict),
        /// What a serial line says: made safe for a terminal, or read by one of our own. Pure.
        .target(name: "SerialText", dependencies: ["Screen", "Terminal"], swiftSettings: strict),
        /// A guest's serial line on a terminal, on pipes, or in memory.
        .target(
            name: "SerialConsole", dependencies: ["CTerminalSafety", "Libvirt", "SerialText", "Terminal", "Threads"],
            swiftSettings: strict),
        /// Keys of a guest's keyboard by name, meaning and place. Pure.
        .target(name: "GuestKeys", swiftSettings: strict),
        /// What the console and its RFB helper tell each other, as bytes. Pure.
        .target(name: "RFBControl", swiftSettings: strict),
        /// The RFB client and the reader of picture files, run in processes of their own.
        .target(
            name: "Helpers", dependencies: ["CLibvncclient", "Prison", "RFBControl", "Screen"], swiftSettings: strict),
        /// Where helper processes go before they look at anything from outside.
        .target(name: "Prison", dependencies: ["CPrison"], swiftSettings: strict),
        /// Where frames come from and keys go to: helpers, or screenshots through libvirt.
        .target(
            name: "RemoteDisplay",
            dependencies: [
                "CChildProcess", "ChildPrograms", "GuestKeys", "Helpers", "Libvirt", "RFBControl", "Screen", "Threads",
                "XMLTree",
            ],
            swiftSettings: strict),

        // MARK: The terminal

        /// Cells, canvas, text width, roles, themes, keys, widgets. Pure.
        .target(name: "Terminal", swiftSettings: strict),
        /// Flushes canvases and reads keys through ncurses.
        .target(
            name: "CursesTerminal", dependencies: ["Terminal", "CNcurses", "CTerminalSafety"], swiftSettings: strict),

        // MARK: The application

        /// The console as values: state, messages, update, pages, layers, lists, commands. No I/O.
        .target(
            name: "Console",
            dependencies: [
                "FleetModel", "GuestKeys", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "Screen", "Terminal",
                "URIText", "XMLTree",
            ],
            swiftSettings: strict),
        /// config.toml, theme files, saved connections, XDG paths.
        .target(
            name: "Settings",
            dependencies: ["CEmbedded", "CTerminalSafety", "Files", "FleetModel", "Terminal", "Threads"],
            swiftSettings: strict),
        /// Runs effects, owns the mailbox, frame pacing, signals, log.
        .target(
            name: "Runtime",
            dependencies: [
                "CChildProcess", "ChildPrograms", "Console", "CursesTerminal", "Files", "Fleet", "GuestKeys",
                "GuestScreens", "LibvirtBuilder", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "RemoteDisplay",
                "Screen", "SerialConsole", "SerialText", "Settings", "Threads", "XMLTree",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        /// The command-line verbs.
        .target(
            name: "Commands",
            dependencies: [
                "CTerminalSafety", "ChildPrograms", "Files", "Fleet", "FleetModel", "GuestKeys", "GuestScreens",
                "Libvirt", "LibvirtBuilder", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "RemoteDisplay", "Screen",
                "SerialConsole", "Settings", "ShellText", "Terminal", "Threads",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        /// Parse arguments; no verb opens the console.
        .executableTarget(
            name: "virt-tui", dependencies: ["Commands", "Console", "Helpers", "Limits", "Runtime", "XMLTree"],
            swiftSettings: strict),

        // MARK: Benchmarks

        /// What `make bench` runs: one table of figures and their limits.
        .executableTarget(
            name: "virt-tui-bench",
            dependencies: [
                "Console", "DesignerSupport", "Fleet", "FleetModel", "FleetSupport", "GuestKeys", "LabSupport",
                "Libvirt", "LibvirtBuilder",
                "LibvirtConfig", "LibvirtDesigner", "OSInfo", "PtySupport", "RFBSupport", "RemoteDisplay", "Screen",
                "SerialText", "Terminal", "XMLTree", .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks", swiftSettings: strict),

        // MARK: Tests
        .testTarget(
            name: "SecureShellTests", dependencies: ["FilesSupport", "RPCSupport", "SecureShell"], swiftSettings: strict
        ),
        .testTarget(
            name: "LibvirtTests", dependencies: ["CLibvirt", "Libvirt", "RPCSupport", "XMLTree"],
            exclude: ["unwrapped.txt"], swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files", "FilesSupport"], swiftSettings: strict),
        /// Folders of tests, gone with them.
        .target(name: "FilesSupport", path: "Tests/Support/FilesSupport", swiftSettings: strict),
        /// How the cost of work grows with what comes from outside.
        .target(name: "GrowthSupport", path: "Tests/Support/GrowthSupport", swiftSettings: strict),
        .testTarget(name: "XMLTreeTests", dependencies: ["GrowthSupport", "XMLTree"], swiftSettings: strict),
        .testTarget(
            name: "LibvirtConfigTests", dependencies: ["GrowthSupport", "LibvirtConfig", "XMLTree"],
            exclude: ["Documents"], swiftSettings: strict),
        .testTarget(name: "OSInfoTests", dependencies: ["OSInfo", "Threads"], swiftSettings: strict),
        .testTarget(
            name: "LibvirtDesignerTests",
            dependencies: ["DesignerSupport", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "XMLTree"],
            exclude: ["Goldens"], swiftSettings: strict),
        /// Hosts and systems for designing guests in tests: shipped capability documents, the real database.
        .target(
            name: "DesignerSupport", dependencies: ["LibvirtConfig", "LibvirtDesigner", "OSInfo", "XMLTree"],
            path: "Tests/Support/DesignerSupport", exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LibvirtBuilderTests",
            dependencies: [
                "GrowthSupport", "LabSupport", "Libvirt", "LibvirtBuilder", "LibvirtConfig", "LibvirtDesigner",
                "OSInfo", "ShellText", "XMLTree", "YAMLText",
            ],
            swiftSettings: strict),
        .testTarget(name: "WebTests", dependencies: ["LabSupport", "Web"], swiftSettings: strict),
        .testTarget(
            name: "FleetModelTests", dependencies: ["FleetModel", "FleetSupport"], swiftSettings: strict),
        /// Collects what a fleet tells, for tests that wait for something to be told.
        .target(
            name: "FleetSupport", dependencies: ["FleetModel"], path: "Tests/Support/FleetSupport",
            swiftSettings: strict),
        .testTarget(
            name: "FleetTests", dependencies: ["Fleet", "FleetSupport", "LabSupport", "Libvirt"], swiftSettings: strict),
        .testTarget(name: "GuestScreensTests", dependencies: ["GuestScreens"], swiftSettings: strict),
        .testTarget(
            name: "SerialTextTests", dependencies: ["PtySupport", "Screen", "SerialConsole", "SerialText", "Terminal"],
            swiftSettings: strict),
        .testTarget(name: "GuestKeysTests", dependencies: ["GuestKeys"], swiftSettings: strict),
        .testTarget(name: "RFBControlTests", dependencies: ["RFBControl"], swiftSettings: strict),
        .testTarget(name: "ScreenTests", dependencies: ["Screen"], exclude: ["Frames"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
        .testTarget(name: "CursesTerminalTests", dependencies: ["CursesTerminal"], swiftSettings: strict),
        .testTarget(
            name: "ConsoleTests",
            dependencies: [
                "Console", "DesignerSupport", "FleetModel", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "Terminal",
                "XMLTree",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SettingsTests",
            dependencies: ["FilesSupport", "FleetModel", "GrowthSupport", "Settings", "Terminal"],
            swiftSettings: strict),
        .testTarget(
            name: "RuntimeTests",
            dependencies: [
                "Console", "FilesSupport", "FleetModel", "GuestKeys", "GuestScreens", "RemoteDisplay", "Runtime",
                "Screen", "Settings",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandsTests",
            dependencies: ["Commands", "FilesSupport", "FleetModel", "Libvirt", "OSInfo", "Settings", "virt-tui"],
            swiftSettings: strict),
        /// Programs started by tests: no inherited descriptors, own session, a pty when asked.
        .target(name: "CProcess", path: "Tests/Support/CProcess"),
        /// Real libvirtd and real QEMU guests in a lab of their own.
        .target(
            name: "LabSupport", dependencies: ["CProcess", "RPCSupport"], path: "Tests/Support/LabSupport",
            swiftSettings: strict),
        /// Daemons that lie: libvirt's remote protocol as bytes.
        .target(
            name: "RPCSupport", dependencies: ["Threads"], path: "Tests/Support/RPCSupport", swiftSettings: strict),
        .systemLibrary(
            name: "CVTerm", path: "Tests/Support/CVTerm", pkgConfig: "vterm", providers: [.apt(["libvterm-dev"])]),
        /// A pty and a terminal emulator around the real binary.
        .target(
            name: "PtySupport", dependencies: ["CProcess", "CVTerm"], path: "Tests/Support/PtySupport",
            swiftSettings: strict),
        .target(
            name: "CPrisonProbe", path: "Tests/Support/CPrisonProbe", linkerSettings: [.linkedLibrary("seccomp")]),
        /// Tries every system call inside the prison and prints what came of it.
        .executableTarget(
            name: "prison-probe", dependencies: ["CPrisonProbe", "Prison"], path: "Tests/Support/PrisonProbe",
            swiftSettings: strict),
        /// RFB servers that follow scripts.
        .target(
            name: "RFBSupport", dependencies: ["CZlib", "Threads"], path: "Tests/Support/RFBSupport",
            swiftSettings: strict),
        .testTarget(
            name: "DisplayTests",
            dependencies: [
                "GuestKeys", "LabSupport", "Libvirt", "PtySupport", "RFBControl", "RFBSupport", "RemoteDisplay",
                "Screen", "prison-probe", "virt-tui",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "LabTests",
            dependencies: [
                "DesignerSupport", "FilesSupport", "Fleet", "FleetSupport", "GuestScreens", "LabSupport", "Libvirt",
                "LibvirtBuilder", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "PtySupport", "RPCSupport",
                "RemoteDisplay", "Screen", "SecureShell", "XMLTree", "virt-tui",
            ],
            exclude: ["Designer/virt-install.txt"], swiftSettings: strict),
        .testTarget(
            name: "PtyTests",
            dependencies: ["FilesSupport", "LabSupport", "PtySupport", "RPCSupport", "Screen", "virt-tui"],
            exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "ArchitectureTests", dependencies: ["LabSupport", "libvirt-designer-example"], swiftSettings: strict),
    ]
)
