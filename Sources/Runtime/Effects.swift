import Console
import Dispatch
import Fleet
import FleetModel
import Screen
import Settings

/// Carries out what the console wants done outside itself; answers come back as messages.
final class Effects {
    private let fleet: Fleet
    private let maker: GuestMaker
    private let waits: InstallerWaits
    private let mailbox: Mailbox
    private let paths: Paths
    /// Connections that are saved, with the numbers they have now.
    private var saved: [(host: HostID, settings: ConnectionSettings)] = []
    /// Whether changed connections and preferences are kept: not in a demo.
    private let keepsChanges: Bool
    private let followed: FollowedScreen
    private let sweep: ScreenSweep
    private let line: FollowedLine
    private let disk = DispatchQueue(label: "virt-tui.configuration")

    init(fleet: Fleet, mailbox: Mailbox, paths: Paths, keepsChanges: Bool, style: PictureStyle) {
        self.fleet = fleet
        waits = InstallerWaits(fleet: fleet, mailbox: mailbox, folder: paths.tasks)
        maker = GuestMaker(fleet: fleet, mailbox: mailbox, waits: waits)
        self.mailbox = mailbox
        self.paths = paths
        self.keepsChanges = keepsChanges
        followed = FollowedScreen(fleet: fleet, mailbox: mailbox, style: style)
        sweep = ScreenSweep(fleet: fleet, mailbox: mailbox)
        line = FollowedLine(fleet: fleet, mailbox: mailbox)
    }

    /// Opens a connection that came with the start.
    func add(_ settings: ConnectionSettings, isSaved: Bool) {
        let host = fleet.add(settings, connect: settings.autoconnect)
        if isSaved { saved.append((host, settings)) }
        mailbox.post(.connected(host, settings))
    }

    /// Carries out one effect that is not the screen's own.
    func run(_ effect: Effect) {
        switch effect {
        case .perform(let action, let guest, let name): fleet.perform(action, on: guest, name: name)
        case .setInterest(let interest): fleet.setInterest(interest)
        case .connect(let host): fleet.connect(host)
        case .disconnect(let host): fleet.disconnect(host)
        case .reconnect(let host): fleet.reconnectNow(host)
        case .refresh(let host): fleet.refresh(host)
        case .answer(let request, let answers):
            if !followed.answer(request, answers) { fleet.answer(request, answers) }
        case .showScreen(let wish): followed.show(wish)
        case .showLine(let wish): line.show(wish)
        case .pressOnLine(let key, let guest): line.press(key, guest)
        case .sweepScreens(let guests): sweep.read(guests)
        case .pressKeys(let chords, let guest): followed.type(guest, .press(chords))
        case .typeText(let text, let guest, let readBack): followed.type(guest, .type(text, readBack: readBack))
        case .movePointer(let pointer, let guest): followed.type(guest, .point(pointer))
        case .typeOn(let guest, .display): followed.typeOn(guest)
        case .typeOn(let guest, .serial): line.typeOn(guest)
        case .savePicture(let guest, let name): followed.savePicture(guest, name: name)
        case .cancelTask(let task): fleet.cancel(task: task)
        case .addConnection(let settings):
            add(settings, isSaved: true)
            saveConnections()
        case .updateConnection(let host, let settings):
            fleet.update(host, settings)
            if let index = saved.firstIndex(where: { $0.host == host }) {
                saved[index].settings = settings
            } else {
                saved.append((host, settings))
            }
            saveConnections()
        case .removeConnection(let host):
            fleet.remove(host)
            saved.removeAll { $0.host == host }
            saveConnections()
        case .save(let preferences): save(preferences)
        case .inquire(let inquiry): maker.inquire(inquiry)
        case .listFolder(let path):
            FolderReader.read(path) { [mailbox] in mailbox.post(.wizard(.folder($0))) }
        case .readPresets: readPresets()
        case .savePreset(let preset): save(preset)
        case .planGuest(let host, let design): maker.plan(design, on: host)
        case .makeGuest(let wizard, let host, let plan, let name): maker.make(wizard, plan, name, on: host)
        case .setTheme, .redraw, .suspend, .edit, .quit, .copy: break
        }
    }

    /// A host has told something: what an earlier run of the program left on it is taken up.
    func meet(_ host: HostSnapshot) { waits.meet(host) }

    /// Lets go of the screen that is followed.
    func finish() {
        followed.close()
        line.close()
        sweep.read([])
    }

    private func saveConnections() {
        guard keepsChanges else { return }
        let connections = saved.map(\.settings)
        let file = paths.configurationFile
        keep { () throws(SettingsProblem) in try Settings.save(connections: connections, to: file) }
    }

    private func save(_ preferences: Preferences) {
        guard keepsChanges else { return }
        let file = paths.configurationFile
        keep { () throws(SettingsProblem) in
            try Settings.save(.list(preferences.columns.map(\.rawValue)), for: .columns, to: file)
            try Settings.save(
                .text((preferences.isReversed ? "-" : "") + preferences.sort.rawValue), for: .sort, to: file)
            try Settings.save(.text(preferences.grouping.rawValue), for: .group, to: file)
            try Settings.save(.text(preferences.theme), for: .theme, to: file)
        }
    }

    private func readPresets() {
        let (mailbox, folder) = (mailbox, paths.presets)
        disk.async {
            let (presets, problems) = Presets.read(folder: folder)
            mailbox.post(.wizard(.presets(presets)))
            for problem in problems { mailbox.post(.notice(problem.description, isError: true)) }
        }
    }

    private func save(_ preset: GuestPreset) {
        let (mailbox, folder) = (mailbox, paths.presets)
        keep { () throws(SettingsProblem) in
            try Presets.save(preset, folder: folder)
            mailbox.post(.notice("saved as the preset \(preset.name), also for create --preset", isError: false))
        }
        readPresets()
    }

    /// Writes on a queue of its own: a home on a dead network file system must not stop the console.
    private func keep(_ save: @escaping @Sendable () throws(SettingsProblem) -> Void) {
        let mailbox = mailbox
        disk.async {
            do throws(SettingsProblem) {
                try save()
            } catch {
                mailbox.post(.notice("not saved: \(error.description)", isError: true))
            }
        }
    }
}
