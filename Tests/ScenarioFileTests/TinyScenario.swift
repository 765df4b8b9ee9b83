/// A scenario small enough to be changed in one place and read with the eyes.
enum TinyScenario {
    static let text = """
        id: tiny
        first-day: 2026-12-01
        days: 2
        community:
          branches: [b]
          grids: [{id: g, branch: b}]
          buildings: [{id: h1, grid: g, position: [0, 0]}]
          places: [{id: hall, position: [0, 0], rooms: [room-1]}]
        skills: [nurse, driving]
        volunteers:
          - {id: v1, home: h1, skills: [nurse], availability: always}
          - {id: v2, availability: always}
        residents:
          - {id: r1, building: h1}
        services:
          - {id: tea, shape: shift, roles: [host]}
          - {id: care, shape: visit, roles: [nurse 1 nurse]}
        needs:
          - {id: n1, service: tea, place: hall, window: "15:00-17:00"}
          - {id: n2, service: care, resident: r1, window: "09:00-10:00", duration: 30}
        """

    /// The scenario with one piece of text replaced.
    static func replacing(_ piece: String, with other: String) -> String {
        precondition(text.contains(piece), "no such piece: \(piece)")
        return text.replacing(piece, with: other)
    }
}
