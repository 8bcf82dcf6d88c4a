/// Which characters the user's locale can show. One decision for the console and for what the verbs print.
public enum CharacterSet {
    /// Whether the environment names a locale that writes UTF-8, installed here or not.
    /// - Parameter variable: the value of an environment variable; nil where it is not set.
    public static func isUTF8(_ variable: (String) -> String?) -> Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let locale = names.lazy.compactMap(variable).first { !$0.isEmpty }?.uppercased() ?? ""
        return locale.contains("UTF-8") || locale.contains("UTF8")
    }
}
