import Rostering

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where a scenario's files come from: a folder on disk, or memory.
enum FileSource {
    /// A folder.
    case folder(String)
    /// Files by name.
    case memory([String: [UInt8]])

    /// How diagnostics call a file of this source.
    func displayName(_ name: String) -> String {
        if case .folder(let folder) = self, !folder.isEmpty { return folder == "/" ? "/" + name : "\(folder)/\(name)" }
        return name
    }

    /// The bytes of a file that must lie in the folder.
    func read(_ name: String) throws(FileBytes.Failure) -> [UInt8] {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.isEmpty, !name.hasPrefix("/"), !parts.contains(".."), !name.utf8.contains(0) else { throw outside }
        switch self {
        case .memory(let files):
            guard let bytes = files[name] else {
                throw FileBytes.Failure(message: LocalizedText("there is no such file", chinese: "没有这个文件"))
            }
            guard bytes.count <= FileBytes.limit else {
                throw FileBytes.Failure(message: LocalizedText("the file is too large", chinese: "文件太大"))
            }
            return bytes
        case .folder(let folder):
            let path = displayName(name)
            if let real = resolved(path), let root = resolved(folder.isEmpty ? "." : folder),
                !real.hasPrefix(root.hasSuffix("/") ? root : root + "/")
            {
                throw outside
            }
            return try FileBytes.read(path)
        }
    }

    private var outside: FileBytes.Failure {
        FileBytes.Failure(
            message: LocalizedText(
                "the file has to lie in the scenario's folder",
                chinese: "文件必须位于方案所在的文件夹内"
            ),
            hint: LocalizedText("such as csv: volunteers.csv", chinese: "例如 csv: volunteers.csv")
        )
    }

    private func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
