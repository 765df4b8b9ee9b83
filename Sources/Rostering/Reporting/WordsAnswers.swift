/// Words about who else could serve, and about one volunteer's share.
extension Words {
    package func alreadyServes(_ who: String) -> String {
        both("\(who) serves it already.", "\(who) 已经承担此任务。")
    }

    package var possible: String { both("Possible.", "可以。") }

    // MARK: Fair

    package func doesNow(_ who: String, minutes: Int, duties: Int, offered: Int) -> String {
        both(
            "\(who): \(count(duties, "duty", "duties")), \(duration(minutes: minutes)), "
                + "of \(duration(minutes: offered)) offered.",
            "\(who)：\(grouped(duties)) 项值勤，\(duration(minutes: minutes))，提供了 \(duration(minutes: offered))。"
        )
    }

    package func fairRange(_ least: Int, _ most: Int, isProven: Bool) -> String {
        if least == most, !isProven {
            return both(
                "No roster as good as this one was found that gives them less or more than \(duration(minutes: least)).",
                "没有找到同样好而使其少于或多于 \(duration(minutes: least)) 的排班。"
            )
        }
        return least == most
            ? both(
                "In every roster as good as this one they serve \(duration(minutes: least)).",
                "在同样好的任何排班中，都是 \(duration(minutes: least))。"
            )
            : both(
                "In rosters as good as this one they serve from \(duration(minutes: least)) to \(duration(minutes: most)).",
                "在同样好的排班中，可以从 \(duration(minutes: least)) 到 \(duration(minutes: most))。"
            )
    }

    package var fairProven: String {
        both("Proven: no roster as good gives them less or more.", "已证明：同样好的排班不可能更少或更多。")
    }

    package func fairBetween(_ atLeast: Int, _ atMost: Int, volunteers: Int) -> String {
        both(
            "Sought by changing the duties of \(count(volunteers, "volunteer")) near them. Over all rosters it is proven only "
                + "that they serve no less than \(duration(minutes: atLeast)) and no more than \(duration(minutes: atMost)).",
            "搜索范围为调整附近 \(grouped(volunteers)) 名志愿者。就所有排班而言，只证明了不少于 "
                + "\(duration(minutes: atLeast))、不多于 \(duration(minutes: atMost))。"
        )
    }

    package func fairShort(_ atLeast: Int, _ atMost: Int) -> String {
        both(
            "Not proven: less is possible down to \(duration(minutes: atLeast)) and more up to "
                + "\(duration(minutes: atMost)), as far as is known.",
            "未经证明：就目前所知，最少可能到 \(duration(minutes: atLeast))，最多可能到 \(duration(minutes: atMost))。"
        )
    }

    package func asGood(_ levels: [String]) -> String {
        both("As good means: \(list(levels)).", "“同样好”指：\(list(levels))。")
    }

    package func atMost(_ level: ObjectiveLevel, _ points: Int) -> String {
        both("\(self.level(level)) at most \(self.points(points))", "\(self.level(level)) 至多 \(self.points(points))")
    }

    package func fairShare(_ minutes: Int) -> String {
        both("Their fair share is \(duration(minutes: minutes)).", "其公平份额为 \(duration(minutes: minutes))。")
    }

    package var noPeers: String { both("Nobody else offered about as much.", "没有其他人提供了相近的时间。") }

    package func peers(_ number: Int, less: Int, more: Int, middle: Int) -> String {
        both(
            "\(count(number, "other")) offered about as much: \(grouped(less)) of them serve less for it, "
                + "\(grouped(more)) more; the middle one serves \(duration(minutes: middle)).",
            "另有 \(grouped(number)) 人提供了相近的时间：其中 \(grouped(less)) 人相对服务更少，\(grouped(more)) 人更多；"
                + "居中者服务 \(duration(minutes: middle))。"
        )
    }

    package func wishesGot(_ items: [String]) -> String {
        both("Of their wishes: \(list(items)).", "意愿落实情况：\(list(items))。")
    }

    package func wish(_ level: Preference.Level, _ duties: Int) -> String {
        let number = count(duties, "duty", "duties")
        return switch level {
        case .loves: both("\(number) they love", "最喜欢的 \(grouped(duties)) 项")
        case .likes: both("\(number) they like", "喜欢的 \(grouped(duties)) 项")
        case .neutral: both("\(number) they said nothing about", "未表态的 \(grouped(duties)) 项")
        case .dislikes: both("\(number) they dislike", "不喜欢的 \(grouped(duties)) 项")
        case .avoids: both("\(number) they would avoid", "希望避免的 \(grouped(duties)) 项")
        }
    }

    package func undesired(_ minutes: Int) -> String {
        minutes == 0
            ? both("nothing in undesired times", "没有占用不愿意的时间")
            : both("\(duration(minutes: minutes)) in undesired times", "占用不愿意的时间 \(duration(minutes: minutes))")
    }

    package func visits(known: Int, strangers: Int) -> String {
        both(
            "\(grouped(known)) visits to people they know and \(grouped(strangers)) to strangers",
            "探访熟人 \(grouped(known)) 次、生人 \(grouped(strangers)) 次"
        )
    }

    package func target(_ minutes: Int) -> String {
        both("they would like \(duration(minutes: minutes)) in all", "希望总共 \(duration(minutes: minutes))")
    }

    // MARK: Cover

    package func coverHead(_ what: String, _ role: String) -> String {
        both("\(what), as \(role)", "\(what)，角色：\(role)")
    }
    package func insteadOf(_ who: String) -> String { both("Instead of \(who).", "顶替 \(who)。") }
    package var openPlace: String { both("The place is open.", "此位空缺。") }

    package func way(_ way: StandInOption.Way) -> String {
        switch way {
        case .atOnce: both("at once", "直接")
        case .swap: both("one swap", "换一次")
        case .chain: both("a chain", "连环调换")
        }
    }

    package var otherTime: String { both("another time", "换时间") }
    package var standIn: String { both("Stand-in", "顶替者") }
    package var how: String { both("How", "方式") }
    package var toAsk: String { both("To ask", "需询问") }
    package var thatIs: String { both("What changes besides", "其他改动") }
    package var nobodyCan: String { both("Nobody can step in", "没有人可以顶替") }

    package var nobodyElse: String {
        both("Proven: nobody else can, however many others swap.", "已证明：无论如何调换，都没有其他人可以顶替。")
    }

    package var maybeOthers: String {
        both("Longer chains of swaps may let others step in.", "更长的连环调换可能还有其他人选。")
    }

    package var moreExist: String { both("More exist; see --limit.", "还有更多人选，见 --limit。") }

    package func skippedAsked(_ names: [String]) -> String {
        both("Asked not long ago, left out: \(list(names)).", "最近已询问过，未列出：\(list(names))。")
    }

    package var costsMarked: String {
        both(
            "Points compare with the roster as it is; * marks what may be possible for less.",
            "分数与现有排班相比；* 表示可能还有更省的办法。"
        )
    }
}
