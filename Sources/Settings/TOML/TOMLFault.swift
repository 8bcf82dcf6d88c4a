/// What is wrong with a piece of TOML, as a sentence; whoever reads the piece knows where it stands.
struct TOMLFault: Error {
    let message: String
}
