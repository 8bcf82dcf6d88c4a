/// CPUs of a host as libvirt writes them: `0-3,^2,8`.
package enum CPUList {
    /// The numbers in it; nil for something else. Numbers are at most 65,535.
    package static func numbers(in text: String) -> Set<Int>? {
        var result: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let part = part.filter { $0 != " " }
            if part.hasPrefix("^") {
                guard let number = Int(part.dropFirst()) else { return nil }
                result.remove(number)
                continue
            }
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 0,
                first <= last,
                last <= 65_535
            else { return nil }
            result.formUnion(first...last)
        }
        return result
    }
}
