import ArgumentParser

extension RosterCommand {
    /// The commands that answer questions about a week.
    static let answers = CommandGroup(
        name: say("Answers", "解答"),
        subcommands: [WhatIfCommand.self]
    )
}
