/// What each target under Sources/ may import besides the platform: arrows point only down. SwiftPM does not enforce
/// it (an undeclared module of the package compiles), so `ImportTests` does. ARCHITECTURE.md shows the same table.
enum Layers {
    static let mayImport: [String: Set<String>] = [
        "CChafa": [],
        "CLibvirt": [],
        "CLibxml2": [],
        "CNcurses": [],
        "CEmbedded": [],
        "CFonts": [],
        "CTerminalSafety": [],
        "Libvirt": ["CLibvirt"],
        "XMLTree": ["CLibxml2"],
        "FleetModel": [],
        "Fleet": ["FleetModel", "Libvirt", "Logging", "XMLTree"],
        "Screen": ["CChafa", "CFonts"],
        "Terminal": [],
        "CursesTerminal": ["CNcurses", "CTerminalSafety", "Terminal"],
        "Console": ["FleetModel", "Terminal"],
        "Settings": ["CEmbedded", "FleetModel", "TOMLKit", "Terminal"],
        "Runtime": [
            "CTerminalSafety", "Console", "CursesTerminal", "Fleet", "FleetModel", "Libvirt", "Logging", "Settings",
            "Terminal",
        ],
        "Commands": ["ArgumentParser", "Fleet", "FleetModel", "Logging", "Settings", "Terminal"],
        "virt-tui": ["Commands", "Console", "Runtime"],
    ]

    /// The platform's modules that any target may import.
    static let platform: Set<String> = ["Dispatch", "Glibc", "Swift", "Synchronization"]

    /// Also the platform's, but they cost start-up time and memory: not where a frame or a key passes.
    static let foundation: Set<String> = ["Foundation", "FoundationEssentials"]

    /// Targets that do without Foundation.
    static let withoutFoundation: Set<String> = [
        "Libvirt", "XMLTree", "FleetModel", "Screen", "Terminal", "CursesTerminal", "Console",
    ]
}
