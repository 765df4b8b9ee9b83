import Foundation
import Rostering

/// Reads profiles as people write them: `skills=nursing,first-aid:experienced; days=mon-fri; hours=08:00-12:00; grid=G04`.
///
/// Keys: skills (with a level, by default qualified), days, hours, grid, gender, languages, and the limits minutes,
/// duties, minutes-a-day, duties-a-day and days-a-week, by default those of ``TypicalProfiles``. What is left out does not
/// matter, or is typical. What cannot be read is collected in ``errors``.
struct ProfileReading {
    /// Everything that is wrong, in the order of reading.
    private(set) var errors: [CommandError] = []
    private let scenario: Scenario
    private let words: Words
    private let values: ProfileValues
    private let typical: VolunteerProfile?

    static let keys = [
        "skills", "days", "hours", "grid", "gender", "languages", "minutes", "duties", "minutes-a-day", "duties-a-day",
        "days-a-week",
    ]

    init(_ scenario: Scenario, _ words: Words) {
        (self.scenario, self.words) = (scenario, words)
        values = ProfileValues(scenario, words)
        typical = TypicalProfiles(scenario).profiles().first
    }

    /// The profiles of a file: one a line; empty lines and lines that begin with # are left out.
    mutating func profiles(file: String) -> [VolunteerProfile] {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            errors.append(CommandError(place: file, message: words.cannotRead))
            return []
        }
        var all: [VolunteerProfile] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            all.append(profile(line, of: file, line: number + 1))
        }
        if all.isEmpty {
            let example = words.forExample("skills=\(scenario.skills.first?.id.text ?? "nursing"); days=mon-fri")
            errors.append(CommandError(place: file, message: words.both("holds no profile", "没有画像"), hint: example))
        }
        return all
    }

    /// One profile, from an option or a line of a file.
    mutating func profile(_ text: String, of place: String, line: Int? = nil) -> VolunteerProfile {
        var profile = VolunteerProfile(languages: typical?.languages ?? [], load: typical?.load ?? LoadLimits())
        var seen: Set<String> = []
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { ";；".contains($0) }) {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            let key = sides.first?.lowercased() ?? ""
            // What stands behind the last semicolon may be nothing.
            if key.isEmpty, !seen.isEmpty { continue }
            do {
                guard Self.keys.contains(key) else {
                    throw ProfileValues.Wrong(
                        message: words.notUnderstood(key),
                        hint: nearest(to: key, in: Self.keys).map(words.didYouMean) ?? words.oneOf(Self.keys)
                    )
                }
                if !seen.insert(key).inserted {
                    throw ProfileValues.Wrong(message: words.both("is given twice", "写了两次"))
                }
                try values.set(key, sides.count == 2 ? sides[1] : "", in: &profile)
            } catch let wrong as ProfileValues.Wrong {
                errors.append(
                    CommandError(place: place, line: line, key: key, message: wrong.message, hint: wrong.hint)
                )
            } catch {
                preconditionFailure("only a wrong value is thrown")
            }
        }
        return profile
    }
}

extension Words {
    func notUnderstood(_ text: String) -> String { both("'\(text)' is not understood", "无法理解“\(text)”") }

    func forExample(_ text: String) -> String { both("for example \(text)", "例如 \(text)") }
}
