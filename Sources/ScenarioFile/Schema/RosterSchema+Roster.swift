extension RosterSchema {
    static let rosterText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Roster",
          "description": "Who does what when, what stays uncovered, and how good that provably is.",
          "type": "object",
          "additionalProperties": false,
          "required": ["scenario", "duties"],
          "properties": {
            "format": {"const": "roster/1"},
            "scenario": {"type": "string", "description": "The id of the scenario."},
            "horizon": {
              "type": "object",
              "additionalProperties": false,
              "required": ["firstDay", "days"],
              "properties": {"firstDay": {"$ref": "#/$defs/date"}, "days": {"type": "integer", "minimum": 1, "maximum": 7}}
            },
            "duties": {"type": "array", "items": {"$ref": "#/$defs/duty"}},
            "rounds": {"type": "array", "items": {"$ref": "#/$defs/round"}},
            "sessions": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["task", "room"],
                "properties": {"task": {"type": "string"}, "room": {"type": "string"}}
              }
            },
            "uncovered": {"type": "array", "items": {"$ref": "#/$defs/uncovered"}},
            "certificate": {
              "type": "object",
              "additionalProperties": false,
              "required": ["levels"],
              "properties": {
                "levels": {"type": "array", "items": {"$ref": "#/$defs/level"}},
                "rounds": {"$ref": "#/$defs/level"}
              }
            }
          },
          "$defs": {
            "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            "instant": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{1,2}:[0-9]{2}$"},
            "duty": {
              "description": "One volunteer doing one task; service, need, role and end may be left out where the task tells them.",
              "type": "object",
              "additionalProperties": false,
              "required": ["volunteer", "task", "start"],
              "properties": {
                "volunteer": {"type": "string"},
                "task": {"type": "string"},
                "service": {"type": "string"},
                "need": {"type": "string"},
                "role": {"type": "string"},
                "start": {"$ref": "#/$defs/instant"},
                "end": {"$ref": "#/$defs/instant"}
              }
            },
            "round": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "service", "date", "stops", "minutes"],
              "properties": {
                "id": {"type": "string"},
                "service": {"type": "string"},
                "date": {"$ref": "#/$defs/date"},
                "stops": {"type": ["array", "string"], "items": {"type": "string"}},
                "portions": {"type": "integer"},
                "minutes": {"type": "integer"}
              }
            },
            "uncovered": {
              "type": "object",
              "additionalProperties": false,
              "required": ["need", "task"],
              "properties": {
                "need": {"type": "string"},
                "task": {"type": "string"},
                "role": {"type": "string"},
                "short": {"type": "integer"},
                "start": {"$ref": "#/$defs/instant"},
                "end": {"$ref": "#/$defs/instant"},
                "reason": {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "excluded": {
                      "description": "Volunteers excluded by each rule.",
                      "type": "object",
                      "propertyNames": {"$ref": "#/$defs/rule"},
                      "additionalProperties": {"type": "integer"}
                    },
                    "busy": {"type": "integer"}
                  }
                }
              }
            },
            "level": {
              "type": "object",
              "additionalProperties": false,
              "required": ["level", "objective", "termination"],
              "properties": {
                "level": {"enum": ["coverage", "stability", "care", "merged"]},
                "objective": {"type": "integer"},
                "bound": {"type": ["number", "null"], "description": "null if nothing is proven."},
                "gap": {"type": ["number", "null"], "description": "(objective - bound) / max(1, |objective|)"},
                "termination": {"enum": ["optimal", "gap-reached", "time-limit", "work-limit", "cancelled"]},
                "limitedBy": {"type": "string"}
              }
            },
            "rule": {
              "enum": [
                "availability", "skill", "no-overlap", "day-load", "week-load", "minimum-load", "days-per-week",
                "days-in-row", "rest", "earliest-latest", "refused", "neutrality", "wishes", "locality", "coverage",
                "complete-team", "team-mix", "mentor", "two-adults", "start-together", "keep-together", "keep-apart",
                "max-faces", "same-mediator", "spacing", "one-visit-at-a-time", "room-capacity", "standby", "pins",
                "published"
              ]
            }
          }
        }
        """#
}
