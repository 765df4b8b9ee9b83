import Foundation
import RosterExport
import Rostering

/// A folder that the command writes several files into: made if there is none, each file replaced as a whole.
struct OutputFolder {
    /// Its path.
    let path: String
    private let words: Words

    /// The folder at a path; tried before the work begins.
    ///
    /// Throws: ``CommandError`` if it is no folder, or if nothing can be written into it.
    init(_ path: String, _ words: Words) throws {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.words = words
        if path == "-" {
            throw CommandError(place: path, message: words.isNoFolder, hint: words.nameFolder)
        }
        if mkdir(self.path, 0o755) != 0, errno != EEXIST {
            let reason = errno
            throw CommandError(
                place: path,
                message: words.cannotWrite(reason: String(cString: strerror(reason))),
                hint: reason == ENOENT ? words.makeFolder : words.nameFolder
            )
        }
        var status = stat()
        guard stat(self.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw CommandError(place: path, message: words.isNoFolder, hint: words.nameFolder)
        }
        _ = try OutputFile("\(self.path)/index.html", words)
    }

    /// Writes files into it, each of them whole or not at all.
    ///
    /// Throws: ``CommandError`` at the first that cannot be written.
    func write(_ files: [ExportFile]) throws {
        for file in files { try OutputFile("\(path)/\(file.name)", words).write(file.text) }
    }
}
