import Foundation
enum Debug {
    static let on = ProcessInfo.processInfo.environment["ROSTER_DEBUG"] != nil
    static let capFactor = Double(ProcessInfo.processInfo.environment["SKIP"] ?? "1")!
    static let tries = Double(ProcessInfo.processInfo.environment["TRIES"] ?? "1")!
    static let asc = Int(ProcessInfo.processInfo.environment["ASC"] ?? "60")!
    static func print(_ text: @autoclosure () -> String) {
        if on { FileHandle.standardError.write((text() + "\n").data(using: .utf8)!) }
    }
}
