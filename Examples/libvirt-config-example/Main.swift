import Glibc
import LibvirtConfig
import XMLTree

/// Renames the domain of a file and gives it a memory balloon, and prints it: `libvirt-config-example FILE NAME`.
@main
struct Main {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.first, let name = arguments.dropFirst().first else {
            fail("Give a file with a domain's XML and a new name.")
        }
        do {
            var domain = try DomainConfig(element: Element(contentsOf: path))
            domain.name = name
            // Setting nil takes a field out of the document; whatever else it holds stays as it is.
            domain.uuid = nil
            var balloon = domain.devices.memoryBalloon ?? MemoryBalloonConfig()
            balloon.model = .virtio
            domain.devices.memoryBalloon = balloon
            print(domain.indentedXML)
        } catch {
            fail("\(path): \(error)")
        }
    }

    private static func fail(_ sentence: String) -> Never {
        let line = Array("\(sentence)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        exit(1)
    }
}
