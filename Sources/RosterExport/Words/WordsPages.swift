import Rostering

/// Words of the pages to print.
extension Words {
    var indexTitle: String { both("Pages to print", "打印页面") }
    var boardTitle: String { both("The week's board", "一周值勤公告") }
    var slipsTitle: String { both("Slips for volunteers", "志愿者值勤单") }
    var servicesTitle: String { both("Sheets by service", "各服务值勤表") }
    var roundsTitle: String { both("Meal-round sheets", "送餐路线单") }
    var uncoveredPageTitle: String { both("What is not covered", "未覆盖需求") }

    /// A page for the wall: who may read it, and what that means.
    var everybody: (who: String, what: String) {
        (both("To put on the wall", "可公开张贴"), both("Names nobody who is helped.", "不含受助居民姓名。"))
    }

    /// A page to cut into slips.
    var volunteers: (who: String, what: String) {
        (both("One slip for each volunteer", "每位志愿者一张"), both("Cut out and hand over in person.", "裁开后请当面交给本人。"))
    }

    /// A page for those who serve.
    var helpers: (who: String, what: String) { (both("For those who serve", "供值勤人员使用"), notForTheWall) }

    /// A page for the coordinator and the branches.
    var staff: (who: String, what: String) { (both("For staff only", "仅供工作人员"), notForTheWall) }

    private var notForTheWall: String { both("Holds residents' names: not for the wall.", "含居民姓名，请勿张贴。") }

    /// Two sentences, the first given without its full stop.
    func sentences(_ first: String, _ second: String) -> String { both("\(first). \(second)", "\(first)。\(second)") }

    var soughtTitle: String { both("Helpers still sought", "仍缺志愿者") }
    var nothingSought: String { both("nothing open", "无缺口") }
    var soughtAnyDay: String { both("Sought on any day", "任意一天均可") }
    var holiday: String { both("holiday", "节假日") }

    /// A mark where somebody is sought; how many, unless it is one for a team that is empty.
    func sought(_ number: Int, of present: Int) -> String {
        if present == 0, number < 2 { return both("sought", "缺人") }
        return both("\(grouped(number)) sought", "缺\(grouped(number))人")
    }

    /// A place or time that is open several times.
    func times(_ spot: String, _ number: Int) -> String {
        number == 1 ? spot : both("\(spot) ×\(grouped(number))", "\(spot)×\(grouped(number))")
    }

    var noRounds: String { both("There are no rounds in this week.", "本周没有送餐路线。") }
    var door: String { both("Door", "送达地点") }
    var about: String { both("About", "约") }
    var notes: String { both("Notes", "备注") }
    var delivered: String { both("Done", "送达") }

    /// When and where a round begins, and by when it ends.
    func roundFacts(start: TimeOfDay, place: String, end: TimeOfDay) -> String {
        both("\(start) at \(place), last door by \(end)", "\(start) 于\(place)取餐，\(end) 前送完")
    }

    var openByDay: String { both("By day", "按日期") }
    var found: String { both("Taken by", "由谁承担") }
    var sum: String { both("All", "合计") }

    /// What belongs to no single grid.
    var ofNoGrid: String { both("Whole community", "全社区") }

    /// Who is to look further: a branch, or the community.
    func escalated(_ branch: String?) -> String {
        branch.map { both("For \($0)", "转交：\($0)") } ?? both("For the community", "转交：社区")
    }

    /// A name with another one behind it.
    func followed(_ name: String) -> String { both("\(name),", "\(name)、") }

    /// How far helpers have been looked for already.
    func looked(_ reach: Reach) -> String {
        switch reach {
        case .grid: both("looked for in the grid", "已在本网格内寻找")
        case .branch: both("looked for in the branch", "已在本支部内寻找")
        case .community: both("looked for in the whole community", "已在全社区寻找")
        }
    }

    func waiting(weeks: Int) -> String {
        both("open for \(count(weeks, "week")) already", "已等待\(grouped(weeks))周")
    }
}
