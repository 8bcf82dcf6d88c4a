import Testing

@testable import Screen

@Suite struct TriageTests {
    private func screen(_ lines: [String]) -> TextScreen {
        let columns = 80
        var cells: [ScreenCell] = []
        for line in lines {
            let scalars =
                Array(line.unicodeScalars)
                + [Unicode.Scalar](repeating: " ", count: columns - line.unicodeScalars.count)
            cells += scalars.map { ScreenCell(.character($0), foreground: 1, background: 0) }
        }
        let grid = CellGrid(cellWidth: 9, cellHeight: 16, originX: 0, originY: 0, columns: columns, rows: lines.count)
        return TextScreen(verdict: .text, grid: grid, cells: cells, inkedCells: 1, knownCells: 1)
    }

    @Test(arguments: [
        (["Debian GNU/Linux 12 host tty1", "", "host login: "], Triage.Word.loginPrompt),
        (["host login: root", "Password: ", ""], .loginPrompt),
        (["FreeBSD/amd64 (host) (ttyv0)", "login:"], .loginPrompt),
        (
            ["GNU GRUB version 2.06", "+---+", "   Use the ^ and v keys to select which entry is highlighted."],
            .bootMenu
        ),
        (["grub> "], .bootMenu), (["boot: "], .bootMenu),
        (["error: unknown filesystem.", "grub rescue> "], .emergencyShell),
        (["ALERT! /dev/vda1 does not exist. Dropping to a shell!", "(initramfs) "], .emergencyShell),
        (["dracut:/# "], .emergencyShell),
        (["You are in emergency mode. After logging in, type", "", "Press Enter for maintenance"], .emergencyShell),
        (["Give root password for maintenance", "(or press Control-D to continue): "], .emergencyShell),
        (["Booting from Hard Disk...", "No bootable device."], .noBootableDevice),
        (
            [
                "BdsDxe: No bootable option or device was found.",
                "BdsDxe: Press any key to enter the Boot Manager Menu.",
            ], .noBootableDevice
        ),
        (["[ 1.2] Kernel panic - not syncing: Attempted to kill init!", "[ 1.3] CPU: 0", "host login:"], .kernelPanic),
        (["[ 9.9] ---[ end Kernel panic - not syncing: x ]---"], .kernelPanic),
    ])
    func knowsStates(_ lines: [String], _ word: Triage.Word) {
        #expect(screen(lines).triage == .word(word))
    }

    @Test(arguments: [
        (["  Unpacking linux-image (6.1) ...", "", ""], "Unpacking linux-image (6.1) ..."),
        (["No bootable device.", "1", "2", "3", "Starting kernel"], "Starting kernel"),
        (["root@host:~# echo login: root"], "root@host:~# echo login: root"),
        (["host login: root"], "host login: root"), (["boots: two"], "boots: two"),
    ])
    func otherwiseShowsTheLastLine(_ lines: [String], _ line: String) {
        #expect(screen(lines).triage == .line(line))
    }

    @Test func everyWordHasARuleOrAVerdict() {
        let ruled = Set(TriageRule.all.map(\.word))
        #expect(ruled.union([.blank, .graphics]) == Set(Triage.Word.allCases))
        #expect(TextScreen(verdict: .graphics).triage == .word(.graphics))
        #expect(TextScreen(verdict: .blank).triage == .word(.blank))
    }
}
