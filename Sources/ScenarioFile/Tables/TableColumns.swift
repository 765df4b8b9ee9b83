import Rostering

/// The columns of coordinators' tables: how people call them, and what they are in a scenario file.
enum TableColumns {
    /// The key of a column by its name, of a kind of table; `nil` if the name is unknown.
    static func key(_ name: String, _ kind: CoordinatorTable.Kind) -> String? {
        let plain = folded(name)
        return names(kind).first { column in
            folded(column.key) == plain || column.names.contains { folded($0) == plain }
        }?.key
    }

    /// All keys of a kind of table.
    static func keys(_ kind: CoordinatorTable.Kind) -> [String] { names(kind).map(\.key) }

    /// What a column is called in a language.
    static func title(_ key: String, _ kind: CoordinatorTable.Kind, _ language: Language) -> String {
        guard language == .simplifiedChinese else { return key }
        return names(kind).first { $0.key == key }?.names.first ?? key
    }

    /// A name without case, spaces, signs and what stands in brackets.
    static func folded(_ name: String) -> String {
        let plain = HumanText.plain(name).lowercased()
        let bare = plain.firstIndex(of: "(").map { plain[..<$0] } ?? plain[...]
        return bare.filter { !" _-.:*".contains($0) }
    }

    private typealias Column = (key: String, names: [String])

    private static func names(_ kind: CoordinatorTable.Kind) -> [Column] {
        switch kind {
        case .volunteers: people + volunteers
        case .residents: people + residents
        case .needs: needs
        case .attendance: attendance
        }
    }

    private static let people: [Column] = [
        ("id", ["编号", "序号", "工号", "number", "no"]),
        ("name", ["姓名", "名字", "full name"]),
        ("household", ["户号", "家庭", "家庭编号", "户"]),
        ("availability", ["空闲时间", "可服务时间", "有空时间", "时间", "free times", "available"]),
        ("phone", ["电话", "手机", "手机号", "联系电话", "telephone", "mobile"]),
        ("address", ["地址", "住址", "家庭住址"]),
    ]

    private static let volunteers: [Column] = [
        ("kind", ["类别", "身份", "类型"]), ("home", ["楼栋", "居住楼栋", "楼号", "building"]),
        ("gender", ["性别", "sex"]), ("adult", ["成年", "是否成年"]), ("languages", ["语言", "方言", "language"]),
        ("skills", ["技能", "特长", "资质", "证书", "skill"]),
        ("load.minimum-minutes", ["最少时长", "每周最少", "minimum a week"]),
        ("load.target-minutes", ["目标时长", "期望时长", "target a week"]),
        ("load.maximum-minutes", ["最多时长", "每周最多", "最长时间", "maximum a week"]),
        ("load.maximum-duties", ["最多次数", "每周最多次数", "maximum duties"]),
        ("load.maximum-minutes-per-day", ["每天最多时长", "每日最多时长"]),
        ("load.maximum-duties-per-day", ["每天最多次数", "每日最多次数"]), ("load.maximum-days", ["每周最多天数", "最多天数"]),
        ("load.maximum-days-in-row", ["最多连续天数", "连续天数"]), ("load.rest-minutes", ["休息时长", "间隔休息"]),
        ("load.earliest-start", ["最早开始", "最早时间"]), ("load.latest-end", ["最晚结束", "最晚时间"]),
        ("reach", ["服务范围", "范围"]), ("walking-limit", ["最远步行", "步行上限"]), ("kin", ["亲属"]),
        ("refuses", ["不愿服务", "拒绝"]), ("keep-together", ["搭档", "一起"]), ("keep-apart", ["避开", "不与"]),
        ("preferences", ["偏好", "喜好"]),
    ]

    private static let residents: [Column] = [
        ("building", ["楼栋", "居住楼栋", "楼号"]), ("wishes", ["愿望", "要求", "对来访者的要求", "wish"]),
        ("preferred", ["希望的志愿者", "熟悉的志愿者", "熟人"]), ("refused", ["拒绝的志愿者", "不要的志愿者"]),
        ("objected-mediators", ["回避调解员", "反对的调解员"]),
    ]

    private static let needs: [Column] = [
        ("id", ["编号", "序号", "number", "no"]), ("service", ["服务", "服务项目", "服务类型", "项目"]),
        ("resident", ["居民", "居民编号", "服务对象", "对象"]), ("place", ["地点", "场所", "where"]),
        ("days", ["日期", "星期", "服务日", "date", "day", "when"]),
        ("window", ["时间段", "时段", "服务时间", "时间", "time"]), ("from", ["开始", "开始时间", "start", "start time"]),
        ("to", ["结束", "结束时间", "end", "end time"]), ("duration", ["时长", "服务时长", "length"]),
        ("priority", ["优先级", "重要程度"]), ("times", ["次数", "每周次数", "times a week"]),
        ("minimum-days-between", ["最少间隔天数", "间隔天数"]), ("portions", ["份数", "餐数"]),
        ("children", ["儿童数", "孩子数", "人数"]), ("parties", ["当事人", "双方"]), ("sessions", ["场次", "调解次数"]),
        ("roles", ["岗位", "团队"]), ("note", ["备注", "说明", "注意事项", "notes", "remark", "remarks"]),
    ]

    private static let attendance: [Column] = [
        ("task", ["任务", "任务编号"]), ("volunteer", ["志愿者", "志愿者编号", "编号"]),
        ("outcome", ["结果", "出勤", "到岗情况", "情况", "result"]),
        ("replaced-by", ["代班", "替班", "由谁代替", "replaced by", "stand-in"]),
        ("minutes", ["时长", "实际时长", "服务时长", "duration"]),
    ]
}
