import Rostering

/// Words that only the command says.
extension Words {
    func errorLine(_ message: String, place: String?) -> String {
        let start = place.map { "\($0): " } ?? ""
        return start + both("error: \(message)", "错误：\(message)")
    }

    func hintLine(_ hint: String) -> String { both("hint: \(hint)", "提示：\(hint)") }

    func errorCount(_ number: Int) -> String { both(count(number, "error") + ".", "共 \(grouped(number)) 处错误。") }

    var isFolder: String { both("is a folder; a file is to be written", "是文件夹，而需要写入的是文件") }

    func nameFile(_ path: String) -> String { both("name a file in it, such as \(path)", "请写明其中的文件名，例如 \(path)") }

    func cannotWrite(reason: String) -> String {
        both("cannot be written: \(reason)", "无法写入：\(reason)")
    }

    var cannotRead: String { both("cannot be read", "无法读取") }

    var keepWarmStart: String { both("plan the week with --warm-start first", "请先用 --warm-start 编制这一周") }

    var isNoWarmStart: String { both("is no warm start that a plan has kept", "不是编制排班时保存的热启动文件") }

    var nameAnotherWarmStart: String {
        both("name another file, or remove this one so that it is written anew", "请写明其他文件，或删除它以便重新生成")
    }

    var makeFolder: String {
        both("make the folder first, or name another", "请先建立文件夹，或指定其他位置")
    }

    var writeElsewhere: String { both("name another file", "请指定其他文件") }

    var stopping: String {
        both("Stopping; the best roster so far will be kept (press again to kill).", "正在停止，将保留目前最好的排班（再按一次立即终止）。")
    }

    var stoppingWork: String {
        both("Stopping; what has been found so far will be told (press again to kill).", "正在停止，将给出目前已得的结果（再按一次立即终止）。")
    }

    func written(_ path: String) -> String { both("The roster is in \(path).", "排班已写入 \(path)。") }

    func next(show: String, verify: String) -> String {
        both("Next: \(show)\n      \(verify)", "下一步：\(show)\n        \(verify)")
    }

    func planned(in duration: Duration) -> String {
        both("Planned in \(seconds(duration)).", "用时 \(seconds(duration))。")
    }

    func scenarioIsFine(_ title: String) -> String { both("\(title): no errors.", "\(title)：没有错误。") }

    func warningCount(_ number: Int) -> String {
        both(count(number, "warning") + " (see above).", "\(grouped(number)) 处警告（见上）。")
    }

    func sampleWritten(_ folder: String) -> String {
        both("The scenario is in \(folder). All names in it are invented.", "方案已写入 \(folder)。其中的姓名均为虚构。")
    }

    var folderNotEmpty: String { both("is not empty", "不是空文件夹") }

    var useForce: String { both("name another folder, or allow overwriting with --force", "请指定其他文件夹，或用 --force 允许覆盖") }

    func unknown(_ text: String, _ grouping: RosterView.Grouping) -> String {
        let kind =
            switch grouping {
            case .day: both("day of the plan", "计划内的日期")
            case .volunteer: both("volunteer", "志愿者")
            case .service: both("service", "服务")
            case .resident: both("resident", "居民")
            }
        return both("'\(text)' is no \(kind)", "“\(text)”不是\(kind)")
    }

    func didYouMean(_ text: String) -> String { both("did you mean '\(text)'?", "是否想写“\(text)”？") }

    func oneOf(_ names: [String]) -> String { both("known: \(list(names))", "可用：\(list(names))") }

    func modelWritten(_ path: String, columns: Int, rows: Int, terms: Int) -> String {
        both(
            "The model is in \(path): \(count(columns, "column")), \(count(rows, "row")), \(count(terms, "nonzero")).",
            "模型已写入 \(path)：\(grouped(columns)) 列，\(grouped(rows)) 行，\(grouped(terms)) 个非零元。"
        )
    }

    func exclude(_ first: String, _ second: String) -> String {
        both("\(first) and \(second) exclude each other", "\(first) 与 \(second) 不能同时使用")
    }

    func notEarlier(_ level: String, than other: String) -> String {
        both("--hold: \(level) does not come before \(other)", "--hold：\(level) 不在 \(other) 之前")
    }

    var heldTwice: String { both("--hold names a level twice", "--hold 重复写了同一级") }

    func mustBePositive(_ option: String) -> String {
        both("\(option) asks for a number above 0", "\(option) 需要大于 0 的数")
    }

    var scaleRange: String { both("--scale lies between 0.02 and 10", "--scale 须在 0.02 与 10 之间") }

    var widthRange: String { both("--width lies between 20 and 10000", "--width 须在 20 与 10000 之间") }

    func next(_ command: String) -> String { both("Next: \(command)", "下一步：\(command)") }
}

extension Words {
    var nameWhatIf: String {
        both("name a what-if file, such as scenarios/yucheng/what-if.yaml", "请指定设想文件，例如 scenarios/yucheng/what-if.yaml")
    }
}
