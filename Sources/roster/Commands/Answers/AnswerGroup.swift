import ArgumentParser

extension RosterCommand {
    /// The commands that answer questions about a roster.
    static let answers = CommandGroup(
        name: say("Answers About a Roster", "关于排班的解答"),
        subcommands: [
            WhyCommand.self, WhyNotCommand.self, FairCommand.self, ValueCommand.self, RecruitCommand.self,
            TradeOffCommand.self, WhatIfCommand.self, SimulateCommand.self, StandbyCommand.self,
        ]
    )
}
