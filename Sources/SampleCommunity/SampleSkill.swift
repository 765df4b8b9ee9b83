import Rostering

/// The skills that the sample's services ask for.
enum SampleSkill {
    static let company: SkillID = "home-visit"
    static let care: SkillID = "home-care"
    static let nursing: SkillID = "nursing"
    static let physiotherapy: SkillID = "physiotherapy"
    static let firstAid: SkillID = "first-aid"
    static let childCare: SkillID = "child-care"
    static let hosting: SkillID = "hosting"
    static let food: SkillID = "food-hygiene"
    static let mediation: SkillID = "mediation"
    static let hair: SkillID = "hairdressing"

    /// All of them, with their names.
    static let all: [Skill] = [
        Skill(id: company, name: LocalizedText("Home visiting", chinese: "入户探访")),
        Skill(id: care, name: LocalizedText("Care at home", chinese: "居家照护")),
        Skill(id: nursing, name: LocalizedText("Nursing licence", chinese: "护士执业证")),
        Skill(id: physiotherapy, name: LocalizedText("Physiotherapy", chinese: "康复理疗")),
        Skill(id: firstAid, name: LocalizedText("First aid certificate", chinese: "急救员证")),
        Skill(id: childCare, name: LocalizedText("Child care", chinese: "儿童看护")),
        Skill(id: hosting, name: LocalizedText("Hosting at the Posthouse", chinese: "驿站接待")),
        Skill(id: food, name: LocalizedText("Food handler's health certificate", chinese: "食品从业健康证")),
        Skill(id: mediation, name: LocalizedText("Mediation", chinese: "人民调解")),
        Skill(id: hair, name: LocalizedText("Hairdressing", chinese: "理发")),
    ]
}

/// Languages and dialects, as volunteers and wishes name them.
enum SampleLanguage {
    static let mandarin = "mandarin"
    static let local = "shijiazhuang-dialect"
    static let english = "english"
    static let cantonese = "cantonese"
    static let minnan = "minnan-dialect"
    static let sign = "sign-language"
}
