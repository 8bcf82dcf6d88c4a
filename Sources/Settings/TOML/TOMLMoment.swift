/// TOML's dates and times: form and range are checked, and nothing here takes their values.
struct TOMLMoment {
    private var rest: ArraySlice<UInt8>
    /// Whether all numbers so far are those of days and times.
    private var exists = true

    /// Whether a word is a date, a time, or both with or without an offset. Throws when there is no such day or time.
    static func matches(_ word: ArraySlice<UInt8>) throws(TOMLFault) -> Bool {
        var moment = TOMLMoment(rest: word)
        let hasDate = moment.date()
        let isMoment = hasDate ? moment.rest.isEmpty || moment.timeOfDate() : moment.time()
        guard isMoment, moment.rest.isEmpty else { return false }
        guard moment.exists else { throw TOMLFault(message: "there is no such day or time: correct its numbers") }
        return true
    }

    private mutating func date() -> Bool {
        guard let numbers = take("dddd-dd-dd") else { return false }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        exists = exists && (1...12).contains(month) && (1...days[max(1, min(month, 12)) - 1]).contains(day)
        return true
    }

    /// Behind a date: a time, perhaps with its distance from Greenwich's.
    private mutating func timeOfDate() -> Bool {
        guard let mark = rest.popFirst(), "Tt ".utf8.contains(mark), time() else { return false }
        guard let sign = rest.popFirst() else { return true }
        if "Zz".utf8.contains(sign) { return true }
        guard "+-".utf8.contains(sign), let numbers = take("dd:dd") else { return false }
        exists = exists && numbers[0] < 24 && numbers[1] < 60
        return true
    }

    private mutating func time() -> Bool {
        guard let numbers = take("dd:dd:dd") else { return false }
        // The last second of a day may be followed by a leap second.
        exists = exists && numbers[0] < 24 && numbers[1] < 60 && numbers[2] <= 60
        guard rest.first == UInt8(ascii: ".") else { return true }
        let fraction = rest.dropFirst().prefix { TOMLNumber.value(of: $0, radix: 10) != nil }
        rest = rest.dropFirst(1 + fraction.count)
        return !fraction.isEmpty
    }

    /// The numbers of a form where `d` is a digit and all else itself.
    private mutating func take(_ form: String) -> [Int]? {
        let word = rest.prefix(form.utf8.count)
        guard word.count == form.utf8.count else { return nil }
        var numbers = [0]
        for (byte, sample) in zip(word, form.utf8) {
            if sample != UInt8(ascii: "d") {
                guard byte == sample else { return nil }
                numbers.append(0)
            } else {
                guard let digit = TOMLNumber.value(of: byte, radix: 10) else { return nil }
                numbers[numbers.count - 1] = 10 * numbers[numbers.count - 1] + digit
            }
        }
        rest = rest.dropFirst(word.count)
        return numbers
    }
}
