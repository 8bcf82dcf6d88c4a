/// Which of a host's firmware files start which architecture, by the names that distributions give them.
enum UEFIFiles {
    /// Parts of the names for each architecture, the best first; upper and lower case are the same.
    private static let names: [String: [[String]]] = [
        "x86_64": [
            ["ovmf_code_4m.fd"], ["ovmf_code.fd"], ["ovmf-x86_64-code.bin"], ["ovmf-x86_64-4m-code.bin"],
            ["edk2-x86_64-code.fd"], ["ovmf", "x64"], ["ovmf_code"], ["bhyve_uefi.fd"], ["ovmf.bin"],
        ],
        "i686": [["ovmf32_code"], ["edk2-i386-code.fd"], ["ovmf-ia32-code"]],
        "aarch64": [
            ["aavmf_code.fd"], ["qemu_efi.fd"], ["edk2-aarch64-code.fd"], ["aavmf_code"], ["aarch64", "code"],
        ],
        "armv7l": [["aavmf32_code"], ["edk2-arm-code.fd"]],
        "riscv64": [["riscv_virt_code"], ["edk2-riscv-code.fd"], ["riscv64", "code"]],
        "loongarch64": [["loongarch", "code"], ["qemu_efi", "loongarch"]],
    ]

    /// The best file for an architecture: one that demands signed boot loaders where that is wanted; nil when none is
    /// for it.
    static func best(of files: [String], for architecture: String, isSecure: Bool) -> String? {
        let known = (names[architecture] ?? []).lazy.compactMap { parts in
            files.first { file in
                parts.allSatisfy(file.lowercased().contains) && (architecture != "x86_64" || !self.isSecure(file))
            }
        }.first
        let secure = files.first { $0.lowercased().contains("ovmf") && self.isSecure($0) }
        return isSecure ? secure : known
    }

    /// A file for x86 that demands signed boot loaders, for a host that has no other.
    static func secure(of files: [String]) -> String? { best(of: files, for: "x86_64", isSecure: true) }

    /// Whether a file is a firmware that demands signed boot loaders.
    static func isSecure(_ file: String) -> Bool {
        let name = file.lowercased()
        return name.contains("secboot") || name.contains("secure") || name.contains(".ms.")
    }
}
