import LibvirtConfig
import LibvirtDesigner
import OSInfo

@main
struct Main {
    static func main() async throws {
        print(Designer.rules.count)
    }
}
