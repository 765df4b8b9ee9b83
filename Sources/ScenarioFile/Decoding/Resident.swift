import Rostering

extension Field {
    static let residentKeys = Vocabulary(
        required: ["id", "building"],
        optional: [
            "name", "household", "wishes", "preferred", "refused", "objected-mediators", "availability",
        ]
    )
    static let wishKeys = Vocabulary(optional: ["gender", "language", "required"])

    /// A resident.
    var resident: Resident? {
        guard let keys = keys(Field.residentKeys) else { return nil }
        var resident = Resident(id: entryID(keys), building: keys["building"]?.identifier() ?? "")
        resident.name = keys["name"]?.text ?? ""
        resident.household = keys["household"]?.identifier()
        resident.wishes = keys["wishes"]?.listOrOne?.compactMap(\.wish) ?? []
        resident.preferred = Set(keys["preferred"]?.identifiers() ?? [])
        resident.refused = Set(keys["refused"]?.identifiers() ?? [])
        resident.objectedMediators = Set(keys["objected-mediators"]?.identifiers() ?? [])
        resident.availability = keys["availability"]?.availability
        return resident
    }

    /// A wish: `female`, `speaks Cantonese required`, or a map with `gender` or `language`.
    private var wish: Wish? {
        if isMap {
            guard let keys = keys(Field.wishKeys) else { return nil }
            let isRequired = keys["required"]?.boolean ?? false
            switch (keys["gender"], keys["language"]) {
            case (let gender?, nil):
                return gender.choice(("gender", "性别"), of: Gender.self).map {
                    Wish(.gender($0), isRequired: isRequired)
                }
            case (nil, let language?):
                return language.text.map { Wish(.language($0), isRequired: isRequired) }
            default:
                report("a wish has either a gender or a language", "每个愿望应写性别或语言之一")
                return nil
            }
        }
        guard let text else { return nil }
        let isRequired = text.hasSuffix(" required")
        let subject = isRequired ? Compact.trimmed(text.dropLast(9)) : text
        if let gender = Gender(rawValue: subject) { return Wish(.gender(gender), isRequired: isRequired) }
        if subject.hasPrefix("speaks ") {
            return Wish(.language(Compact.trimmed(subject.dropFirst(7))), isRequired: isRequired)
        }
        report(
            "cannot read the wish '\(text)'",
            "无法理解愿望“\(text)”",
            hint: LocalizedText(
                "such as: female, male required, speaks Cantonese",
                chinese: "例如：female、male required、speaks Cantonese"
            )
        )
        return nil
    }
}
