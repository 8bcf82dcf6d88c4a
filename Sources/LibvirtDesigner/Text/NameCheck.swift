/// Which names a guest can have.
enum NameCheck {
    /// What is wrong with a name and what to do; nil when it is fine.
    static func problem(of name: String) -> String? {
        if name.isEmpty { return "The guest needs a name: type one." }
        if name == "." || name == ".." { return "A guest cannot be called “\(name)”: choose another name." }
        if name.contains("/") { return "A guest's name cannot have a “/”: leave it out." }
        if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            return "A guest's name cannot have control characters: type it anew."
        }
        if name.first == " " || name.last == " " {
            return "A guest's name cannot begin or end with a blank: take it off."
        }
        // libvirt makes file names of it, with endings of its own.
        if name.utf8.count > 200 { return "The name is too long: use at most 200 bytes." }
        return nil
    }
}
