extension RosterSchema {
    static let whatIfText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "What if",
          "description": "Variants of a scenario, to be planned and compared with it.", "type": "object",
          "anyOf": [{"required": ["variants"]}, {"required": ["sweeps"]}], "additionalProperties": false,
          "properties": {
            "scenario": {
              "type": "string",
              "description": "The scenario's folder or file, seen from this file; by default the folder it lies in."
            },
            "profiles": {
              "description": "Volunteers who might be recruited, by a name of your own: as in a scenario, without an id.",
              "type": "object",
              "additionalProperties": {
                "type": "object", "required": ["availability"], "properties": {"id": false}
              }
            },
            "parameters": {
              "description": "Named choices for sweeps: what each choice changes.", "type": "object",
              "additionalProperties": {
                "type": "object",
                "additionalProperties": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "remove": {"$ref": "#/properties/variants/items/properties/remove"},
                    "change": {"$ref": "#/properties/variants/items/properties/change"},
                    "add": {"$ref": "#/properties/variants/items/properties/add"},
                    "recruit": {"$ref": "#/properties/variants/items/properties/recruit"}
                  }
                }
              }
            },
            "variants": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["name"],
                "properties": {
                  "name": {"$ref": "#/$defs/text"},
                  "remove": {
                    "description": "What goes, by id; with a volunteer go their pins, with a service or resident their needs.",
                    "type": "object", "additionalProperties": false,
                    "properties": {
                      "volunteers": {"$ref": "#/$defs/ids"}, "residents": {"$ref": "#/$defs/ids"},
                      "services": {"$ref": "#/$defs/ids"}, "needs": {"$ref": "#/$defs/ids"},
                      "standby": {"$ref": "#/$defs/ids"}
                    }
                  },
                  "change": {
                    "description": "Keys to replace, of the entry with the same id; maps are merged, null takes a key out.",
                    "type": "object", "additionalProperties": false,
                    "properties": {
                      "volunteers": {"type": "array", "items": {"type": "object", "required": ["id"]}},
                      "residents": {"type": "array", "items": {"type": "object", "required": ["id"]}},
                      "services": {"type": "array", "items": {"type": "object", "required": ["id"]}},
                      "needs": {"type": "array", "items": {"type": "object", "required": ["id"]}},
                      "standby": {"type": "array", "items": {"type": "object", "required": ["id"]}},
                      "weights": {"type": "object"}, "rules": {"type": "object"},
                      "calendar": {
                        "type": "object", "additionalProperties": false,
                        "properties": {
                          "holidays": {"$ref": "#/$defs/dates"}, "make-up-working-days": {"$ref": "#/$defs/dates"}
                        }
                      }
                    }
                  },
                  "add": {
                    "type": "object", "additionalProperties": false,
                    "properties": {
                      "volunteers": {"type": "array", "items": {"$ref": "#/$defs/volunteer"}},
                      "residents": {"type": "array", "items": {"$ref": "#/$defs/resident"}},
                      "services": {"type": "array", "items": {"$ref": "#/$defs/service"}},
                      "needs": {"type": "array", "items": {"$ref": "#/$defs/need"}},
                      "skills": {"type": "array", "items": {"$ref": "#/$defs/named"}},
                      "pins": {"type": "array", "items": {"type": "object"}},
                      "standby": {"type": "array", "items": {"type": "object"}}
                    }
                  },
                  "recruit": {
                    "description": "How many of each profile.", "type": "object",
                    "additionalProperties": {"type": "integer", "minimum": 0, "maximum": 1000}
                  }
                }
              }
            },
            "sweeps": {
              "description": "Maps of parameters and values, every combination being a variant: a name under parameters with its choices, recruit.PROFILE with numbers (0..3), or a value by its path, such as weights.face or needs.n1.days.",
              "anyOf": [{"type": "object"}, {"type": "array", "items": {"type": "object"}}]
            }
          },
        """#
}
