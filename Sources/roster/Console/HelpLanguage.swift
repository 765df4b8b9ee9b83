import ArgumentParser
import Foundation
import Rostering

extension Language {
    /// The language that the environment asks for: Chinese if `LC_ALL`, `LC_MESSAGES` or `LANG` (the first that is
    /// set) begins with `zh`, else English.
    static func ofEnvironment(_ environment: [String: String]) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .simplifiedChinese : .english
    }

    /// The language of help texts, which are written before the options are read: `--lang`, else the environment.
    static let ofHelp: Language = {
        let arguments = CommandLine.arguments
        if let option = arguments.firstIndex(of: "--lang"), arguments.indices.contains(option + 1) {
            return Language(argument: arguments[option + 1]) ?? .english
        }
        if let option = arguments.first(where: { $0.hasPrefix("--lang=") }) {
            return Language(argument: String(option.dropFirst(7))) ?? .english
        }
        return ofEnvironment(ProcessInfo.processInfo.environment)
    }()
}

extension Language: ExpressibleByArgument {
    /// Reads `en` or `zh-Hans`; `zh` and `zh-CN` mean the latter.
    public init?(argument: String) {
        if let language = Language(rawValue: argument) {
            self = language
        } else if ["zh", "zh-cn", "zh-hans", "zh_cn"].contains(argument.lowercased()) {
            self = .simplifiedChinese
        } else {
            return nil
        }
    }
}

/// A help text in the language of help.
func say(_ english: String, _ chinese: String) -> String { Words(.ofHelp).both(english, chinese) }

/// A help text of an argument in the language of help.
func helpText(_ english: String, _ chinese: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: say(english, chinese)).named(value)
}

extension ArgumentHelp {
    /// The help with another name for the value.
    fileprivate func named(_ name: String?) -> ArgumentHelp {
        var copy = self
        copy.valueName = name
        return copy
    }
}
