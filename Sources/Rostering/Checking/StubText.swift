extension Violation { public func text(in language: Language) -> String { "" } }
