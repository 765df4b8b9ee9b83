import Foundation
enum Debug {
    static let on = ProcessInfo.processInfo.environment["ROSTER_DEBUG"] != nil
    static func print(_ text: @autoclosure () -> String) {
        if on { FileHandle.standardError.write((text() + "\n").data(using: .utf8)!) }
    }
}
