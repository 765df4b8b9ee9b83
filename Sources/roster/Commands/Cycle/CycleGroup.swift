import ArgumentParser

extension RosterCommand {
    /// The commands that work on the database, in the order of a coordinator's week.
    static let cycle = CommandGroup(
        name: say("Working Through the Year (database)", "日常工作（数据库）"),
        subcommands: [
            DatabaseCommand.self, ImportCommand.self, ExportCommand.self, WeekCommand.self, PinCommand.self,
            UnpinCommand.self, PublishCommand.self, AbsentCommand.self, NeedCommand.self, ReplanCommand.self,
            CoverCommand.self, AttendCommand.self, HoursCommand.self, PersonCommand.self,
        ]
    )
}
