/// Words about what is proven.
extension Words {
    package var certificateTitle: String { both("How good it is (points, less is better)", "质量证明（分数越低越好）") }

    package var handMade: String {
        both("Nothing is proven: the roster was made by hand.", "无质量证明：此排班为人工编制。")
    }

    /// The name of a level.
    package func level(_ level: ObjectiveLevel) -> String {
        switch level {
        case .coverage: both("Coverage", "覆盖")
        case .stability: both("Stability", "稳定")
        case .care: both("Care", "关怀")
        case .merged: both("All levels in one sum", "各级合并")
        }
    }

    /// One level in a sentence: its value, how far it may be from the best, and why the work ended.
    package func certificate(_ certificate: LevelCertificate) -> String {
        let name = level(certificate.level)
        return sentence(name, value(certificate), certificate)
    }

    /// The forming of the rounds in a sentence.
    package func rounds(_ certificate: LevelCertificate) -> String {
        sentence(both("Forming the rounds", "路线组合"), points(certificate.objective), certificate)
    }

    package func points(_ number: Int) -> String { both(count(number, "point"), "\(grouped(number)) 分") }

    private func value(_ certificate: LevelCertificate) -> String {
        let points = points(certificate.objective)
        switch certificate.level {
        case .coverage where certificate.objective == 0: return both("nothing is missing", "没有缺口")
        case .coverage: return both("\(points) uncovered", "未覆盖 \(points)")
        case .stability where certificate.objective == 0: return both("nothing published changes", "已发布的排班不变")
        case .stability: return both("\(points) of changes to what was published", "对已发布排班的改动 \(points)")
        case .care, .merged: return points
        }
    }

    private func sentence(_ name: String, _ value: String, _ certificate: LevelCertificate) -> String {
        let start = both("\(name): \(value), ", "\(name)：\(value)，")
        if certificate.isProven { return start + both("proven optimal.", "已证明为最优。") }
        return start + clauses([quality(certificate), ended(certificate.termination)]) + both(".", "。")
    }

    /// How far a value may be from the best possible.
    private func quality(_ certificate: LevelCertificate) -> String {
        guard certificate.bound.isFinite, abs(certificate.bound) < 1e15 else {
            return both("nothing is proven about how much better it could be", "尚未证明还能改进多少")
        }
        let room = certificate.objective - Int((certificate.bound - 1e-6).rounded(.up))
        let gap = percent(gap: certificate.gap)
        return both(
            "at most \(grouped(room)) (\(gap)) above the best possible",
            "与最优相差至多 \(grouped(room)) 分（\(gap)）"
        )
    }

    /// Why the work ended.
    package func ended(_ termination: PlanTermination) -> String {
        switch termination {
        case .optimal: both("nothing is left to prove", "已无可改进")
        case .gapReached: both("that is within the gap asked for", "已达到要求的差距")
        case .timeLimit: both("stopped by the time limit", "因到达时间上限而停止")
        case .workLimit: both("stopped by the work limit", "因到达工作量上限而停止")
        case .cancelled: both("stopped by you", "由您中止")
        }
    }
}
