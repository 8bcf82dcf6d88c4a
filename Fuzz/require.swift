/// Ends the run with a sentence that says what does not hold; `precondition` says nothing in an optimized build.
func require(_ condition: Bool, _ sentence: StaticString) {
    guard condition else { fatalError(String(describing: sentence)) }
}
