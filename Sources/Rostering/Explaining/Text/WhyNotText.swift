extension Resolver {
    /// Why somebody does not serve a task, in words: impossible because of what, or possible at which cost.
    ///
    /// Parameter resolution: of the pin that the volunteer must serve the task.
    public func text(
        whyNot volunteer: VolunteerID,
        _ task: TaskID,
        _ resolution: Resolution,
        in language: Language,
        width: Int = 100
    ) -> String {
        let writer = AnswerWriter(self, language, width: width, extra: resolution.roster?.rounds ?? [])
        let words = writer.words
        var lines = writer.wrapped("\(writer.person(volunteer)) → \(writer.task(task))")
        if roster.duties.contains(where: { $0.volunteer == volunteer && $0.task == task }) {
            return (lines + [words.alreadyServes(writer.person(volunteer))]).map { $0 + "\n" }.joined()
        }
        switch resolution.outcome {
        case .impossible(let reason): lines += writer.impossible(reason)
        case .unknown: lines += writer.wrapped(words.noAnswerYet)
        case .possible:
            lines.append(words.possible)
            lines += writer.changes(resolution.changes)
            lines += writer.costs(resolution)
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
