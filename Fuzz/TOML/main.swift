import FleetModel

@testable import Settings

/// Any text as config.toml, a theme and a preset: it is refused with a sentence or read, and what is then changed in it says
/// what was meant and nothing else.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    guard let text = try? FileAccess.text(of: bytes, named: "config.toml") else { return 0 }
    do throws(SettingsProblem) {
        _ = try ThemeReader.read(text, file: "theme.toml")
    } catch {
        check(error)
    }
    let old: Settings
    do throws(SettingsProblem) {
        let (settings, problems) = try Settings.read(text, file: "config.toml")
        require(problems.count < 100, "more problems than anybody reads")
        for problem in problems { check(problem) }
        old = settings
    } catch {
        return check(error)
    }
    change(text, old)
    return 0
}

/// Either the file cannot be changed safely, which is said, or it holds what was wished and all that it held before.
private func change(_ text: String, _ old: Settings) {
    let new = ConnectionSettings(name: "fuzz", uri: "test:///\"\\\n", interval: 5)
    var changes: [SettingsChange] = [
        .set(.theme, .text("a\"b")), .set(.columns, .list(["name"])), .set(.details, .flag(false)), .add(new),
    ]
    if let first = old.connections.first { changes.append(.remove(first)) }
    guard let changed = try? Settings.changed(text, by: changes, file: "config.toml") else { return }
    guard let read = try? Settings.read(changed, file: "config.toml").settings else {
        return require(false, "what was written is not read")
    }
    require(read.theme == "a\"b" && read.columns == ["name"] && read.details == false, "a value is another")
    require(read.connections.contains(new) || old.connections.first == new, "the connection is missing")
    require(
        read.mouse == old.mouse && read.sort == old.sort && read.keys.count == old.keys.count, "something else changed")
}

@discardableResult
private func check(_ problem: SettingsProblem) -> CInt {
    require(problem.message.utf8.count < 4000, "a sentence that is none")
    require(!problem.message.isEmpty, "an empty sentence")
    return 0
}
