/// How many letters are wrong, missing, too many or exchanged with their neighbour.
enum EditDistance {
    /// The distance of two short texts, nil when above the limit. Takes their lengths' product in steps.
    static func between(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        var previous: [Int] = []
        var current = Array(0...other.count)
        for (row, byte) in one.enumerated() {
            var next = [row + 1]
            next.reserveCapacity(other.count + 1)
            for (column, wanted) in other.enumerated() {
                var best = min(current[column + 1] + 1, next[column] + 1, current[column] + (byte == wanted ? 0 : 1))
                if row > 0, column > 0, byte == other[column - 1], one[row - 1] == wanted {
                    best = min(best, previous[column - 1] + 1)
                }
                next.append(best)
            }
            previous = current
            current = next
        }
        guard let distance = current.last, distance <= limit else { return nil }
        return distance
    }
}
