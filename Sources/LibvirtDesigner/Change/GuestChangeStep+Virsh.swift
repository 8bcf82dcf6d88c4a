extension GuestChangeStep {
    /// The virsh line that does the same to a guest of that name, as a shell reads it. Documents are named as files.
    public func virsh(_ guest: String, on uri: String?) -> String { "" }

    /// What it does, as a line in the imperative without a full stop.
    public func title(_ guest: String) -> String { "" }
}
