import Rostering

/// Reads and writes who is on standby, as JSON.
public enum StandbyFile {
    private static let keys = Vocabulary(required: ["scenario", "standby"])
    private static let dutyKeys = Vocabulary(required: ["volunteer", "date"], optional: ["part", "skill"])

    /// Who is on standby as JSON; the same list gives the same bytes.
    public static func json(of duties: [StandbyDuty], for scenario: Scenario) -> String {
        let list = duties.map { duty -> Value in
            var builder = PairsBuilder()
            builder.add("volunteer", Value(duty.volunteer))
            builder.add("date", text: scenario.horizon.date(ofDay: duty.day).description)
            builder.add("part", text: duty.part?.rawValue)
            builder.add("skill", text: duty.skill?.text)
            return .map(builder.pairs)
        }
        return JSONPrinter.print(.map([Pair("scenario", .text(scenario.id)), Pair("standby", .list(list))]))
    }

    /// Reads who is on standby; a duty without a part of the day is for all of it.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong, such as an unknown volunteer.
    public static func read(at path: String, for scenario: Scenario) throws(ScenarioFileError) -> [StandbyDuty] {
        let (folder, name) = ScenarioFile.split(path)
        return try read(.folder(folder), name, for: scenario)
    }

    /// Reads a text.
    static func read(text: String, for scenario: Scenario) throws(ScenarioFileError) -> [StandbyDuty] {
        try read(.memory(["standby.json": Array(text.utf8)]), "standby.json", for: scenario)
    }

    private static func read(
        _ files: FileSource,
        _ name: String,
        for scenario: Scenario
    ) throws(ScenarioFileError) -> [StandbyDuty] {
        let reading = Reading()
        let source = ScenarioSource(files: files, reading: reading)
        guard let root = source.document(name, displayName: files.displayName(name)),
            let keys = Field(node: root, trail: .root, reading: reading).keys(keys)
        else { throw ScenarioFileError(reading.diagnostics) }
        if let id = keys["scenario"], let text = id.text, text != scenario.id {
            id.report(
                "this is the standby of scenario '\(text)', not of '\(scenario.id)'",
                "这是方案“\(text)”的待命安排，不是“\(scenario.id)”的",
                hint: LocalizedText("is this the right file?", chinese: "是不是选错了文件？")
            )
        }
        let duties = keys["standby"]?.list?.compactMap { duty($0, scenario) } ?? []
        try reading.throwErrors()
        return duties
    }

    private static func duty(_ field: Field, _ scenario: Scenario) -> StandbyDuty? {
        guard let keys = field.keys(dutyKeys), let who = keys["volunteer"], let id: VolunteerID = who.identifier(),
            let date = keys["date"]?.date
        else { return nil }
        if !scenario.volunteers.contains(where: { $0.id == id }) {
            let hint = field.reading.guess(id.text, among: scenario.volunteers.map(\.id.text))
            who.report("there is no volunteer '\(id)'", "没有志愿者“\(id)”", hint: hint)
        }
        guard let day = scenario.horizon.day(of: date) else {
            keys["date"]?.report("\(date) is not in the plan", "\(date) 不在计划内")
            return nil
        }
        return StandbyDuty(
            volunteer: id,
            day: day,
            part: keys["part"]?.choice(("part of the day", "时段"), of: DayPart.self),
            skill: keys["skill"]?.identifier()
        )
    }
}
