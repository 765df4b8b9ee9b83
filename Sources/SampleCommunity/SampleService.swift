import Rostering

/// The ids of services that exist once in the whole community.
enum SampleService {
    static let company: ServiceID = "home-visit"
    static let pair: ServiceID = "care-by-two"
    static let haircut: ServiceID = "haircut"
    static let nurse: ServiceID = "nurse-visit"
    static let physiotherapy: ServiceID = "physiotherapy"
    static let mediation: ServiceID = "mediation"
    static let seniorMediation: ServiceID = "senior-mediation"
    static let hosting: ServiceID = "hosting"
    static let canteen: ServiceID = "canteen"
    static let breakfast: ServiceID = "love-breakfast"
    static let clinic: ServiceID = "clinic"

    /// Meals and after-school waiting belong to a site's kitchen or Posthouse, so each site has its own.
    static func meals(site: Int, of sites: Int) -> ServiceID { ServiceID("meals" + siteSuffix(site, of: sites)) }
    static func afterSchool(site: Int, of sites: Int) -> ServiceID {
        ServiceID("after-school" + siteSuffix(site, of: sites))
    }
}

extension SampleDraft {
    /// Adds the services.
    mutating func addServices() {
        services = visitServices + shiftServices
        for site in 0..<size.sites { services += siteServices(site: site) }
        services += [
            mediation(SampleService.mediation, "Mediation", "邻里调解", level: .qualified),
            mediation(SampleService.seniorMediation, "Mediation of a serious case", "疑难纠纷调解", level: .experienced),
        ]
    }

    private func mediation(_ id: ServiceID, _ english: String, _ chinese: String, level: SkillLevel) -> Service {
        Service(
            id: id,
            shape: .session(startStep: 15),
            roles: [
                TeamRole(
                    id: "mediator",
                    skill: SampleSkill.mediation,
                    minimumLevel: level,
                    name: LocalizedText("Mediator", chinese: "调解员")
                )
            ],
            name: LocalizedText(english, chinese: chinese),
            isAllOrNothing: true,
            weight: 150,
            walkingLimit: 15,
            minimumDaysBetween: 2
        )
    }

    private var visitServices: [Service] {
        func visit(
            _ id: ServiceID,
            _ english: String,
            _ chinese: String,
            roles: [TeamRole],
            isAllOrNothing: Bool = false,
            weight: Int = 100,
            reach: Reach = .branch
        ) -> Service {
            Service(
                id: id,
                shape: .visit(startStep: 15),
                roles: roles,
                name: LocalizedText(english, chinese: chinese),
                isAllOrNothing: isAllOrNothing,
                weight: weight,
                reach: reach,
                walkingLimit: 15,
                continuity: true,
                maximumFaces: 3,
                minimumDaysBetween: 2
            )
        }
        func role(_ id: RoleID, _ english: String, _ chinese: String, skill: SkillID?) -> TeamRole {
            TeamRole(id: id, skill: skill, name: LocalizedText(english, chinese: chinese))
        }
        return [
            visit(
                SampleService.company,
                "Home visit",
                "入户探访",
                roles: [role("visitor", "Visitor", "探访员", skill: SampleSkill.company)]
            ),
            visit(
                SampleService.pair,
                "Care at home by two",
                "双人居家照护",
                roles: [
                    role("lead", "Lead", "主护", skill: SampleSkill.care),
                    role("helper", "Helper", "助手", skill: SampleSkill.company),
                ],
                isAllOrNothing: true
            ),
            visit(
                SampleService.haircut,
                "Haircut at home",
                "上门理发",
                roles: [role("barber", "Barber", "理发员", skill: SampleSkill.hair)],
                reach: .community
            ),
            visit(
                SampleService.nurse,
                "Nurse's visit",
                "护士上门",
                roles: [role("nurse", "Nurse", "护士", skill: SampleSkill.nursing)],
                weight: 150,
                reach: .community
            ),
            visit(
                SampleService.physiotherapy,
                "Physiotherapy at home",
                "上门康复",
                roles: [role("physiotherapist", "Physiotherapist", "康复师", skill: SampleSkill.physiotherapy)],
                weight: 150,
                reach: .community
            ),
        ]
    }
}
