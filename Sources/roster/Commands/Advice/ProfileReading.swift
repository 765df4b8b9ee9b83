import Foundation
import Rostering

/// Reads profiles as people write them: `skills=nursing,first-aid:experienced; days=mon-fri; hours=08:00-12:00; grid=G04`.
///
/// Keys: skills (with a level, by default qualified), days, hours, grid, gender, languages, and the limits minutes,
/// duties, minutes-a-day, duties-a-day and days-a-week, by default those of ``TypicalProfiles``. What is left out does not
/// matter, or is typical.
struct ProfileReading {
    private let scenario: Scenario
    private let words: Words
    private let typical: VolunteerProfile?

    static let keys = [
        "skills", "days", "hours", "grid", "gender", "languages", "minutes", "duties", "minutes-a-day", "duties-a-day",
        "days-a-week",
    ]
    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    init(_ scenario: Scenario, _ words: Words) {
        (self.scenario, self.words) = (scenario, words)
        typical = TypicalProfiles(scenario).profiles().first
    }

    /// The profiles of a file: one a line; empty lines and lines that begin with # are left out.
    func profiles(file: String) throws -> [VolunteerProfile] {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw CommandError(place: file, message: words.both("cannot be read", "无法读取"), hint: nil)
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return try lines.enumerated().compactMap { number, line in
            let line = line.trimmingCharacters(in: .whitespaces)
            return line.isEmpty || line.hasPrefix("#") ? nil : try profile(line, place: "\(file):\(number + 1)")
        }
    }

    /// One profile.
    func profile(_ text: String, place: String) throws -> VolunteerProfile {
        var profile = VolunteerProfile(languages: typical?.languages ?? [], load: typical?.load ?? LoadLimits())
        for part in text.split(whereSeparator: { ";；".contains($0) }) {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            let key = sides.first?.lowercased() ?? ""
            guard Self.keys.contains(key) else {
                throw wrong(place, key, nearest(to: key, in: Self.keys).map(words.didYouMean) ?? words.oneOf(Self.keys))
            }
            guard sides.count == 2, !sides[1].isEmpty else { throw wrong(place, key, example(key)) }
            try set(key, sides[1], in: &profile, place: "\(place): \(key)")
        }
        return profile
    }

    private func set(_ key: String, _ value: String, in profile: inout VolunteerProfile, place: String) throws {
        let list = value.split(whereSeparator: { ",，、".contains($0) }).map { $0.trimmingCharacters(in: .whitespaces) }
        func known<Noun>(_ text: String, _ ids: [Identifier<Noun>]) throws -> Identifier<Noun> {
            if let id = ids.first(where: { $0.text == text }) { return id }
            let texts = ids.map(\.text)
            throw wrong(place, text, nearest(to: text, in: texts).map(words.didYouMean) ?? words.oneOf(texts))
        }
        func number() throws -> Int {
            guard let number = Int(value), number > 0 else { throw wrong(place, value, example(key)) }
            return number
        }
        switch key {
        case "skills":
            profile.skills = try list.map { item in
                let parts = item.split(separator: ":").map(String.init)
                let id = try known(parts[0], scenario.skills.map(\.id))
                guard parts.count > 1 else { return SkillHolding(id) }
                guard let level = SkillLevel(rawValue: parts[1]) else {
                    throw wrong(place, parts[1], words.oneOf(SkillLevel.allCases.map(\.rawValue)))
                }
                return SkillHolding(id, level: level)
            }
        case "days": profile.weekdays = try Set(list.flatMap { try weekdays($0, place) })
        case "hours": profile.window = try window(value, place)
        case "grid": profile.grid = try known(value, scenario.community.grids.map(\.id))
        case "gender":
            guard let gender = Gender(rawValue: value) else {
                throw wrong(place, value, words.oneOf(Gender.allCases.map(\.rawValue)))
            }
            profile.gender = gender
        case "languages": profile.languages = Set(list)
        case "minutes": profile.load.maximumMinutes = try number()
        case "duties": profile.load.maximumDuties = try number()
        case "minutes-a-day": profile.load.maximumMinutesPerDay = try number()
        case "duties-a-day": profile.load.maximumDutiesPerDay = try number()
        default: profile.load.maximumDays = try number()
        }
    }

    /// `mon` or `mon-fri`.
    private func weekdays(_ text: String, _ place: String) throws -> [Weekday] {
        let ends = text.lowercased().split(separator: "-").map { Self.days.firstIndex(of: String($0)) }
        guard let first = ends.first, let last = ends.last, let from = first, let to = last, from <= to, ends.count <= 2
        else { throw wrong(place, text, example("days")) }
        return (from...to).compactMap { Weekday(rawValue: $0 + 1) }
    }

    /// `08:00-12:00`.
    private func window(_ text: String, _ place: String) throws -> DailyWindow {
        let ends = text.split(separator: "-").map { end -> Int? in
            let parts = end.trimmingCharacters(in: .whitespaces).split(separator: ":").map { Int($0) }
            guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
                (0...59).contains(minute), hour * 60 + minute <= Minutes.perDay
            else { return nil }
            return hour * 60 + minute
        }
        guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else {
            throw wrong(place, text, example("hours"))
        }
        return DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: to))
    }

    private func example(_ key: String) -> String {
        switch key {
        case "skills": words.forExample("skills=\(scenario.skills.first?.id.text ?? "nursing"):experienced")
        case "days": words.forExample("days=mon-fri,sun")
        case "hours": words.forExample("hours=08:00-12:00")
        default: words.forExample("\(key)=3")
        }
    }

    private func wrong(_ place: String, _ text: String, _ hint: String) -> CommandError {
        CommandError(place: place, message: words.notUnderstood(text), hint: hint)
    }
}

extension Words {
    func notUnderstood(_ text: String) -> String { both("'\(text)' is not understood", "无法理解“\(text)”") }

    func forExample(_ text: String) -> String { both("for example \(text)", "例如 \(text)") }
}
