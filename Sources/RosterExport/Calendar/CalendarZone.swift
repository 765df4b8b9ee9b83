/// A time zone whose clock is never changed.
///
/// Zones with summer time are not offered: whoever needs one gives the offset that holds in the week of the roster.
public struct CalendarZone: Hashable, Sendable {
    /// Its name, as in the IANA database where it stands there.
    public var id: String
    /// Minutes by which its clock is ahead of UTC; negative to the west.
    public var offsetMinutes: Int
    /// Its short name.
    public var abbreviation: String

    /// China's time, eight hours ahead of UTC, and without summer time since 1991.
    public static let shanghai = CalendarZone(id: "Asia/Shanghai", offsetMinutes: 480, abbreviation: "CST")

    /// A zone.
    ///
    /// Parameter offsetMinutes: between −23:59 and 23:59; what lies outside is cut to that.
    public init(id: String, offsetMinutes: Int, abbreviation: String? = nil) {
        self.id = id
        self.offsetMinutes = min(1_439, max(-1_439, offsetMinutes))
        self.abbreviation = abbreviation ?? CalendarZone.offset(self.offsetMinutes)
    }

    /// Reads `Asia/Shanghai`, or any name with an offset: `Asia/Tokyo=+09:00`; `nil` for anything else.
    public init?(argument text: String) {
        if text == CalendarZone.shanghai.id {
            self = .shanghai
            return
        }
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let sign = parts[1].first, sign == "+" || sign == "-" else {
            return nil
        }
        let numbers = parts[1].dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard numbers.count == 2,
            numbers.allSatisfy({ $0.count == 2 && $0.allSatisfy { ("0"..."9").contains($0) } }),
            let hours = Int(numbers[0]), let minutes = Int(numbers[1]), hours < 24, minutes < 60
        else { return nil }
        self.init(id: String(parts[0]), offsetMinutes: (sign == "-" ? -1 : 1) * (hours * 60 + minutes))
    }

    /// The zone as a component (RFC 5545, section 3.6.5).
    var lines: [ContentLine] {
        let offset = CalendarZone.offset(offsetMinutes)
        return [
            ContentLine("BEGIN", raw: "VTIMEZONE"), ContentLine("TZID", text: id),
            ContentLine("BEGIN", raw: "STANDARD"),
            ContentLine("DTSTART", raw: "19700101T000000"), ContentLine("TZOFFSETFROM", raw: offset),
            ContentLine("TZOFFSETTO", raw: offset), ContentLine("TZNAME", text: abbreviation),
            ContentLine("END", raw: "STANDARD"), ContentLine("END", raw: "VTIMEZONE"),
        ]
    }

    /// `+0800`.
    private static func offset(_ minutes: Int) -> String {
        (minutes < 0 ? "-" : "+") + CompactTime.digits(abs(minutes))
    }
}
