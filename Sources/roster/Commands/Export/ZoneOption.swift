import ArgumentParser
import RosterExport
import Rostering

/// The time zone of the community's wall clock.
struct ZoneOption: ParsableArguments {
    @Option(
        help: helpText(
            "Asia/Shanghai, or a name and an offset: Asia/Tokyo=+09:00.",
            "Asia/Shanghai，或名称加时差，例如 Asia/Tokyo=+09:00。"
        )
    )
    var zone = CalendarZone.shanghai.id

    func validate() throws {
        if CalendarZone(argument: zone) == nil { throw ValidationError(Words(.ofHelp).isNoZone) }
    }

    /// The zone.
    var value: CalendarZone { CalendarZone(argument: zone) ?? .shanghai }
}
