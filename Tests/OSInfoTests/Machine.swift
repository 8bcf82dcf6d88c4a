import OSInfo
import Testing

/// The database of the machine that runs the tests, loaded once.
enum Machine {
    static func catalogue() async throws -> SystemCatalogue { try await OSDatabase.standard.catalogue() }

    /// What is newer than a database depends on the database: Debian 12's is of the end of 2022.
    static let isDebian12 = ConditionTrait.enabled("the database is not Debian 12's (2022)") {
        try await catalogue().version?.hasPrefix("2022") == true
    }
}
