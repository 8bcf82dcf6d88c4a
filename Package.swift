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

let package = Package(
    name: "virt-tui",
    products: [
        .executable(name: "virt-tui", targets: ["virt-tui"]),
        .library(name: "Libvirt", targets: ["Libvirt"]),
        .library(name: "Fleet", targets: ["Fleet"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // MARK: Doors to C

        .systemLibrary(name: "CChafa", pkgConfig: "chafa", providers: [.apt(["libchafa-dev"])]),
        .systemLibrary(name: "CLibvirt", pkgConfig: "libvirt", providers: [.apt(["libvirt-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        /// Themes and the demo world, built into the binary.
        .target(name: "CEmbedded"),
        /// Glyph tables, built into the binary.
        .target(name: "CFonts"),
        /// Signal handlers and terminal restoring that must be async-signal-safe.
        .target(name: "CTerminalSafety"),

        // MARK: libvirt

        /// libvirt as Swift objects: the binding.
        .target(name: "Libvirt", dependencies: ["CLibvirt"], swiftSettings: strict),
        /// XML documents as value trees; the only door to libxml2.
        .target(name: "XMLTree", dependencies: ["CLibxml2"], swiftSettings: strict),

        /// Lists a connection's domains and follows their events.
        .executableTarget(
            name: "libvirt-example", dependencies: ["Libvirt"], path: "Examples/libvirt-example",
            swiftSettings: strict),

        // MARK: The polling model

        /// What is known about hosts and guests, as values; queries and thresholds over it. Pure.
        .target(name: "FleetModel", swiftSettings: strict),
        /// Many connections, statistics, events, tasks, reconnects: makes FleetModel's snapshots.
        .target(
            name: "Fleet",
            dependencies: ["FleetModel", "Libvirt", "XMLTree", .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict),

        // MARK: Guests' screens

        /// A guest's screen: frames, exact text recognition, pixels to cells. Pure.
        .target(name: "Screen", dependencies: ["CChafa", "CFonts"], swiftSettings: strict),

        // MARK: The terminal

        /// Cells, canvas, text width, roles, themes, keys, widgets. Pure.
        .target(name: "Terminal", swiftSettings: strict),
        /// Flushes canvases and reads keys through ncurses.
        .target(
            name: "CursesTerminal", dependencies: ["Terminal", "CNcurses", "CTerminalSafety"], swiftSettings: strict),

        // MARK: The application

        /// The console as values: state, messages, update, pages, key table. No I/O.
        .target(name: "Console", dependencies: ["FleetModel", "Terminal"], swiftSettings: strict),
        /// config.toml, theme files, saved connections, XDG paths.
        .target(
            name: "Settings",
            dependencies: [
                "CEmbedded", "FleetModel", "Terminal", .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),
        /// Runs effects, owns the mailbox, frame pacing, signals, log.
        .target(
            name: "Runtime",
            dependencies: [
                "Console", "CursesTerminal", "Fleet", "Settings", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        /// The command-line verbs.
        .target(
            name: "Commands",
            dependencies: [
                "Fleet", "FleetModel", "Settings", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        /// Parse arguments; no verb opens the console.
        .executableTarget(
            name: "virt-tui", dependencies: ["Commands", "Console", "Runtime"], swiftSettings: strict),

        // MARK: Benchmarks

        /// What `make bench` runs: one table of figures and their limits.
        .executableTarget(
            name: "virt-tui-bench",
            dependencies: [
                "Console", "Fleet", "FleetModel", "LabSupport", "PtySupport", "Screen", "Terminal",
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks", swiftSettings: strict),

        // MARK: Tests
        .testTarget(
            name: "LibvirtTests", dependencies: ["CLibvirt", "Libvirt", "XMLTree"], exclude: ["unwrapped.txt"],
            swiftSettings: strict),
        .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"], swiftSettings: strict),
        .testTarget(name: "FleetModelTests", dependencies: ["FleetModel"], swiftSettings: strict),
        /// Collects what a fleet tells, for tests that wait for something to be told.
        .target(
            name: "FleetSupport", dependencies: ["FleetModel"], path: "Tests/Support/FleetSupport",
            swiftSettings: strict),
        .testTarget(name: "FleetTests", dependencies: ["Fleet", "FleetSupport", "LabSupport"], swiftSettings: strict),
        .testTarget(name: "ScreenTests", dependencies: ["Screen"], exclude: ["Frames"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
        .testTarget(name: "CursesTerminalTests", dependencies: ["CursesTerminal"], swiftSettings: strict),
        .testTarget(name: "ConsoleTests", dependencies: ["Console"], swiftSettings: strict),
        .testTarget(name: "SettingsTests", dependencies: ["Settings"], swiftSettings: strict),
        .testTarget(name: "CommandsTests", dependencies: ["Commands", "virt-tui"], swiftSettings: strict),
        /// Programs started by tests: no inherited descriptors, own session, a pty when asked.
        .target(name: "CProcess", path: "Tests/Support/CProcess"),
        /// Real libvirtd and real QEMU guests in a lab of their own.
        .target(
            name: "LabSupport", dependencies: ["CProcess"], path: "Tests/Support/LabSupport", swiftSettings: strict),
        .systemLibrary(
            name: "CVTerm", path: "Tests/Support/CVTerm", pkgConfig: "vterm", providers: [.apt(["libvterm-dev"])]),
        /// A pty and a terminal emulator around the real binary.
        .target(
            name: "PtySupport", dependencies: ["CProcess", "CVTerm"], path: "Tests/Support/PtySupport",
            swiftSettings: strict),
        .testTarget(
            name: "LabTests", dependencies: ["Fleet", "FleetSupport", "LabSupport", "Libvirt", "Screen"],
            swiftSettings: strict),
        .testTarget(name: "PtyTests", dependencies: ["LabSupport", "PtySupport", "virt-tui"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ]
)
