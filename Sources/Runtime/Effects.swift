import Console
import Dispatch
import Fleet
import FleetModel
import Screen
import Settings

/// Carries out what the console wants done outside itself; answers come back as messages.
final class Effects {
    private let fleet: Fleet
    private var policy: ConnectionPolicy
    private let maker: GuestMaker
    private let deletions: DeletionDesk
    private let changer: GuestChanger
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
    /// Preferences as they were saved last, or read.
    private var preferences: Preferences
    private let settings: SettingsKeeper
    private let disk = DispatchQueue(label: "virt-tui.presets")

    init(
        fleet: Fleet, policy: ConnectionPolicy, mailbox: Mailbox, paths: Paths, keepsChanges: Bool,
        preferences: Preferences, style: PictureStyle
    ) {
        self.fleet = fleet
        self.policy = policy
        waits = InstallerWaits(fleet: fleet, mailbox: mailbox, folder: paths.tasks)
        maker = GuestMaker(fleet: fleet, mailbox: mailbox, waits: waits)
        deletions = DeletionDesk(fleet: fleet, mailbox: mailbox)
        changer = GuestChanger(fleet: fleet, mailbox: mailbox)
        self.mailbox = mailbox
        self.paths = paths
        self.keepsChanges = keepsChanges
        self.preferences = preferences
        settings = SettingsKeeper(file: paths.configurationFile, mailbox: mailbox)
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
        case .performOnAll(let action, let targets):
            fleet.perform(action, on: targets.map { (guest: $0.guest, name: $0.name) })
        case .waitOn(let task): fleet.waitOn(task: task)
        case .foreseeDeletion(let guests): deletions.foresee(guests)
        case .deleteGuests(let guests, let expected): deletions.delete(guests, expecting: expected)
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
            keep([.add(settings)])
            followSaved()
        case .updateConnection(let host, let settings):
            fleet.update(host, settings)
            if let index = saved.firstIndex(where: { $0.host == host }) {
                keep([.replace(saved[index].settings, with: settings)])
                saved[index].settings = settings
            } else {
                keep([.add(settings)])
                saved.append((host, settings))
            }
            followSaved()
        case .removeConnection(let host):
            fleet.remove(host)
            keep(saved.filter { $0.host == host }.map { .remove($0.settings) })
            saved.removeAll { $0.host == host }
            followSaved()
        case .save(let preferences): save(preferences)
        case .inquire(let inquiry): maker.inquire(inquiry)
        case .listFolder(let path):
            FolderReader.read(path) { [mailbox] in mailbox.post(.wizard(.folder($0))) }
        case .readPresets: readPresets()
        case .savePreset(let preset): save(preset)
        case .planGuest(let host, let design): maker.plan(design, on: host)
        case .makeGuest(let wizard, let host, let plan, let name): maker.make(wizard, plan, name, on: host)
        case .readDocuments(let guest): changer.read(guest)
        case .designDevice(let guest, let wish): changer.design(wish, for: guest)
        case .changeGuest(let guest, let plan): changer.change(guest, plan)
        case .setTheme, .redraw, .suspend, .edit, .logIn, .quit, .copy, .record, .alert: break
        }
    }

    /// A host has told something: what an earlier run of the program left on it is taken up.
    func meet(_ host: HostSnapshot) { waits.meet(host) }

    /// Lets go of the screen that is followed. Answers what could not be saved, as a sentence.
    func finish() -> String? {
        followed.close()
        line.close()
        sweep.read([])
        return settings.finish()
    }

    private func keep(_ changes: [SettingsChange]) {
        if keepsChanges { settings.keep(changes) }
    }

    /// What is protected goes by what is saved.
    private func followSaved() {
        guard keepsChanges else { return }
        policy.saved = saved.map(\.settings)
        fleet.follow(policy)
    }

    private func save(_ new: Preferences) {
        keep(new.changes(since: preferences))
        preferences = new
    }

    /// Something changed in the folder of the configuration.
    func configurationChanged() { settings.tryAgain() }

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
        disk.async {
            do throws(SettingsProblem) {
                try Presets.save(preset, folder: folder)
                mailbox.post(.notice("saved as the preset \(preset.name), also for create --preset", isError: false))
            } catch {
                mailbox.post(.notice("not saved: \(error.description)", isError: true))
            }
        }
        readPresets()
    }
}
