public import FleetModel
public import GuestKeys
public import LibvirtDesigner
public import Terminal

/// What the console hears.
public enum Message: Sendable {
    /// The user pressed a key, moved the mouse or pasted.
    case key(Key)
    /// The terminal has this size now.
    case resized(columns: Int, rows: Int)
    /// The polling model has news.
    case fleet(FleetUpdate)
    /// Time has passed; the wall clock as text and in seconds since 1970.
    case tick(Moment, clock: String, time: Int64 = 0)
    /// The time line has more: what happened just now, the oldest first.
    case happened([TimeLineEntry])
    /// What was kept of the time line when the program was started, the oldest first.
    case kept([TimeLineEntry])
    /// A connection was added by its settings and got this number.
    case connected(HostID, ConnectionSettings)
    /// Themes that can be chosen now.
    case themes([String])
    /// News of the guest's screen that is followed.
    case screen(ScreenFeed)
    /// News of the serial line that is followed.
    case line(ScreenFeed)
    /// Something that was typed did not reach the guest, and nothing of what follows it will: why, as a sentence without
    /// its full stop.
    case keysLost(GuestID, ScreenKind, String)
    /// A guest's screen in a word; nil when it cannot be read.
    case screenWord(GuestID, ScreenWord?)
    /// How the terminal shows pixels; nil when it does not, or not any more.
    case pixels(PixelGraphics?)
    /// Something to tell the user: a warning from the configuration, a theme that cannot be read.
    case notice(String, isError: Bool)
    /// Something for the wizard.
    case wizard(WizardMessage)
    /// A guest's documents, or why they could not be read.
    case documents(KnownDocuments)
    /// A device that was worked out for a guest, or why it cannot be.
    case device(GuestID, Result<DeviceDesign, Failure>)
    /// What would go with a guest's definition.
    case deletion(GuestID, DeletionForecast)
}

/// What the console wants done outside; the runtime does it and answers with messages.
public enum Effect: Equatable, Sendable {
    /// Do something to a guest. The guest was captured at the key press; its name is for the task's title.
    case perform(GuestAction, GuestID, name: String)
    /// Do something to several guests, as tasks that belong together.
    case performOnAll(GuestAction, [Target])
    /// Give a guest that was asked to switch itself off its time once more.
    case waitOn(task: Int)
    /// Find out what would go with guests' definitions; answered by `Message.deletion` for each.
    case foreseeDeletion([Target])
    /// Remove guests' definitions with what was listed for each; nothing where something else would go now.
    case deleteGuests([Target], expecting: [GuestID: [String]])
    /// This is on the screen now.
    case setInterest(Interest)
    /// Open a connection.
    case connect(HostID)
    /// Close it.
    case disconnect(HostID)
    /// Try it again now.
    case reconnect(HostID)
    /// Ask it for everything again.
    case refresh(HostID)
    /// Add a connection and save it.
    case addConnection(ConnectionSettings)
    /// Change a connection and save it.
    case updateConnection(HostID, ConnectionSettings)
    /// Forget a connection and save that.
    case removeConnection(HostID)
    /// Answer a daemon's questions; nil declines.
    case answer(CredentialsRequest.ID, [String]?)
    /// Cancel a task.
    case cancelTask(Int)
    /// Use a theme; saved with the preferences.
    case setTheme(String)
    /// Keep the preferences.
    case save(Preferences)
    /// Follow this guest's screen from now on, or none.
    case showScreen(ScreenWish?)
    /// Follow this guest's serial line from now on, or none.
    case showLine(LineWish?)
    /// Read these guests' screens now and then, for the list.
    case sweepScreens(Set<GuestID>)
    /// Press keys on a guest's keyboard.
    case pressKeys([KeyChord], GuestID)
    /// Type text into a guest, and read it back from its screen where wanted; the answer is a notice.
    case typeText(String, GuestID, readBack: Bool)
    /// Move a guest's pointer.
    case movePointer(ScreenPointer, GuestID)
    /// Save the guest's screen as a picture; the answer is a notice.
    case savePicture(GuestID, name: String)
    /// Send a key, or a pasted text, over a guest's serial line.
    case pressOnLine(Key, GuestID)
    /// Take what is typed again, after `Message.keysLost`.
    case typeOn(GuestID, ScreenKind)
    /// Write something into the time line.
    case record(TimeLineEntry)
    /// Write something into the time line and call whoever is to be called.
    case alert(TimeLineEntry)
    /// Put text into the terminal's clipboard.
    case copy(String)
    /// Find out what the wizard needs to know; answered by `WizardMessage.facts` or `.refused`.
    case inquire(Wizard.Inquiry)
    /// Read a folder of this machine; answered by `WizardMessage.folder`.
    case listFolder(String)
    /// Read the saved choices for new guests; answered by `WizardMessage.presets`.
    case readPresets
    /// Save choices for new guests; answered by a notice and `WizardMessage.presets`.
    case savePreset(GuestPreset)
    /// Work out the steps that make a guest; answered by `WizardMessage.plan`.
    case planGuest(HostID, Design)
    /// Carry out the plan that was shown; told by a task, and by `WizardMessage.made` or `.notMade` in the end.
    case makeGuest(Wizard.ID, HostID, WizardPlan.ID, name: String)
    /// Let the user edit a text with an editor of the user's; answered by `WizardMessage.edited`.
    case edit(String, name: String)
    /// Read a guest's documents; answered by `Message.documents`.
    case readDocuments(GuestID)
    /// Work out a device for a guest; answered by `Message.device`.
    case designDevice(GuestID, DeviceWish)
    /// Carry out a change of a guest as it was shown; told by a task.
    case changeGuest(GuestID, GuestChangePlan)
    /// Run the user's ssh on the terminal with these arguments.
    case logIn([String])
    /// Paint everything again.
    case redraw
    /// Give the shell back.
    case suspend
    /// End the program.
    case quit
}
