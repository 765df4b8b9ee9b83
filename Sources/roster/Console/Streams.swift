import Foundation

/// Where results go.
enum StandardOutput {
    /// Writes a text; if nobody reads it any more, ends the program quietly.
    static func write(_ text: String) {
        if !writeAll(text, to: STDOUT_FILENO), errno == EPIPE { exit(0) }
    }

    /// Whether a person reads it.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal; 100 if it is none.
    static var width: Int { Terminal.columns(of: STDOUT_FILENO) ?? 100 }
}

/// Where everything but results goes.
enum StandardError {
    /// Writes a text; what nobody reads is lost.
    static func write(_ text: String) { _ = writeAll(text, to: STDERR_FILENO) }

    /// Whether a person reads it.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Writes all bytes of a text; whether that succeeded.
func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        var start = 0
        while start < bytes.count {
            let written = write(descriptor, bytes.baseAddress! + start, bytes.count - start)
            if written < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return false
            }
            start += written
        }
        return true
    }
}

/// The size of the terminal.
enum Terminal {
    /// Columns of the terminal behind a descriptor; `nil` if it is none.
    static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}
