import CLibosinfo

/// Turns libosinfo's install scripts into values.
enum ScriptReader {
    static func script(_ object: LibraryObject) -> InstallScript {
        let script = object.pointer
        let methods = cosinfo_script_injections(script)
        let injections: [(InstallScript.Injection, OsinfoInstallScriptInjectionMethod)] = [
            (.cdrom, OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_CDROM),
            (.disk, OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_DISK),
            (.floppy, OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_FLOPPY),
            (.initrd, OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_INITRD),
            (.web, OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_WEB),
        ]
        return InstallScript(
            id: object.id, profile: InstallScript.Profile(rawValue: object.text("profile") ?? ""),
            parameters: LibraryObject.map(cosinfo_script_parameters(script)) { parameter in
                InstallScript.Parameter(
                    id: parameter.text("name") ?? parameter.id, isRequired: parameter.text("policy") == "required")
            },
            injections: injections.filter { methods & $0.1.rawValue != 0 }.map(\.0),
            expectedFileName: object.text("expected-filename") ?? "",
            needsInternet: object.flag("needs-internet", else: false),
            pathFormat: cosinfo_script_uses_dos_paths(script) ? .dos : .unix,
            productKeyFormat: object.text("product-key-format"))
    }
}
