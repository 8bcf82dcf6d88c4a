import Glibc

/// Where a process is that does not go on.
enum Whereabouts {
    /// A line for each of its threads: name, state, and the place in the kernel where it waits.
    static func describe(_ pid: pid_t) -> String {
        let folder = "/proc/\(pid)/task"
        let threads = FileChanges.names(inFolder: folder).filter { $0.allSatisfy(\.isNumber) }.sorted()
        let lines = threads.map { thread in
            let facts = ["comm", "wchan", "syscall"].map { fact in
                (FileChanges.text(ofFile: "\(folder)/\(thread)/\(fact)") ?? "?").filter { !$0.isNewline }
            }
            return "thread \(thread) \(facts[0]): in \(facts[1]), system call \(facts[2])"
        }
        return lines.isEmpty ? "The process \(pid) has ended." : lines.joined(separator: "\n")
    }
}
