internal import OSInfo

/// Operating systems as JSON: keys are stable, units are in their names, and what is not known is `null`.
enum SystemJSON {
    static func system(_ system: OperatingSystem, isEndOfLife: Bool, into json: inout JSONWriter) {
        json.object { json in
            json.member("system", system.shortID)
            json.member("id", system.id)
            json.member("name", system.name)
            json.member("family", system.family?.rawValue)
            json.member("distribution", system.distribution)
            json.member("version", system.version)
            json.member("codename", system.codename)
            json.member("vendor", system.vendor)
            json.member("released", system.releaseDate.map { "\($0)" })
            json.member("end_of_life", system.endOfLife.map { "\($0)" })
            json.member("ended", isEndOfLife)
            json.member("state", system.releaseStatus.word)
        }
    }
}
