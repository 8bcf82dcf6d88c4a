import Foundation
import LabSupport
import Testing

/// What a program that only designs guests drags in: any Swift program may use the designer, however it reaches libvirt.
@Suite("What is linked")
struct LinkTests {
    /// Everything that a target imports, through others too.
    private func reach(of target: String) -> Set<String> {
        var found: Set<String> = []
        var open = [target]
        while let next = open.popLast() {
            for module in Layers.mayImport[next] ?? [] where found.insert(module).inserted { open.append(module) }
        }
        return found
    }

    @Test("The designer's imports lead to no connection and to no screen")
    func imports() {
        let modules = reach(of: "LibvirtDesigner")
        #expect(modules.isSuperset(of: ["LibvirtConfig", "OSInfo", "CLibxml2", "CLibosinfo"]))
        #expect(modules.isDisjoint(with: ["CLibvirt", "Libvirt", "CNcurses", "CursesTerminal", "Terminal", "Fleet"]))
    }

    @Test("The designer's example is linked with neither libvirt nor ncurses, through other libraries either")
    func libraries() throws {
        // The test bundle lies beside the programs that were built with it.
        let folder = try #require(
            Bundle.allBundles.first?.bundleURL ?? Bundle.main.executableURL?.deletingLastPathComponent())
        let candidates = [folder, folder.deletingLastPathComponent()].map {
            $0.appending(path: "libvirt-designer-example").path
        }
        let program = try #require(candidates.first(where: FileManager.default.isExecutableFile))
        let libraries = try ChildProcess.run("/usr/bin/ldd", [program])
        #expect(libraries.contains("libosinfo") && libraries.contains("libxml2"), "\(libraries)")
        for name in ["libvirt.so", "libvirt-", "ncurses", "libtinfo"] {
            #expect(!libraries.contains(name), "\(program) needs \(name): \(libraries)")
        }
    }
}
