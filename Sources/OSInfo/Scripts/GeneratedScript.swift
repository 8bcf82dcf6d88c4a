/// An install script made for one machine.
public struct GeneratedScript: Hashable, Sendable {
    /// The script that it was made from.
    public var script: InstallScript
    /// The name that the installer looks for.
    public var fileName: String
    /// The text.
    public var content: String
    /// How the installer is given it.
    public var injection: InstallScript.Injection
    /// What the kernel is to be told, such as `auto=true priority=critical`; nil when nothing.
    public var kernelArguments: String?

    /// A script made for one machine.
    public init(
        script: InstallScript, fileName: String, content: String, injection: InstallScript.Injection,
        kernelArguments: String? = nil
    ) {
        self.script = script
        self.fileName = fileName
        self.content = content
        self.injection = injection
        self.kernelArguments = kernelArguments
    }
}
