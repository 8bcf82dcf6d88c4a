internal import Glibc

/// Who runs the program, for records.
public enum UserName {
    /// The name of the process's user; the number where it has none.
    public static var current: String {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return String(getuid()) }
        return String(cString: name)
    }
}
