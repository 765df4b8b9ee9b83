import Rostering

/// Something that the database refuses, in words for a coordinator; names nobody, ids only.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of refusal it is, for programs.
    public enum Kind: String, Hashable, Sendable {
        /// There is no such file, or it is no database of this program.
        case notADatabase
        /// The file was written by a newer version of this program.
        case newerVersion
        /// The file exists already.
        case exists
        /// The file cannot be written: read-only, disk full, or broken.
        case cannotWrite
        /// Another process held the file for longer than the busy timeout.
        case busy
        /// An id that the database does not know.
        case unknown
        /// What is asked does not fit the state of the week, the plan or the person.
        case notNow
        /// A plan does not fit the data, or a value is out of its range.
        case invalid
    }

    /// What kind of refusal it is.
    public var kind: Kind
    /// What is wrong.
    public var message: LocalizedText
    /// What to do about it.
    public var hint: LocalizedText?

    /// An error in two languages.
    public init(_ kind: Kind, _ english: String, _ chinese: String, hint: (String, String)? = nil) {
        self.kind = kind
        message = LocalizedText(english, chinese: chinese)
        self.hint = hint.map { LocalizedText($0.0, chinese: $0.1) }
    }

    /// The English text.
    public var description: String { message.english + (hint.map { " (\($0.english))" } ?? "") }
}
