import Rostering

/// The places of a neighbourhood. A community of several neighbourhoods has one of each in every one of them.
enum SamplePlace: String, CaseIterable {
    case posthouse, canteen, clinic
    case mediation = "mediation-rooms"

    /// The id of a site's place.
    func id(site: Int, of sites: Int) -> PlaceID { PlaceID(rawValue + siteSuffix(site, of: sites)) }

    private var name: (english: String, chinese: String) {
        switch self {
        case .posthouse: ("Warm Heart Posthouse", "暖心驿站")
        case .canteen: ("Elderly canteen", "老年食堂")
        case .clinic: ("Community clinic", "社区卫生站")
        case .mediation: ("Mediation rooms", "调解室")
        }
    }

    /// Metres east and north of the site's centre.
    private var offset: (x: Int, y: Int) {
        switch self {
        case .posthouse: (-20, 15)
        case .canteen: (45, -10)
        case .clinic: (-60, -50)
        case .mediation: (30, 55)
        }
    }

    /// All places of all sites, near the middle of each site's buildings.
    static func all(sites: Int, buildings: [Building], siteOf: [Int]) -> [Place] {
        (0..<sites).flatMap { site in
            let positions = buildings.indices.filter { siteOf[$0] == site }.map { buildings[$0].position }
            let count = max(1, positions.count)
            let x = positions.reduce(0) { $0 + $1.x } / count
            let y = positions.reduce(0) { $0 + $1.y } / count
            return allCases.map { place in
                Place(
                    id: place.id(site: site, of: sites),
                    position: Position(x: x + place.offset.x, y: y + place.offset.y),
                    name: siteName(place.name.english, place.name.chinese, site: site, of: sites),
                    rooms: place == .mediation ? ["A", "B"] : []
                )
            }
        }
    }
}

/// What tells the ids of one site from those of another; nothing if there is only one.
func siteSuffix(_ site: Int, of sites: Int) -> String {
    sites == 1 ? "" : "-\(padded(site + 1, width: sites > 9 ? 2 : 1))"
}

/// A name in both languages, with the site's number if there are several.
func siteName(_ english: String, _ chinese: String, site: Int, of sites: Int) -> LocalizedText {
    sites == 1
        ? LocalizedText(english, chinese: chinese)
        : LocalizedText("\(english) \(site + 1)", chinese: "\(chinese)\(site + 1)")
}
