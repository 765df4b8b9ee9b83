import Rostering

/// A comparison as a table: a row for the base and each variant, then two columns for each service and grid.
struct WhatIfTable {
    let report: WhatIfReport
    let words: Words

    /// The table; where a variant has no roster, its row ends after the reason.
    func table() -> CSVTable {
        let keys = WhatIfKeys(report, words)
        let places = keys.services.map(\.name) + keys.grids.map(\.name)
        var table = CSVTable(
            [words.variant, words.endedHead]
                + levels.flatMap { level in
                    [words.level(level), words.boundHead(level), words.verdictHead(level)]
                } + [
                    words.duties, words.keptHead, words.movedHead, words.droppedHead, words.addedHead,
                    words.peopleServing,
                    words.minutes,
                ] + places.flatMap { [words.coveredOf($0), words.askedOf($0)] }
        )
        table.add(row(words.asItIs, report.base, levels: certificates(report.base), comparison: nil, keys))
        for variant in report.variants {
            let name = variant.name.text(in: words.language)
            guard let comparison = variant.comparison else {
                table.add([.text(name), .optional(words.noRoster(variant.result))])
                continue
            }
            table.add(
                row(name, comparison.planned, levels: certificates(comparison.planned), comparison: comparison, keys)
            )
        }
        return table
    }

    private var levels: [ObjectiveLevel] { certificates(report.base).map(\.level) }

    private func certificates(_ planned: PlannedScenario) -> [LevelCertificate] {
        planned.roster.certificate?.levels ?? []
    }

    private func row(
        _ name: String,
        _ planned: PlannedScenario,
        levels: [LevelCertificate],
        comparison: VariantComparison?,
        _ keys: WhatIfKeys
    ) -> [CSVTable.Cell] {
        var cells: [CSVTable.Cell] = [.text(name), .text(words.ended(planned.termination))]
        for level in self.levels {
            let certificate = levels.first { $0.level == level }
            let difference = comparison?.levels.first { $0.level == level }
            cells += [
                .optional(certificate?.objective), .optional(certificate.flatMap(bound)),
                .optional(difference.map(words.verdict)),
            ]
        }
        let changes = comparison?.changes
        cells += [
            .number(planned.roster.duties.count), .optional(changes?.kept), .optional(changes?.moved),
            .optional(changes?.dropped), .optional(changes?.added), .number(planned.serving), .number(planned.minutes),
        ]
        let services = planned.summary.services.map { ($0.service, $0.count) }
        let grids = planned.summary.grids.map { ($0.grid, $0.count) }
        for key in keys.services { cells += count(services.first { $0.0 == key.id }?.1) }
        for key in keys.grids { cells += count(grids.first { $0.0 == key.id }?.1) }
        return cells
    }

    private func count(_ count: CoverageCount?) -> [CSVTable.Cell] {
        [.optional(count?.covered), .optional(count?.asked)]
    }

    private func bound(_ certificate: LevelCertificate) -> Int? {
        guard certificate.bound.isFinite, abs(certificate.bound) < 1e15 else { return nil }
        return Int((certificate.bound - 1e-6).rounded(.up))
    }
}

/// The services and grids that any of the compared scenarios asks for, with their names.
struct WhatIfKeys {
    let services: [(id: ServiceID, name: String)]
    let grids: [(id: GridID?, name: String)]

    init(_ report: WhatIfReport, _ words: Words) {
        let planned = [report.base] + report.variants.compactMap { $0.comparison?.planned }
        var services: [(id: ServiceID, name: String)] = []
        var grids: [(id: GridID?, name: String)] = []
        for one in planned {
            let names = Names(one.summary.scenarioIndex, words)
            for service in one.summary.services where !services.contains(where: { $0.id == service.service }) {
                services.append((service.service, names.service(service.service)))
            }
            for grid in one.summary.grids where !grids.contains(where: { $0.id == grid.grid }) {
                grids.append((grid.grid, grid.grid.map(names.grid) ?? words.wholeCommunity))
            }
        }
        self.services = services
        self.grids = grids
    }
}
