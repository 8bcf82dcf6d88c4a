@main
struct VirtTUI {
    static func main() {}
}
