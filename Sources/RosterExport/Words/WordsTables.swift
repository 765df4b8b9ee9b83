import Rostering

/// Heads of the tables' columns.
extension Words {
    var date: String { both("Date", "日期") }
    var weekday: String { both("Weekday", "星期") }
    var begin: String { both("Begin", "开始") }
    var end: String { both("End", "结束") }
    var minutes: String { both("Minutes", "分钟") }
    var volunteerID: String { both("Volunteer id", "志愿者编号") }
    var portionsHead: String { both("Portions", "份数") }
    var taskID: String { both("Task id", "任务编号") }
    var needID: String { both("Need id", "需求编号") }
    var branch: String { both("Branch", "网格支部") }
    var weeksOpen: String { both("Weeks open", "已等待周数") }
    var reasonHead: String { both("Reason", "原因") }
    var days: String { both("Days", "天数") }
    var maximumMinutes: String { both("At most (minutes)", "上限（分钟）") }
    var yes: String { both("yes", "是") }
}
