import Rostering

/// Words of the commands that write pages, calendars and tables.
extension Words {
    var isNoFolder: String { both("is no folder; several files are to be written", "不是文件夹，而需要写入多个文件") }

    var nameFolder: String { both("name another folder with --output", "请用 --output 指定其他文件夹") }

    func exported(_ files: Int, to folder: String) -> String {
        both("\(count(files, "file")) in \(folder).", "已将\(grouped(files))个文件写入 \(folder)。")
    }

    func exportedCalendar(_ events: Int, to file: String) -> String {
        both("\(count(events, "event")) in \(file).", "已将\(grouped(events))个日程写入 \(file)。")
    }

    func openPages(_ file: String) -> String {
        both("Open \(file) in a browser and print.", "请用浏览器打开 \(file) 并打印。")
    }

    var isNoZone: String {
        both(
            "--zone asks for Asia/Shanghai, or a name and an offset: Asia/Tokyo=+09:00",
            "--zone 须为 Asia/Shanghai，或名称加时差，例如 Asia/Tokyo=+09:00"
        )
    }

    var isNoTime: String {
        both(
            "--published asks for times in UTC, such as 2026-11-25T08:30:00Z",
            "--published 须为 UTC 时间，例如 2026-11-25T08:30:00Z"
        )
    }

    var publishedCount: String {
        both("--published is given once for each roster, the previous ones first", "--published 须为每份排班各写一次，先写以前的")
    }

    func isOlder(than place: String) -> String {
        both("was published before \(place)", "发布时间早于 \(place)")
    }

    var orderRosters: String {
        both("give the previous rosters from the first to the last", "请按发布先后给出以前的排班")
    }

    func noVolunteer(_ id: String) -> String { both("there is no volunteer '\(id)'", "没有志愿者“\(id)”") }

    func noService(_ id: String) -> String { both("there is no service '\(id)'", "没有服务“\(id)”") }

    var chooseOne: String {
        both(
            "--volunteer and --service ask for a file as --output, such as week.ics",
            "--volunteer 和 --service 须将 --output 设为文件，例如 week.ics"
        )
    }
}
