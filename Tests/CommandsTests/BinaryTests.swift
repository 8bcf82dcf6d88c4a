import Glibc
import Testing

/// The built program itself: what only a process of its own can show.
@Suite struct BinaryTests {
    /// Runs a line of shell with `$V` as the program, away from the user's own settings and locale.
    private func shell(_ line: String) throws -> (code: Int32, output: String) {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let builds = ["\(root)/.build/debug/virt-tui", "\(root)/.build/release/virt-tui"]
        let program = try #require(builds.first { access($0, X_OK) == 0 })
        let environment = "env -u LIBVIRT_DEFAULT_URI XDG_CONFIG_HOME=/nonexistent LC_ALL=C.UTF-8 V='\(program)' sh -c"
        let quoted = "'" + line.replacing("'", with: "'\\''") + "'"
        let stream = popen("cd '\(root)' && \(environment) \(quoted) 2>&1", "r")
        let pipe = try #require(stream)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { bytes += chunk[..<count] }
        let status = pclose(pipe)
        return ((status >> 8) & 0xff, String(decoding: bytes, as: UTF8.self))
    }

    @Test func checksTheTestDriver() throws {
        let (code, output) = try shell("$V status -c test:///default --warn 'guests_running>0'")
        #expect(code == 1)
        #expect(output.hasSuffix("WARNING: 1 of 1 guest running on 1 host\n"))
    }

    /// More guests than are asked in one question: the verdict is about all of them, once or again and again.
    @Test(arguments: ["", "--watch 0.5"]) func aVerdictIsAboutAllGuests(watch: String) throws {
        let (_, output) = try shell(
            """
            f=$(mktemp --suffix=.xml)
            { echo '<node>'; for i in $(seq 450); do echo "<domain type='test'><name>g$i</name><memory>9999</memory>\
            <vcpu>1</vcpu><os><type>hvm</type></os></domain>"; done; echo '</node>'; } >$f
            $V status -c test://$f --timeout 120 --format text --crit 'guest.cpu_percent>=0' \(watch) | head -n 452 >$f.out
            grep -c 'CRITICAL: g.*guest.cpu_percent' $f.out; grep -c 'not measured' $f.out; rm $f $f.out
            """)
        #expect(output == "450\n0\n")
    }

    /// Libraries end the process, or wait for ever, where the system gives them too little. What tests beside this one have
    /// just opened may be inherited, and the loader itself needs the one file that is left.
    @Test(arguments: ["exec 3>&-; ulimit -n 4", "ulimit -n 20", "ulimit -s 64", "ulimit -v 400000"])
    func tooLittleToBeginWithIsSaid(limit: String) throws {
        let (code, output) = try shell("\(limit); $V list -c test:///default")
        #expect(code == 1)
        #expect(output.hasPrefix("virt-tui: ") && output.contains("raise the limit: ulimit"), "\(output)")
        #expect(output.split(separator: "\n").count == 1, "\(output)")
    }

    @Test func manyHostsTakeTurnsWhereFewFilesMayBeOpen() throws {
        let hosts = "$(for i in $(seq 60); do echo -c test:///default; done)"
        let (code, output) = try shell("ulimit -n 64; $V status \(hosts)")
        #expect(code == 0)
        #expect(output.contains("60 of 60 guests running on 60 hosts"), "\(output)")
    }

    @Test func actsOnTheTestDriver() throws {
        #expect(try shell("$V suspend -c test:///default test") == (0, "pause test: done\n"))
        let (code, output) = try shell("$V resume -c test:///default nobody")
        #expect(code == 1)
        #expect(output.hasPrefix("virt-tui: resume nobody: "))
        let refused = try shell("$V delete -c test:///default test")
        #expect(refused.code == 1)
        #expect(refused.output.hasPrefix("virt-tui: delete the guest test: test is still running\n"))
    }

    /// Nobody is at a terminal here: what can lose data is said with a yes, on a protected host with the guest's name.
    @Test func whatCanLoseDataIsNotDoneUnasked() throws {
        let refused = try shell("$V destroy -c test:///default test")
        #expect(refused.code == 1)
        #expect(refused.output.hasPrefix("virt-tui: force off test: nothing was done"))
        #expect(refused.output.hasSuffix("\nrepeat it with --yes\n"))
        #expect(try shell("$V destroy -c test:///default test --yes") == (0, "force off test: done\n"))
        let (code, output) = try shell(
            """
            export XDG_CONFIG_HOME=$(mktemp -d); mkdir $XDG_CONFIG_HOME/virt-tui
            printf '[[connections]]\nuri = "test:///default"\nprotected = true\n' >$XDG_CONFIG_HOME/virt-tui/config.toml
            $V destroy -c test:///default test --yes; $V shutdown test --confirm test; rm -r $XDG_CONFIG_HOME
            """)
        #expect(code == 0)
        #expect(output.hasSuffix("\nrepeat it with --confirm test\nshut down test: asked to shut down\n"), "\(output)")
    }

    /// What stands at the path stays what it is.
    @Test func aPictureGoesIntoWhateverItsPathIs() throws {
        let (code, output) = try shell(
            """
            D=$(mktemp -d); cd $D; trap 'rm -r $D' EXIT
            echo "<node><domain type='test'><name>seen</name><memory>1024</memory><os><type>hvm</type></os><devices>\
            <graphics type='vnc'/><video><model type='vga'/></video></devices></domain></node>" >world.xml
            S="$V screen seen -c test://$D/world.xml --format png -o"
            mkfifo fifo; head -c 4 fifo | tail -c 3 >read & $S fifo; wait; cat read; test -p fifo && echo " stays a FIFO"
            ln -s target link; $S link; head -c 4 target | tail -c 3; test -L link && echo " stays a link"
            $S /dev/full; test -c /dev/full && echo stays a device
            """)
        #expect(code == 0)
        #expect(
            output == """
                PNG stays a FIFO
                PNG stays a link
                virt-tui: saving the screen: /dev/full cannot be written: No space left on device
                make room there, or choose another place
                stays a device

                """)
    }

    @Test func outputThatCannotBeWrittenIsToldOf() throws {
        let full = try shell("$V list -c test:///default >/dev/full")
        #expect(full.code == 1 && full.output.contains("the output cannot be written: No space left on device"))
        #expect(try shell("$V --help >/dev/full").code == 1)
        #expect(try shell("$V status -c test:///default >/dev/full").code == 3)
        // A reader that goes away is no news.
        let gone = try shell("{ sleep 0.2; $V list -c test:///default; echo $? >&2; } | true")
        #expect(gone.output == "141\n")
    }

    /// As any user: root's libvirt.conf is the system's, so root sees another folder there.
    @Test(.enabled("nobody may mount here") { try await mayConfigure() })
    func aliasesOfLibvirtAreConnections() throws {
        let (code, output) = try shell(
            """
            export XDG_CONFIG_HOME=$(mktemp -d); mkdir $XDG_CONFIG_HOME/libvirt
            echo 'uri_aliases = ["mine=test:///default"]' > $XDG_CONFIG_HOME/libvirt/libvirt.conf
            lines='$V list -c mine --format json; $V list -c other'
            if [ $(id -u) = 0 ]; then
                unshare -m sh -c "mount --bind $XDG_CONFIG_HOME/libvirt /etc/libvirt; $lines"
            else eval "$lines"; fi
            rm -r $XDG_CONFIG_HOME
            """)
        #expect(code == 0 && output.contains("\"uri\":\"test:///default\""))
        #expect(output.contains("has the aliases mine"))
    }

    private static func mayConfigure() async throws -> Bool {
        geteuid() != 0 || system("unshare -m test -d /etc/libvirt 2>/dev/null") == 0
    }

    @Test func passwordsInAddressesAreNotShown() throws {
        for verb in ["list", "status --format json", "status --format prometheus", "screen test", "destroy test"] {
            let name = verb.split(separator: " ").map(String.init)
            let (code, output) = try shell(
                "$V \(name[0]) -c qemu+ssh://u:secret@localhost/system \(name.dropFirst().joined(separator: " "))")
            #expect(code != 0 && !output.contains("secret"), "\(output)")
        }
    }

    @Test func aHostThatIsNotThereIsCritical() throws {
        let (code, output) = try shell("$V status -c test:///default -c test:///nonexistent --format nagios")
        #expect(code == 2)
        #expect(output.hasPrefix("VIRT-TUI CRITICAL - 1 of 1 guest running on 2 hosts, 1 unreachable; nonexistent: "))
    }

    /// What is said comes before what a preset says, and that before the rules.
    @Test func createTakesWhatIsNotSaidFromAPreset() throws {
        let create = "$V create -c test:///default --pxe --name new --preset small"
        let (code, output) = try shell(
            """
            export XDG_CONFIG_HOME=$(mktemp -d); mkdir -p $XDG_CONFIG_HOME/virt-tui/presets
            cd $XDG_CONFIG_HOME/virt-tui/presets
            printf 'memory = 300\\nvcpus = "3"\\nnetwork = "none"\\ndisk = "none"\\n' >small.toml
            \(create) --vcpus 1 --print-xml 2>/dev/null
            echo 'memory = "much"' >small.toml
            \(create); echo $?; rm small.toml; \(create); rm -r $XDG_CONFIG_HOME
            """)
        #expect(code == 0)
        #expect(output.contains("<memory unit='KiB'>307200</memory>") && output.contains("<vcpu>1</vcpu>"))
        #expect(!output.contains("<interface"))
        #expect(output.contains("virt-tui: using the preset small: ") && output.contains("'much'"))
        #expect(output.contains("preset \"small\": there is none yet"), "\(output)")
    }

    /// The test driver's world lives as long as the watching connection, so what one line does the next one sees.
    @Test func lineByLineVerbsAreDoneAndToldOf() throws {
        let (code, output) = try shell(
            "printf 'suspend test\\nlist\\nnonsense\\nstart \"\\nquit\\nlist\\n' | TERM=dumb $V -c test:///default")
        #expect(code == 0)
        #expect(output.hasPrefix("virt-tui, line by line."))
        #expect(output.contains("virt-tui> pause test: done\n"))
        #expect(output.contains("paused"))
        #expect(output.contains("nonsense is no verb") && output.contains("a quote is not closed"))
        #expect(!output.utf8.contains(0x1B) && !output.utf8.contains(0x0D))
    }

    /// The line behind a question is its answer, and the one behind that a verb again.
    @Test func lineByLineAVerbAsks() throws {
        let (code, output) = try shell(
            "printf 'destroy test\\nn\\ndestroy test\\ny\\nlist\\n' | TERM=dumb $V -c test:///default")
        #expect(code == 0)
        #expect(
            output.contains("Force off test on default? [y/N] virt-tui: force off test: nothing was done"), "\(output)")
        #expect(output.contains("Force off test on default? [y/N] force off test: done\n"))
        #expect(output.contains("shut off"))
    }

    /// libxml2, which libvirt reads the test driver's files with, would speak for itself.
    @Test func onlyOurOwnSentencesAreSaid() throws {
        let (code, output) = try shell("d=$(mktemp -d); $V list -c test://$d >/dev/null; rmdir $d")
        #expect(code == 0)
        #expect(output.hasPrefix("virt-tui: connecting to "), "\(output)")
    }

    /// The database of operating systems takes half a second: only the verbs that ask it load it.
    @Test(.enabled(if: access("/usr/bin/strace", X_OK) == 0, "strace is not installed"))
    func systemsAreLoadedOnlyWhenAsked() throws {
        let files = "strace -f -e trace=openat"
        #expect(try shell("\(files) $V themes 2>&1 | grep -c share/osinfo").output == "0\n")
        #expect(try shell("\(files) $V --version 2>&1 | grep -c share/osinfo").output == "0\n")
        #expect(try shell("\(files) $V os list debian11 2>&1 | grep -c share/osinfo").output != "0\n")
    }

    /// And libosinfo says nothing of its own about files that it does not like.
    @Test func withoutADatabaseTheNextStepIsSaid() throws {
        func list(_ file: String) throws -> String {
            let line = """
                d=$(mktemp -d); echo '<' > $d/\(file)
                OSINFO_SYSTEM_DIR=$d OSINFO_LOCAL_DIR=$d OSINFO_USER_DIR=$d $V os list; echo $?; rm -r $d
                """
            return try shell(line).output
        }
        let sentence = "virt-tui: The database of operating systems"
        #expect(try list("note.txt") == "\(sentence) is empty; install the package osinfo-db\n1\n")
        let broken = try list("broken.xml")
        #expect(broken.hasPrefix("\(sentence) cannot be loaded: file:///"))
        #expect(broken.hasSuffix("; repair or remove the broken file, or install the package osinfo-db\n1\n"))
        #expect(broken.split(separator: "\n").count == 2)
    }

    /// No word of complaint when the reader has enough.
    @Test func aReaderMayGoAway() throws {
        let (_, output) = try shell("$V status -c test:///default --watch 0.1 | head -n 1")
        #expect(output.split(separator: "\n").count == 1)
    }

    @Test func signalsEndWatching() throws {
        for (signal, expected) in [("INT", 130), ("TERM", 0), ("HUP", 0)] {
            // The signal follows the first report: reading it is the event that is waited for.
            let line = """
                f=$(mktemp -u); mkfifo $f; $V list -c test:///default --watch 3600 >$f & p=$!
                exec 3<$f; read -r heading <&3; kill -\(signal) $p; wait $p; echo $?; rm $f
                """
            #expect(try shell(line).output == "\(expected)\n", "SIG\(signal)")
        }
    }

    @Test func jsonLinesWhileWatching() throws {
        let (_, output) = try shell("$V list -c test:///default --format json --watch 0.1 | head -n 2")
        let lines = output.split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines { #expect(line.hasPrefix("{\"schema\":1,") && line.hasSuffix("}")) }
    }

    @Test func generatedDocumentsAreUpToDate() throws {
        let (code, output) = try shell(
            "d=$(mktemp -d); $V --write-documents $d && diff -ru docs/man $d/man && diff -u docs/keys.md $d/keys.md "
                + "&& diff -u docs/rules.md $d/rules.md && diff -u docs/themes.md $d/themes.md; s=$?; rm -r $d; exit $s"
        )
        #expect(code == 0, "run `make docs`:\n\(output)")
    }

    @Test func theManualHasNoMistakes() throws {
        let (code, output) = try shell(
            "command -v man >/dev/null || exit 0; man -l --warnings docs/man/virt-tui.1 2>&1 >/dev/null")
        #expect(code == 0 && output.isEmpty, "\(output)")
    }

    @Test func completionScriptsAreShell() throws {
        #expect(try shell("$V completion bash | bash -n") == (0, ""))
    }
}
