/// A language in which the product speaks to a coordinator.
public enum Language: String, CaseIterable, Hashable, Sendable {
    /// English.
    case english = "en"
    /// Simplified Chinese.
    case simplifiedChinese = "zh-Hans"
}

/// A text in English and, where given, in Simplified Chinese.
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The English text, or the only one.
    public var english: String
    /// The Chinese text; `nil` if the English one serves for both.
    public var chinese: String?

    /// A text in one or two languages.
    public init(_ english: String, chinese: String? = nil) {
        self.english = english
        self.chinese = chinese
    }

    /// A text that is the same in every language.
    public init(stringLiteral value: String) { self.init(value) }

    /// The text in a language.
    public func text(in language: Language) -> String {
        language == .simplifiedChinese ? chinese ?? english : english
    }

    /// Whether there is no text at all.
    public var isEmpty: Bool { english.isEmpty && (chinese ?? "").isEmpty }
}
