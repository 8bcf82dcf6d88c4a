extension SafeText {
    /// The text's clusters in order.
    public var clusters: Clusters { Clusters(text: self) }

    /// A sequence of a text's clusters, made while it is walked.
    public struct Clusters: Sequence, IteratorProtocol, Sendable {
        private var scalars: String.UnicodeScalarView.Iterator
        private var ahead: UInt32

        init(text: SafeText) {
            scalars = text.storage.unicodeScalars.makeIterator()
            ahead = 0
            ahead = scalars.next()?.value ?? 0
        }

        /// The next cluster, or nil at the end.
        public mutating func next() -> Cluster? {
            guard ahead != 0 else { return nil }
            var cluster = Cluster(base: ahead)
            while true {
                ahead = scalars.next()?.value ?? 0
                // No mark lies below U+0300, so most text never reaches the table.
                guard ahead >= 0x300, DrawingClass(of: ahead) == .mark, cluster.append(mark: ahead) else { break }
            }
            return cluster
        }
    }
}
