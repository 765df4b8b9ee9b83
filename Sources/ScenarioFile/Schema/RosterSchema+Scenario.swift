extension RosterSchema {
    static let scenarioText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Scenario",
          "description": "Everything a roster is planned from.",
          "oneOf": [{"required": ["week"]}, {"required": ["first-day"]}], "type": "object",
          "additionalProperties": false, "required": ["id"],
          "properties": {
            "id": {"type": "string"}, "title": {"$ref": "#/$defs/text"},
            "week": {
              "type": "string", "pattern": "^[0-9]{4}-W[0-9]{2}$", "description": "An ISO week, such as 2026-W49."
            },
            "first-day": {"$ref": "#/$defs/date"}, "days": {"type": "integer", "minimum": 1, "maximum": 7},
            "community": {"$ref": "#/$defs/community"}, "skills": {"type": "array", "items": {"$ref": "#/$defs/named"}},
            "volunteers": {
              "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/volunteer"}}, {"$ref": "#/$defs/csv"}]
            },
            "residents": {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/resident"}}, {"$ref": "#/$defs/csv"}]},
            "services": {"type": "array", "items": {"$ref": "#/$defs/service"}},
            "needs": {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/need"}}, {"$ref": "#/$defs/csv"}]},
            "rules": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "availability": {"$ref": "#/$defs/mode"}, "skill": {"$ref": "#/$defs/mode"},
                "no-overlap": {"$ref": "#/$defs/mode"}, "day-load": {"$ref": "#/$defs/mode"},
                "week-load": {"$ref": "#/$defs/mode"}, "minimum-load": {"$ref": "#/$defs/mode"},
                "days-per-week": {"$ref": "#/$defs/mode"}, "days-in-row": {"$ref": "#/$defs/mode"},
                "rest": {"$ref": "#/$defs/mode"}, "earliest-latest": {"$ref": "#/$defs/mode"},
                "refused": {"$ref": "#/$defs/mode"}, "neutrality": {"$ref": "#/$defs/mode"},
                "wishes": {"$ref": "#/$defs/mode"}, "locality": {"$ref": "#/$defs/mode"},
                "coverage": {"$ref": "#/$defs/mode"}, "complete-team": {"$ref": "#/$defs/mode"},
                "team-mix": {"$ref": "#/$defs/mode"}, "mentor": {"$ref": "#/$defs/mode"},
                "two-adults": {"$ref": "#/$defs/mode"}, "start-together": {"$ref": "#/$defs/mode"},
                "keep-together": {"$ref": "#/$defs/mode"}, "keep-apart": {"$ref": "#/$defs/mode"},
                "max-faces": {"$ref": "#/$defs/mode"}, "same-mediator": {"$ref": "#/$defs/mode"},
                "spacing": {"$ref": "#/$defs/mode"}, "one-visit-at-a-time": {"$ref": "#/$defs/mode"},
                "room-capacity": {"$ref": "#/$defs/mode"}, "standby": {"$ref": "#/$defs/mode"},
                "pins": {"$ref": "#/$defs/mode"}, "published": {"$ref": "#/$defs/mode"}
              }
            },
            "weights": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "repeated-miss": {"type": "integer"}, "grid-evenness": {"type": "integer"},
                "tolerated-share-percent": {"type": "integer"}, "dropped": {"type": "integer"},
                "added": {"type": "integer"}, "moved": {"type": "integer"}, "fair-share-percent": {"type": "integer"},
                "face": {"type": "integer"}, "unknown-face": {"type": "integer"}, "other-grid": {"type": "integer"},
                "other-branch": {"type": "integer"}, "walking-minute": {"type": "integer"},
                "preference": {"type": "integer"}, "undesired-minute": {"type": "integer"}, "wish": {"type": "integer"},
                "fallback": {"type": "integer"}, "no-show": {"type": "integer"}, "merged-coverage": {"type": "integer"},
                "merged-stability": {"type": "integer"}, "merged-care": {"type": "integer"},
                "fairness": {"type": "array", "items": {"type": "integer"}},
                "fairness-steps-percent": {"type": "array", "items": {"type": "integer"}}
              }
            },
            "pins": {
              "type": "array",
              "items": {
                "oneOf": [{"required": ["must"]}, {"required": ["must-not"]}], "type": "object",
                "additionalProperties": false, "required": ["target"],
                "properties": {
                  "must": {"type": "string"}, "must-not": {"type": "string"}, "target": {"type": "string"},
                  "role": {"type": "string"}, "start": {"$ref": "#/$defs/time"}
                }
              }
            },
            "standby": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["id", "window", "at-least"],
                "properties": {
                  "id": {"type": "string"}, "days": {"$ref": "#/$defs/days"}, "window": {"$ref": "#/$defs/window"},
                  "skill": {"type": "string"}, "at-least": {"type": "integer"}
                }
              }
            },
            "published": {
              "oneOf": [{"required": ["roster"]}, {"required": ["duties"]}], "type": "object",
              "additionalProperties": false,
              "properties": {
                "roster": {"type": "string"}, "duties": {"type": "array", "items": {"$ref": "#/$defs/duty"}},
                "rounds": {"type": "array", "items": {"$ref": "#/$defs/round"}}, "now": {"$ref": "#/$defs/instant"},
                "frozen-before": {"$ref": "#/$defs/instant"}
              }
            }
          },
        """#
}
