import Glibc
public import Testing

extension Trait where Self == ConditionTrait {
    /// Skips the test with the printed reason where no lab can run. Under `CI=true` nothing is skipped: the test runs
    /// and fails at `Lab.shared()`.
    public static var requiresLab: Self {
        let reason = LabUnavailable.reason
        let isContinuousIntegration = getenv("CI").map { String(cString: $0) } == "true"
        return .enabled(
            if: reason == nil || isContinuousIntegration, Comment(rawValue: "No lab here: \(reason ?? "")"))
    }
}

/// Lets one test at a time change the shared lab's guests.
public struct AloneInLab: TestTrait, SuiteTrait, TestScoping {
    /// Each test for itself, also when the trait stands at a suite.
    public var isRecursive: Bool { true }

    /// Waits for its turn, then runs the test.
    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        await Self.turns.take()
        do {
            try await function()
        } catch {
            await Self.turns.give()
            throw error
        }
        await Self.turns.give()
    }

    private static let turns = Turns()

    private actor Turns {
        private var taken = false
        private var waiting: [CheckedContinuation<Void, Never>] = []

        func take() async {
            guard taken else {
                taken = true
                return
            }
            await withCheckedContinuation { waiting.append($0) }
        }

        func give() {
            if waiting.isEmpty { taken = false } else { waiting.removeFirst().resume() }
        }
    }
}

extension Trait where Self == AloneInLab {
    /// The test is alone among those with this trait.
    public static var aloneInLab: Self { AloneInLab() }
}
