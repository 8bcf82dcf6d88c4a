internal import Glibc

extension CalendarDate {
    /// The day that it is in UTC.
    public static var today: CalendarDate {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let day = CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        return day ?? CalendarDate.epoch
    }

    /// 1970-01-01, where a clock without a battery starts.
    private static let epoch = CalendarDate(uncheckedYear: 1970, month: 1, day: 1)
}
