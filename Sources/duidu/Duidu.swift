import ArgumentParser

@main
struct Duidu: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "duidu", abstract: "Read speeches against each other.")
}
