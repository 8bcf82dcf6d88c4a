enum Documents {
    static func write(to folder: String, keys: [KeyDocument]) throws {}
}
