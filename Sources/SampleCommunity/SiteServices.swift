import Rostering

extension SampleDraft {
    /// Services at the Posthouse, the canteen and the clinic; their needs say which, if there are several.
    var shiftServices: [Service] {
        func shift(
            _ id: ServiceID,
            _ english: String,
            _ chinese: String,
            roles: [TeamRole],
            isAllOrNothing: Bool = false,
            mix: [TeamMix] = []
        ) -> Service {
            Service(
                id: id,
                shape: .shift,
                roles: roles,
                name: LocalizedText(english, chinese: chinese),
                isAllOrNothing: isAllOrNothing,
                weight: 60,
                desiredWeight: 15,
                walkingLimit: 15,
                mix: mix
            )
        }
        let server = TeamRole(
            id: "server",
            skill: SampleSkill.food,
            minimum: 2,
            desired: 3,
            minimumLevel: .trainee,
            name: LocalizedText("Server", chinese: "帮厨")
        )
        let lead = TeamRole(
            id: "lead",
            skill: SampleSkill.hosting,
            minimumLevel: .experienced,
            name: LocalizedText("Lead", chinese: "主接待")
        )
        let helper = TeamRole(
            id: "helper",
            skill: SampleSkill.hosting,
            minimum: 1,
            desired: 2,
            minimumLevel: .trainee,
            name: LocalizedText("Helper", chinese: "接待助手")
        )
        return [
            shift(
                SampleService.hosting,
                "Hosting at the Posthouse",
                "驿站接待",
                roles: [lead, helper],
                mix: [TeamMix(skill: SampleSkill.firstAid)]
            ),
            shift(SampleService.canteen, "Elderly canteen", "老年食堂", roles: [server]),
            shift(SampleService.breakfast, "Love breakfast", "爱心早餐", roles: [server]),
            shift(
                SampleService.clinic,
                "Community clinic",
                "社区义诊",
                roles: [
                    TeamRole(
                        id: "nurse",
                        skill: SampleSkill.nursing,
                        name: LocalizedText("Nurse", chinese: "护士")
                    ),
                    TeamRole(id: "helper", name: LocalizedText("Helper", chinese: "助手")),
                ],
                isAllOrNothing: true
            ),
        ]
    }

    /// Meals from a site's kitchen and after-school waiting at its Posthouse.
    func siteServices(site: Int) -> [Service] {
        let sites = size.sites
        let meals = Service(
            id: SampleService.meals(site: site, of: sites),
            shape: .round(
                RoundShape(
                    kitchen: SamplePlace.canteen.id(site: site, of: sites),
                    maximumPortions: 12,
                    hotFoodLimit: 40,
                    loadingTime: 5,
                    doorTime: 2,
                    startStep: 15
                )
            ),
            roles: [TeamRole(id: "carrier", name: LocalizedText("Carrier", chinese: "送餐员"))],
            name: siteName("Meals to the door", "送餐上门", site: site, of: sites),
            weight: 10,
            desiredWeight: 1,
            walkingLimit: 15
        )
        let afterSchool = Service(
            id: SampleService.afterSchool(site: site, of: sites),
            shape: .supervision(
                SupervisionShape(
                    place: SamplePlace.posthouse.id(site: site, of: sites),
                    childrenPerAdult: 8,
                    minimumHeads: 2,
                    slot: 30,
                    minimumStay: 60,
                    maximumStay: 180
                )
            ),
            roles: [
                TeamRole(
                    id: "carer",
                    skill: SampleSkill.childCare,
                    name: LocalizedText("Carer", chinese: "看护员")
                )
            ],
            name: siteName("Waiting after school", "放学后等候", site: site, of: sites),
            weight: 40,
            walkingLimit: 15,
            requiresTwoAdults: true
        )
        return [meals, afterSchool]
    }
}
