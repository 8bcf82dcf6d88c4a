internal import CLibosinfo

/// Turns libosinfo's install scripts into values.
enum ScriptReader {
    static func script(_ object: LibraryObject) -> InstallScript {
        let script = object.pointer
        let methods = cosinfo_script_injections(script)
        return InstallScript(
            id: object.id, profile: InstallScript.Profile(rawValue: object.text("profile") ?? ""),
            parameters: LibraryObject.map(cosinfo_script_parameters(script)) { parameter in
                InstallScript.Parameter(
                    id: parameter.text("name") ?? parameter.id, isRequired: parameter.text("policy") == "required")
            },
            injections: InstallScript.Injection.allCases.filter { methods & method($0).rawValue != 0 },
            expectedFileName: object.text("expected-filename") ?? "",
            needsInternet: object.flag("needs-internet", else: false),
            pathFormat: cosinfo_script_uses_dos_paths(script) ? .dos : .unix,
            productKeyFormat: object.text("product-key-format"))
    }

    /// libosinfo's bit for a way of giving a script.
    static func method(_ injection: InstallScript.Injection) -> OsinfoInstallScriptInjectionMethod {
        switch injection {
        case .cdrom: OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_CDROM
        case .disk: OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_DISK
        case .floppy: OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_FLOPPY
        case .initrd: OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_INITRD
        case .web: OSINFO_INSTALL_SCRIPT_INJECTION_METHOD_WEB
        }
    }
}
