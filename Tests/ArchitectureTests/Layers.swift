/// What each target under Sources/ may import besides the platform: arrows point only down. SwiftPM does not enforce
/// it (an undeclared module of the package compiles), so `ImportTests` does. ARCHITECTURE.md shows the same table.
enum Layers {
    static let mayImport: [String: Set<String>] = [
        "CChafaLibrary": [],
        "CChafa": [],
        "CLibvirt": [],
        "CLibxml2": [],
        "CLibosinfo": [],
        "CPrison": [],
        "CLibvncclient": [],
        "CLibpng": [],
        "CZlib": [],
        "CLibcurl": [],
        "CNcurses": [],
        "CLibisofs": [],
        "CLibyaml": [],
        "CCrypt": [],
        "CEmbedded": [],
        "CFonts": [],
        "CTerminalSafety": [],
        "CChildProcess": [],
        "CThreads": [],
        "CFiles": [],
        "Threads": ["CThreads"],
        "Files": ["CFiles"],
        "URIText": [],
        "YAMLText": ["CLibyaml"],
        "ShellText": [],
        "ChildPrograms": [],
        "Limits": ["Threads"],
        "Libvirt": ["CLibvirt", "Threads", "URIText"],
        "XMLTree": ["CLibxml2"],
        "LibvirtConfig": ["XMLTree"],
        "Web": ["CLibcurl"],
        "OSInfo": ["CLibosinfo", "Threads"],
        "LibvirtDesigner": ["LibvirtConfig", "OSInfo", "ShellText", "XMLTree"],
        "LibvirtBuilder": [
            "CCrypt", "CLibisofs", "Files", "Libvirt", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "ShellText",
            "Threads",
            "Web", "XMLTree", "YAMLText",
        ],
        "FleetModel": ["ShellText"],
        "SecureShell": ["CChildProcess", "ChildPrograms", "Files", "ShellText", "Threads"],
        "Fleet": ["FleetModel", "Libvirt", "Limits", "Logging", "SecureShell", "XMLTree"],
        "Screen": ["CChafa", "CFonts", "CLibpng", "CZlib"],
        "GuestKeys": [],
        "RFBControl": [],
        "Prison": ["CPrison"],
        "Helpers": ["CLibvncclient", "Prison", "RFBControl", "Screen"],
        "RemoteDisplay": [
            "CChildProcess", "ChildPrograms", "GuestKeys", "Helpers", "Libvirt", "RFBControl", "Screen", "Threads",
            "XMLTree",
        ],
        "Terminal": [],
        "CursesTerminal": ["CNcurses", "CTerminalSafety", "Terminal"],
        "Console": [
            "FleetModel", "GuestKeys", "LibvirtConfig", "LibvirtDesigner", "OSInfo", "Screen", "Terminal", "URIText",
            "XMLTree",
        ],
        "Settings": ["CEmbedded", "CTerminalSafety", "Files", "FleetModel", "Terminal", "Threads"],
        "Runtime": [
            "CChildProcess", "CTerminalSafety", "ChildPrograms", "Console", "CursesTerminal", "Files", "Fleet",
            "FleetModel",
            "GuestKeys", "GuestScreens", "Libvirt", "LibvirtBuilder", "LibvirtConfig", "LibvirtDesigner", "Logging",
            "OSInfo", "RemoteDisplay",
            "Screen", "SerialConsole", "SerialText", "Settings", "Terminal", "Threads", "XMLTree",
        ],
        "GuestScreens": ["GuestKeys", "RemoteDisplay", "Screen"],
        "SerialText": ["Screen", "Terminal"],
        "SerialConsole": ["CTerminalSafety", "Libvirt", "SerialText", "Terminal", "Threads"],
        "Commands": [
            "ArgumentParser", "CTerminalSafety", "ChildPrograms", "Files", "Fleet", "FleetModel", "GuestKeys",
            "GuestScreens", "Libvirt",
            "LibvirtBuilder", "LibvirtConfig", "LibvirtDesigner", "Logging", "OSInfo", "RemoteDisplay", "Screen",
            "SerialConsole", "Settings", "ShellText", "Terminal", "Threads",
        ],
        "virt-tui": ["Commands", "Console", "Helpers", "Limits", "Runtime", "XMLTree"],
    ]

    /// The platform's modules that any target may import.
    static let platform: Set<String> = ["Dispatch", "Glibc", "Swift", "Synchronization"]

    /// Also the platform's, but they cost start-up time and memory: not where a frame or a key passes.
    static let foundation: Set<String> = ["Foundation", "FoundationEssentials"]

    /// Targets that do without Foundation.
    static let withoutFoundation: Set<String> = [
        "Libvirt", "XMLTree", "LibvirtConfig", "FleetModel", "Screen", "Terminal", "CursesTerminal", "Console",
    ]
}
