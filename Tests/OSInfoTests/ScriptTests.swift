import OSInfo
import Testing

@Suite struct ScriptTests {
    private var answers: InstallAnswers {
        var answers = InstallAnswers()
        answers.adminPassword = "pass<&\"word"
        answers.hostname = "guest-7"
        answers.userLogin = "anna"
        answers.userRealName = "Anna Österreicher"
        answers.userPassword = "geheim"
        answers.timezone = "Europe/Vienna"
        answers.keyboard = "at"
        answers.language = "de_AT.UTF-8"
        answers.targetDisk = "/dev/sdx"
        return answers
    }

    @Test func debiansPreseedHoldsTheAnswers() async throws {
        let scripts = try await OSDatabase.standard.generate(.jeos, for: "debian11", answers: answers)
        let made = try #require(scripts.first)
        #expect(scripts.count == 1)
        #expect(made.fileName == "preseed.cfg")
        #expect(made.injection == .initrd)
        #expect(made.content.contains("netcfg/get_hostname string guest-7"))
        #expect(made.content.contains("passwd/root-password password pass<&\"word"))
        #expect(made.content.contains("time/zone select Europe/Vienna"))
        #expect(made.content.contains("partman-auto/disk string /dev/sdx"))
        #expect(made.kernelArguments == "keyboard-configuration/xkb-keymap=at debconf/priority=critical")
    }

    @Test func fedorasKickstartHoldsTheAnswersForBothProfiles() async throws {
        for profile in [InstallScript.Profile.jeos, .desktop] {
            let made = try #require(
                try await OSDatabase.standard.generate(profile, for: "fedora37", answers: answers).first)
            #expect(made.fileName == "fedora.ks")
            #expect(made.script.profile == profile)
            #expect(made.content.contains("guest-7"))
            #expect(made.kernelArguments?.contains("fedora.ks") == true)
        }
    }

    @Test func windowsGetsOneFileOrSeveral() async throws {
        var answers = answers
        answers.productKey = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE"
        answers.targetDisk = "C"
        answers.architecture = "x86_64"
        let ten = try await OSDatabase.standard.generate(.jeos, for: "win10", answers: answers)
        #expect(ten.map(\.fileName) == ["autounattend.xml"])
        #expect(ten.first?.content.contains("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE") == true)
        #expect(ten.first?.injection == .cdrom)
        answers.architecture = "i686"
        answers.scriptDisk = "A"
        let xp = try await OSDatabase.standard.generate(.desktop, for: "winxp", answers: answers)
        #expect(Set(xp.map(\.fileName)) == ["winnt.sif", "windows.cmd", "windows.reg"])
    }

    @Test func everyScriptOfTheDatabaseIsListedAndMade() async throws {
        let catalogue = try await Machine.catalogue()
        var answers = answers
        answers.productKey = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE"
        answers.architecture = "x86_64"
        answers.scriptDisk = "/dev/sdb"
        answers.domain = "example.org"
        answers.isUserAdministrator = true
        answers.logsUserIn = false
        answers.checksDriverSignatures = true
        var made: Set<String> = []
        for system in catalogue.systems where !system.shortIDs.isEmpty {
            #expect(
                try await OSDatabase.standard.installScripts(for: system.shortID) == system.installScripts)
            for script in system.installScripts where made.insert(script.id).inserted {
                #expect(!script.injections.isEmpty, "\(script.id)")
                let scripts = try await OSDatabase.standard.generate(
                    script.profile, for: system.id, answers: answers)
                #expect(scripts.contains { $0.script == script && !$0.content.isEmpty })
            }
        }
        #expect(made.count > 10)
    }

    @Test func whatIsMissingOrImpossibleIsSaid() async throws {
        func error(
            _ profile: InstallScript.Profile, _ system: String, _ answers: InstallAnswers,
            _ injection: InstallScript.Injection? = nil
        ) async -> String? {
            do throws(OSInfoError) {
                _ = try await OSDatabase.standard.generate(
                    profile, for: system, answers: answers, injection: injection)
                return nil
            } catch { return error.kind == .script ? error.description : nil }
        }
        #expect(
            await error(.jeos, "debian11", InstallAnswers())
                == "debian11's install script needs admin-password; give it")
        #expect(await error(.jeos, "archlinux", answers)?.hasSuffix("install it by hand") == true)
        #expect(await error(.jeos, "nothing", answers)?.hasPrefix("nothing has no install script") == true)
        #expect(
            await error(InstallScript.Profile(rawValue: "x"), "debian11", answers)?.hasSuffix("it has jeos, desktop")
                == true)
        #expect(await error(.jeos, "debian11", answers, .web)?.contains("by initrd only") == true)
        var hostile = answers
        hostile.hostname = "guest\nd-i preseed/late_command string rm -rf /"
        #expect(await error(.jeos, "debian11", hostile)?.contains("control character") == true)
    }
}
