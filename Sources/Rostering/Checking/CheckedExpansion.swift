/// The tasks and stops that a scenario's needs expand to, as the checker reads the model.
struct CheckedExpansion {
    private(set) var tasks: [CheckedTask] = []
    private(set) var stops: [CheckedStop] = []
    private(set) var chains: [[Int]] = []

    private let calendar: CheckedCalendar
    private let map: CheckedMap
    private let services: [Service]
    private let needs: [Need]
    private let residents: [Resident]

    init(calendar: CheckedCalendar, map: CheckedMap, services: [Service], needs: [Need], residents: [Resident]) {
        self.calendar = calendar
        self.map = map
        self.services = services
        self.needs = needs
        self.residents = residents
        let serviceIndex = Dictionary(
            zip(services.map(\.id), services.indices),
            uniquingKeysWith: { first, _ in first }
        )
        let residentIndex = Dictionary(
            zip(residents.map(\.id), residents.indices),
            uniquingKeysWith: { first, _ in first }
        )
        var supervised: [Int: [Int]] = [:]
        for (index, need) in needs.enumerated() {
            guard let service = serviceIndex[need.service] else { continue }
            let resident = need.resident.flatMap { residentIndex[$0] }
            switch services[service].shape {
            case .shift: addShifts(index, service)
            case .visit: addVisits(index, service, resident)
            case .round: addStops(index, service, resident)
            case .supervision: supervised[service, default: []].append(index)
            case .session: addSessions(index, service, need.parties.compactMap { residentIndex[$0] })
            }
        }
        for (service, needs) in supervised.sorted(by: { $0.key < $1.key }) { addSupervision(service, needs) }
    }

    private func days(_ need: Need) -> [Int] { calendar.matchingDays(need.days) }

    private func missPoints(_ need: Need, _ service: Service) -> Int {
        service.weight * need.priority * (1 + need.weeksOpen)
    }

    private mutating func addShifts(_ index: Int, _ service: Int) {
        let need = needs[index]
        let spot = need.place.flatMap { map.spot($0) }
        for day in days(need) {
            guard let window = CheckedCalendar.stretch(need.window, day: day) else { continue }
            add(
                id: "\(need.id)@\(calendar.dates[day])",
                .shift,
                index,
                service,
                windows: [window],
                duration: window.count,
                spot: spot
            )
        }
    }

    private mutating func addVisits(_ index: Int, _ service: Int, _ resident: Int?) {
        let need = needs[index]
        let spot = resident.flatMap { map.spot(residents[$0].building) }
        let served = resident.map { [$0] } ?? []
        if let times = need.times {
            addChain(.visit, index, service, count: times, spot: spot, residents: served)
        } else {
            for day in days(need) {
                add(
                    id: "\(need.id)@\(calendar.dates[day])",
                    .visit,
                    index,
                    service,
                    windows: CheckedCalendar.stretch(need.window, day: day).map { [$0] } ?? [],
                    duration: need.duration.value,
                    spot: spot,
                    residents: served
                )
            }
        }
    }

    private mutating func addSessions(_ index: Int, _ service: Int, _ parties: [Int]) {
        let spot = needs[index].place.flatMap { map.spot($0) }
        addChain(.session, index, service, count: needs[index].sessions, spot: spot, residents: parties)
    }

    private mutating func addChain(
        _ shape: CheckedTask.Shape,
        _ index: Int,
        _ service: Int,
        count: Int,
        spot: CheckedSpot?,
        residents: [Int]
    ) {
        guard count >= 1 else { return }
        let need = needs[index]
        let windows = days(need).compactMap { CheckedCalendar.stretch(need.window, day: $0) }
        chains.append(Array(tasks.count..<(tasks.count + count)))
        for number in 1...count {
            add(
                id: "\(need.id)#\(number)",
                shape,
                index,
                service,
                sequence: number,
                windows: windows,
                duration: need.duration.value,
                spot: spot,
                residents: residents
            )
        }
    }

    private mutating func add(
        id: String,
        _ shape: CheckedTask.Shape,
        _ index: Int,
        _ service: Int,
        sequence: Int? = nil,
        windows: [Range<Int>],
        duration: Int,
        spot: CheckedSpot?,
        residents: [Int] = []
    ) {
        let need = needs[index]
        tasks.append(
            CheckedTask(
                id: TaskID(id),
                shape: shape,
                service: service,
                need: index,
                sequence: sequence,
                windows: windows,
                duration: duration,
                origin: spot,
                destination: spot,
                grid: spot?.grid,
                roles: need.roles ?? services[service].roles,
                missPoints: missPoints(need, services[service]),
                desiredPoints: services[service].desiredWeight * need.priority,
                isAllOrNothing: services[service].isAllOrNothing,
                residents: residents,
                place: shape == .session ? need.place : nil
            )
        )
    }

    private mutating func addStops(_ index: Int, _ service: Int, _ resident: Int?) {
        let need = needs[index]
        for day in days(need) {
            stops.append(
                CheckedStop(
                    id: TaskID("\(need.id)@\(calendar.dates[day])"),
                    need: index,
                    service: service,
                    resident: resident,
                    day: day,
                    window: CheckedCalendar.stretch(need.window, day: day),
                    spot: resident.flatMap { map.spot(residents[$0].building) },
                    portions: need.portions,
                    missPoints: missPoints(need, services[service]) * need.portions,
                    desiredPoints: services[service].desiredWeight * need.priority
                )
            )
        }
    }

    private mutating func addSupervision(_ index: Int, _ registered: [Int]) {
        let service = services[index]
        guard case .supervision(let shape) = service.shape else { return }
        let spot = map.spot(shape.place)
        for day in calendar.dates.indices {
            let present = registered.filter { calendar.matches(calendar.dates[day], needs[$0].days) }
            guard !present.isEmpty else { continue }
            tasks.append(
                CheckedTask(
                    id: TaskID("\(service.id)@\(calendar.dates[day])"),
                    shape: .supervision,
                    service: index,
                    windows: [],
                    duration: 0,
                    origin: spot,
                    destination: spot,
                    grid: spot?.grid,
                    roles: Array(service.roles.prefix(1)),
                    missPoints: service.weight,
                    desiredPoints: 0,
                    isAllOrNothing: false,
                    supervision: CheckedSupervision(
                        shape: shape,
                        day: day,
                        needs: present.map { ($0, needs[$0]) }
                    )
                )
            )
        }
    }
}
