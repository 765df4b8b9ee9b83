import Foundation
import Rostering
import TestSupport
import Testing

@testable import roster

@Suite("Everything that a coordinator reads exists in English and Chinese")
struct WordingTests {
    @Test("Every wording in the sources has a Chinese text, which differs from the English one")
    func completeness() throws {
        let calls = try WordingCall.all()
        #expect(calls.count > 150)
        for call in calls {
            #expect(call.english != call.chinese, "\(call.file): \(call.english)")
            let isText = call.chinese.contains("\"")
            let hasHan = call.chinese.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }
            let hasLatin = call.chinese.replacing(#/\\\([^"]*\)/#, with: "").contains { $0.isASCII && $0.isLetter }
            #expect(!isText || hasHan || !hasLatin, "\(call.file): no Chinese for \(call.english)")
        }
    }

    @Test("No sentence stands outside of the files of words")
    func place() throws {
        let files = WordingCall.sources(in: "Sources/Rostering/Reporting")
            .filter { !$0.lastPathComponent.hasPrefix("Words") }
        #expect(files.count > 10)
        for file in files {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let code = lines.filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
            for line in code { #expect(!line.contains(#/"[A-Za-z]+ [a-z]+ /#), "\(file.lastPathComponent): \(line)") }
        }
    }

    @Test("Every rule has a clause for those it rules out, and every phase, level and ending a name, in both languages")
    func enumerations() {
        let (english, chinese) = (Words(.english), Words(.simplifiedChinese))
        func expectPair(_ word: (Words) -> String) {
            #expect(word(english) != word(chinese))
            #expect(word(chinese).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        }
        for rule in RuleID.allCases { expectPair { $0.excluded(by: rule, 2) } }
        for phase in PlanProgress.Phase.allCases { expectPair { $0.phase(phase) } }
        for level in ObjectiveLevel.allCases { expectPair { $0.level(level) } }
        for ending in PlanTermination.allCases { expectPair { $0.ended(ending) } }
        for day in Weekday.allCases { expectPair { $0.short(day) + $0.long(day) } }
    }

    @Test("Every part of every level has a name in both languages")
    func parts() {
        let report = Checker(scenario: Awkward.scenario).check(Awkward.roster)
        let names = report.parts.values.flatMap(\.keys)
        #expect(names.count > 10)
        for name in names {
            #expect(Words(.english).part(name, 1) != Words(.simplifiedChinese).part(name, 1), "\(name)")
        }
    }

    @Test("The rules' clauses all differ")
    func rulesDiffer() {
        for language in Language.allCases {
            #expect(Set(RuleID.allCases.map { Words(language).excluded(by: $0, 3) }).count == RuleID.allCases.count)
        }
    }

    @Test(
        "The environment decides the language if nothing else does",
        arguments: [
            (["LANG": "zh_CN.UTF-8"], Language.simplifiedChinese), (["LANG": "en_GB.UTF-8"], .english), ([:], .english),
            (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .english),
            (["LC_ALL": "", "LC_MESSAGES": "zh_TW"], .simplifiedChinese),
        ]
    )
    func environment(variables: [String: String], language: Language) {
        #expect(Language.ofEnvironment(variables) == language)
    }

    @Test("A gap is never told smaller than it is, and only none is 0%")
    func gaps() {
        let words = Words(.english)
        #expect(words.percent(gap: 0) == "0%")
        #expect(words.percent(gap: 0.00001) == "0.01%")
        #expect(words.percent(gap: 0.005) == "0.50%")
        #expect(words.percent(gap: 0.0231) == "2.4%")
        #expect(words.percent(gap: 1) == "100%")
        #expect(words.share(999, of: 1_000) == "99%")
        #expect(words.grouped(1_234_567) == "1,234,567")
    }

    @Test("A level is told as proven only if it is, else with the most that is left", arguments: Language.allCases)
    func certificates(language: Language) {
        let words = Words(language)
        func told(_ objective: Int, _ bound: Double, _ ending: PlanTermination) -> String {
            words.certificate(LevelCertificate(level: .care, objective: objective, bound: bound, termination: ending))
        }
        #expect(told(100, 99.5, .timeLimit).contains(words.both("proven optimal", "已证明为最优")))
        #expect(!told(100, 98.9, .timeLimit).contains(words.both("proven optimal", "已证明为最优")))
        #expect(told(100, 90, .cancelled).contains("10"))
        #expect(told(100, -.infinity, .timeLimit).contains(words.ended(.timeLimit)))
        #expect(told(100, 90, .cancelled).contains(words.ended(.cancelled)))
    }
}
