import Rostering

/// Invented names. Surnames and given names are common ones, put together at random: they mean nobody.
enum Names {
    private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕").map(String.init)
    private static let women = [
        "秀兰", "桂英", "玉珍", "淑华", "丽娟", "春梅", "红霞", "雪琴", "慧敏", "晓燕", "静", "婷", "雅文", "佳怡", "思琪", "玉兰",
        "凤英", "素芬", "月娥", "爱华", "海燕", "艳", "丹", "欣然", "梦瑶", "秋菊", "文静", "翠莲", "瑞芳", "巧云",
    ]
    private static let men = [
        "建国", "志强", "国庆", "德明", "玉山", "长生", "福海", "永刚", "立新", "文博", "伟", "磊", "浩然", "子轩", "俊杰", "振华",
        "树林", "金生", "保国", "春生", "海涛", "勇", "鹏", "一鸣", "宇航", "学文", "景山", "万里", "少华", "成林",
    ]
    private static let estates: [(english: String, chinese: String)] = [
        ("Yucheng Garden", "裕城花园"), ("Willow Court", "柳苑"), ("Peace Estate", "和平小区"), ("Sunrise Estate", "朝阳小区"),
        ("Textile Mill Homes", "棉纺宿舍"), ("Plum Blossom Estate", "梅园"), ("Lakeside Court", "湖畔雅居"),
        ("Teachers' Homes", "教师公寓"), ("Railway Homes", "铁路宿舍"), ("Bright Moon Estate", "明月小区"),
        ("Pine Hill", "松岭小区"), ("Harmony Court", "和谐家园"),
    ]

    /// A name for somebody of a gender.
    static func person(_ gender: Gender, _ random: inout RandomSource) -> String {
        random.pick(surnames) + random.pick(gender == .female ? women : men)
    }

    /// A name for somebody of either gender.
    static func any(_ random: inout RandomSource) -> String {
        person(random.chance(55) ? .female : .male, &random)
    }

    /// The name of an estate; numbered once the list is used up.
    static func estate(_ index: Int) -> LocalizedText {
        let (english, chinese) = estates[index % estates.count]
        let part = index / estates.count
        return part == 0
            ? LocalizedText(english, chinese: chinese)
            : LocalizedText("\(english) \(part + 1)", chinese: "\(chinese)\(part + 1)区")
    }
}
