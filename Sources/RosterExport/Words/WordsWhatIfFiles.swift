import Rostering

/// Words of the files that tell of variants.
extension Words {
    var endedHead: String { both("Ended", "结束原因") }
    var keptHead: String { both("Kept", "不变") }
    var movedHead: String { both("Moved", "改时或改岗") }
    var droppedHead: String { both("Dropped", "取消") }
    var addedHead: String { both("New", "新增") }
    var pointsUnit: String { both("points; the line reaches down to what is proven", "分；横线左端为已证明的下界") }
    var missingPercent: String { both("Missing, in percent", "缺口（%）") }
    var nothingMissing: String { both("Nothing is missing in any variant.", "各变体均无缺口。") }

    func boundHead(_ level: ObjectiveLevel) -> String { both("\(self.level(level)), bound", "\(self.level(level))下界") }
    func verdictHead(_ level: ObjectiveLevel) -> String {
        both("\(self.level(level)), compared", "\(self.level(level))比较")
    }
    func coveredOf(_ name: String) -> String { both("\(name): covered", "\(name)：已覆盖") }
    func askedOf(_ name: String) -> String { both("\(name): asked for", "\(name)：需求") }
    func labelled(_ name: String, _ text: String) -> String { both("\(name): \(text)", "\(name)：\(text)") }

    func levelPicture(_ level: ObjectiveLevel) -> String {
        switch level {
        case .coverage: both("Uncovered, in points", "未覆盖（分）")
        case .stability: both("Changes to what is published, in points", "对已发布排班的改动（分）")
        case .care: both("Care, in points", "关怀（分）")
        case .merged: both("All levels in one sum, in points", "各级合并（分）")
        }
    }
}
