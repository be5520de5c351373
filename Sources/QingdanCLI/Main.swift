import ArgumentParser

@main
struct QingdanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "qingdan", abstract: "Chinese notices into catalogs.")
}
