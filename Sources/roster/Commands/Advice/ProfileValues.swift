import Foundation
import Rostering

/// Reads the values of a profile's keys.
struct ProfileValues {
    /// Why a value cannot be read.
    struct Wrong: Error {
        var message: String
        var hint: String?
    }

    private let scenario: Scenario
    private let words: Words
    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    init(_ scenario: Scenario, _ words: Words) { (self.scenario, self.words) = (scenario, words) }

    /// Sets what a key says.
    ///
    /// Throws: ``Wrong`` if the value cannot be read.
    func set(_ key: String, _ value: String, in profile: inout VolunteerProfile) throws {
        let list = value.split(whereSeparator: { ",，、".contains($0) }).map { $0.trimmingCharacters(in: .whitespaces) }
        guard !list.isEmpty else { throw wrong(value, example(key)) }
        switch key {
        case "skills": profile.skills = try list.map(skill)
        case "days": profile.weekdays = try Set(list.flatMap(weekdays))
        case "hours": profile.window = try window(value)
        case "grid": profile.grid = try known(value, scenario.community.grids.map(\.id))
        case "gender":
            guard let gender = Gender(rawValue: value) else {
                throw wrong(value, words.oneOf(Gender.allCases.map(\.rawValue)))
            }
            profile.gender = gender
        case "languages": profile.languages = Set(list)
        case "minutes": profile.load.maximumMinutes = try number(value, key)
        case "duties": profile.load.maximumDuties = try number(value, key)
        case "minutes-a-day": profile.load.maximumMinutesPerDay = try number(value, key)
        case "duties-a-day": profile.load.maximumDutiesPerDay = try number(value, key)
        default: profile.load.maximumDays = try number(value, key)
        }
    }

    private func known<Noun>(_ text: String, _ ids: [Identifier<Noun>]) throws -> Identifier<Noun> {
        if let id = ids.first(where: { $0.text == text }) { return id }
        let texts = ids.map(\.text)
        throw wrong(text, nearest(to: text, in: texts).map(words.didYouMean) ?? words.oneOf(texts))
    }

    private func number(_ text: String, _ key: String) throws -> Int {
        guard let number = Int(text), (1...1_000_000).contains(number) else { throw wrong(text, example(key)) }
        return number
    }

    /// `nursing` or `nursing:experienced`.
    private func skill(_ text: String) throws -> SkillHolding {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let id = try known(parts[0], scenario.skills.map(\.id))
        guard parts.count > 1 else { return SkillHolding(id) }
        guard let level = SkillLevel(rawValue: parts[1]) else {
            throw wrong(parts[1], words.oneOf(SkillLevel.allCases.map(\.rawValue)))
        }
        return SkillHolding(id, level: level)
    }

    /// `mon` or `mon-fri`.
    private func weekdays(_ text: String) throws -> [Weekday] {
        let ends = text.lowercased().split(separator: "-").map { Self.days.firstIndex(of: String($0)) }
        guard let first = ends.first, let last = ends.last, let from = first, let to = last, from <= to, ends.count <= 2
        else { throw wrong(text, example("days")) }
        return (from...to).compactMap { Weekday(rawValue: $0 + 1) }
    }

    /// `08:00-12:00`.
    private func window(_ text: String) throws -> DailyWindow {
        let ends = text.split(separator: "-").map {
            TimeOfDay(argument: $0.trimmingCharacters(in: .whitespaces))
        }
        guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else {
            throw wrong(text, example("hours"))
        }
        return DailyWindow(from, to)
    }

    private func example(_ key: String) -> String {
        let skill = scenario.skills.first?.id.text ?? "nursing"
        let value =
            switch key {
            case "skills": "\(skill):experienced"
            case "days": "mon-fri,sun"
            case "hours": "08:00-12:00"
            case "grid": scenario.community.grids.first?.id.text ?? "G01"
            case "gender": "female"
            case "languages": "zh,wu"
            default: "3"
            }
        return words.forExample("\(key)=\(value)")
    }

    private func wrong(_ text: String, _ hint: String) -> Wrong {
        Wrong(message: words.notUnderstood(text), hint: hint)
    }
}
