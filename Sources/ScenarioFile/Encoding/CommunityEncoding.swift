import Rostering

extension Community {
    /// The keys of a community; its buildings are given as they are to be written.
    func pairs(buildings: Value?) -> [Pair] {
        func named(_ id: String, _ name: LocalizedText) -> Value {
            Value(name).map { .map([Pair("id", .text(id)), Pair("name", $0)]) } ?? .text(id)
        }
        var builder = PairsBuilder()
        builder.add("name", Value(name))
        builder.add("branches", list: branches.map { named($0.id.text, $0.name) })
        builder.add(
            "grids",
            list: grids.map { grid in
                var builder = PairsBuilder()
                builder.add("id", Value(grid.id))
                builder.add("branch", Value(grid.branch))
                builder.add("name", Value(grid.name))
                return .map(builder.pairs)
            }
        )
        builder.add("estates", list: estates.map { named($0.id.text, $0.name) })
        builder.add("buildings", buildings)
        builder.add("places", list: places.map { .map($0.pairs) })
        builder.add("walking", map: walkingPairs)
        var days = PairsBuilder()
        days.add("holidays", list: Value.dates(calendar.holidays))
        days.add("make-up-working-days", list: Value.dates(calendar.makeUpWorkingDays))
        builder.add("calendar", map: days.pairs)
        return builder.pairs
    }

    private var walkingPairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("metres-per-minute", walking.metresPerMinute, default: 70)
        builder.add("fixed-minutes", walking.fixedMinutes, default: 2)
        let index = LocationIndex(self)
        func name(_ location: Location) -> String {
            let (prefix, id) =
                switch location {
                case .building(let id): ("building:", id.text)
                case .place(let id): ("place:", id.text)
                }
            return index.location(id) == location ? id : prefix + id
        }
        let entries = walking.matrix.map { (from: name($0.key.from), to: name($0.key.to), minutes: $0.value) }
        let sorted = entries.sorted { left, right in
            left.from != right.from ? left.from < right.from : left.to < right.to
        }
        builder.add(
            "matrix",
            list: sorted.map {
                .map([Pair("from", .text($0.from)), Pair("to", .text($0.to)), Pair("minutes", .number($0.minutes))])
            }
        )
        return builder.pairs
    }
}

extension Building {
    /// The keys of a building.
    var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("id", Value(id))
        builder.add("grid", Value(grid))
        builder.add("position", .map([Pair("x", .number(position.x)), Pair("y", .number(position.y))]))
        builder.add("estate", Value(estate))
        builder.add("households", households, default: 0)
        return builder.pairs
    }
}

extension Place {
    fileprivate var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("id", Value(id))
        builder.add("name", Value(name))
        builder.add("position", .list([.number(position.x), .number(position.y)]))
        builder.add("grid", Value(grid))
        builder.add("rooms", list: rooms.map(Value.text))
        return builder.pairs
    }
}
