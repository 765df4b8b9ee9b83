extension RosterSchema {
    static let definitionsText = #"""
          "$defs": {
            "csv": {
              "description": "A CSV table in the scenario's folder; its columns are the keys, inner keys as outer.inner, lists separated by ';'.",
              "type": "object", "additionalProperties": false, "required": ["csv"],
              "properties": {"csv": {"type": "string"}}
            },
            "text": {
              "anyOf": [
                {"type": "string"},
                {
                  "type": "object", "additionalProperties": false,
                  "properties": {"en": {"type": "string"}, "zh-Hans": {"type": "string"}}
                }
              ],
              "description": "A text, or texts by language."
            },
            "ids": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
            "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            "dates": {"anyOf": [{"$ref": "#/$defs/date"}, {"type": "array", "items": {"$ref": "#/$defs/date"}}]},
            "time": {"type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}$"},
            "instant": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{1,2}:[0-9]{2}$"},
            "window": {
              "type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2} *[-–—] *[0-9]{1,2}:[0-9]{2}$",
              "description": "Such as 09:00-11:30."
            },
            "weekdays": {
              "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
              "description": "Such as mon-fri, or sat,sun, or daily."
            },
            "days": {
              "anyOf": [
                {"type": "string"}, {"type": "array", "items": {"type": "string"}},
                {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "weekdays": {"$ref": "#/$defs/weekdays"},
                    "condition": {"enum": ["any", "working-days", "days-off"]}, "added": {"$ref": "#/$defs/dates"},
                    "except": {"$ref": "#/$defs/dates"}
                  }
                }
              ],
              "description": "Such as 'mon-fri working-days 2026-12-05 except 2026-12-03'."
            },
            "level": {"enum": ["trainee", "qualified", "experienced"]},
            "reach": {"enum": ["grid", "branch", "community"]}, "gender": {"enum": ["female", "male"]},
            "position": {
              "anyOf": [
                {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
                {
                  "type": "object", "additionalProperties": false, "required": ["x", "y"],
                  "properties": {"x": {"type": "integer"}, "y": {"type": "integer"}}
                }
              ],
              "description": "Metres to the east and to the north."
            },
            "named": {
              "anyOf": [
                {"type": "string"},
                {
                  "type": "object", "additionalProperties": false, "required": ["id"],
                  "properties": {"id": {"type": "string"}, "name": {"$ref": "#/$defs/text"}}
                }
              ]
            },
            "availability": {
              "anyOf": [
                {
                  "anyOf": [
                    {"type": "string"},
                    {
                      "type": "object", "additionalProperties": false, "required": ["days"],
                      "properties": {
                        "days": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
                        "window": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/window"}]},
                        "preference": {"enum": ["preferred", "available", "undesired"]}
                      }
                    }
                  ]
                },
                {
                  "type": "array",
                  "items": {
                    "anyOf": [
                      {"type": "string"},
                      {
                        "type": "object", "additionalProperties": false, "required": ["days"],
                        "properties": {
                          "days": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
                          "window": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/window"}]},
                          "preference": {"enum": ["preferred", "available", "undesired"]}
                        }
                      }
                    ]
                  }
                }
              ],
              "description": "always, never, or entries such as 'mon-fri 09:00-12:00 preferred' and '2026-12-01 none'."
            },
            "holding": {
              "anyOf": [
                {"type": "string"},
                {
                  "type": "object", "additionalProperties": false, "required": ["skill"],
                  "properties": {
                    "skill": {"type": "string"}, "level": {"$ref": "#/$defs/level"},
                    "valid-from": {"$ref": "#/$defs/date"}, "valid-until": {"$ref": "#/$defs/date"}
                  }
                }
              ],
              "description": "Such as nurse:experienced@2026-01-01..2026-12-31."
            },
            "role": {
              "anyOf": [
                {"type": "string"},
                {
                  "type": "object", "additionalProperties": false, "required": ["id"],
                  "properties": {
                    "id": {"type": "string"}, "name": {"$ref": "#/$defs/text"}, "skill": {"type": "string"},
                    "minimum-level": {"$ref": "#/$defs/level"}, "minimum": {"type": "integer"},
                    "desired": {"type": "integer"}, "maximum": {"type": "integer"}
                  }
                }
              ],
              "description": "Such as 'medic 1..2..3 nurse:experienced': minimum, desired, maximum; skill and least level."
            },
            "wish": {
              "anyOf": [
                {"type": "string"},
                {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "gender": {"$ref": "#/$defs/gender"}, "language": {"type": "string"},
                    "required": {"type": "boolean"}
                  }
                }
              ],
              "description": "Such as 'female', or 'speaks Cantonese required'."
            },
            "preference": {
              "anyOf": [
                {"type": "string"},
                {
                  "type": "object", "additionalProperties": false, "required": ["level"],
                  "properties": {
                    "level": {"enum": ["loves", "likes", "neutral", "dislikes", "avoids"]},
                    "service": {"type": "string"}, "days": {"$ref": "#/$defs/weekdays"},
                    "window": {"$ref": "#/$defs/window"}, "task": {"type": "string"}
                  }
                }
              ],
              "description": "Such as 'likes service=canteen days=sat,sun window=09:00-12:00'."
            },
            "mix": {
              "anyOf": [
                {"type": "string"},
                {
                  "type": "object", "additionalProperties": false, "required": ["skill"],
                  "properties": {
                    "skill": {"type": "string"}, "level": {"$ref": "#/$defs/level"}, "at-least": {"type": "integer"}
                  }
                }
              ]
            },
            "start-step": {
              "type": "object", "additionalProperties": false, "properties": {"start-step": {"type": "integer"}}
            },
            "community": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "name": {"$ref": "#/$defs/text"}, "branches": {"type": "array", "items": {"$ref": "#/$defs/named"}},
                "grids": {
                  "type": "array",
                  "items": {
                    "type": "object", "additionalProperties": false, "required": ["id", "branch"],
                    "properties": {
                      "id": {"type": "string"}, "branch": {"type": "string"}, "name": {"$ref": "#/$defs/text"}
                    }
                  }
                },
                "estates": {"type": "array", "items": {"$ref": "#/$defs/named"}},
                "buildings": {
                  "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/building"}}, {"$ref": "#/$defs/csv"}]
                },
                "places": {
                  "type": "array",
                  "items": {
                    "type": "object", "additionalProperties": false, "required": ["id", "position"],
                    "properties": {
                      "id": {"type": "string"}, "name": {"$ref": "#/$defs/text"},
                      "position": {"$ref": "#/$defs/position"}, "grid": {"type": "string"},
                      "rooms": {"type": "array", "items": {"type": "string"}}
                    }
                  }
                },
                "walking": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "metres-per-minute": {"type": "integer"}, "fixed-minutes": {"type": "integer"},
                    "matrix": {
                      "anyOf": [
                        {
                          "type": "array",
                          "items": {
                            "type": "object", "additionalProperties": false, "required": ["from", "to", "minutes"],
                            "properties": {
                              "from": {"type": "string"}, "to": {"type": "string"}, "minutes": {"type": "integer"}
                            }
                          }
                        },
                        {"$ref": "#/$defs/csv"}
                      ]
                    }
                  }
                },
                "calendar": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "holidays": {"$ref": "#/$defs/dates"}, "make-up-working-days": {"$ref": "#/$defs/dates"}
                  }
                }
              }
            },
            "building": {
              "type": "object", "additionalProperties": false, "required": ["id", "grid", "position"],
              "properties": {
                "id": {"type": "string"}, "grid": {"type": "string"}, "position": {"$ref": "#/$defs/position"},
                "estate": {"type": "string"}, "households": {"type": "integer"}
              }
            },
            "volunteer": {
              "type": "object", "additionalProperties": false, "required": ["id"],
              "properties": {
                "id": {"type": "string"}, "name": {"type": "string"}, "kind": {"enum": ["volunteer", "grid-member"]},
                "home": {"type": "string"}, "household": {"type": "string"}, "gender": {"$ref": "#/$defs/gender"},
                "adult": {"type": "boolean"},
                "languages": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
                "skills": {
                  "anyOf": [{"$ref": "#/$defs/holding"}, {"type": "array", "items": {"$ref": "#/$defs/holding"}}]
                },
                "availability": {"$ref": "#/$defs/availability"},
                "load": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "minimum-minutes": {"type": "integer"}, "target-minutes": {"type": "integer"},
                    "maximum-minutes": {"type": "integer"}, "maximum-duties": {"type": "integer"},
                    "maximum-minutes-per-day": {"type": "integer"}, "maximum-duties-per-day": {"type": "integer"},
                    "maximum-days": {"type": "integer"}, "maximum-days-in-row": {"type": "integer"},
                    "rest-minutes": {"type": "integer"}, "earliest-start": {"$ref": "#/$defs/time"},
                    "latest-end": {"$ref": "#/$defs/time"}
                  }
                },
                "reach": {"$ref": "#/$defs/reach"}, "walking-limit": {"type": "integer"},
                "kin": {"$ref": "#/$defs/ids"}, "refuses": {"$ref": "#/$defs/ids"},
                "keep-together": {"$ref": "#/$defs/ids"}, "keep-apart": {"$ref": "#/$defs/ids"},
                "preferences": {
                  "anyOf": [{"$ref": "#/$defs/preference"}, {"type": "array", "items": {"$ref": "#/$defs/preference"}}]
                },
                "history": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "minutes-served": {"type": "integer"}, "minutes-offered": {"type": "integer"},
                    "served": {"$ref": "#/$defs/ids"}, "no-shows": {"type": "integer"},
                    "days-in-row": {"type": "integer"}
                  }
                }
              }
            },
            "resident": {
              "type": "object", "additionalProperties": false, "required": ["id", "building"],
              "properties": {
                "id": {"type": "string"}, "name": {"type": "string"}, "building": {"type": "string"},
                "household": {"type": "string"},
                "wishes": {"anyOf": [{"$ref": "#/$defs/wish"}, {"type": "array", "items": {"$ref": "#/$defs/wish"}}]},
                "preferred": {"$ref": "#/$defs/ids"}, "refused": {"$ref": "#/$defs/ids"},
                "objected-mediators": {"$ref": "#/$defs/ids"}, "availability": {"$ref": "#/$defs/availability"}
              }
            },
            "service": {
              "description": "A kind of help; the block named after its shape holds the shape's numbers.",
              "type": "object", "additionalProperties": false, "required": ["id", "shape", "roles"],
              "properties": {
                "id": {"type": "string"}, "name": {"$ref": "#/$defs/text"},
                "shape": {"enum": ["shift", "visit", "round", "supervision", "session"]},
                "visit": {"$ref": "#/$defs/start-step"}, "session": {"$ref": "#/$defs/start-step"},
                "round": {
                  "type": "object", "additionalProperties": false, "required": ["kitchen", "maximum-portions"],
                  "properties": {
                    "kitchen": {"type": "string"}, "maximum-portions": {"type": "integer"},
                    "hot-food-limit": {"type": "integer"}, "loading-time": {"type": "integer"},
                    "door-time": {"type": "integer"}, "start-step": {"type": "integer"}
                  }
                },
                "supervision": {
                  "type": "object", "additionalProperties": false, "required": ["place"],
                  "properties": {
                    "place": {"type": "string"}, "children-per-adult": {"type": "integer"},
                    "minimum-heads": {"type": "integer"}, "slot": {"type": "integer"},
                    "minimum-stay": {"type": "integer"}, "maximum-stay": {"type": "integer"}
                  }
                },
                "roles": {"type": "array", "items": {"$ref": "#/$defs/role"}}, "all-or-nothing": {"type": "boolean"},
                "weight": {"type": "integer"}, "desired-weight": {"type": "integer"},
                "reach": {"$ref": "#/$defs/reach"}, "walking-limit": {"type": "integer"},
                "continuity": {"type": "boolean"}, "maximum-faces": {"type": "integer"},
                "minimum-days-between": {"type": "integer"},
                "mix": {"anyOf": [{"$ref": "#/$defs/mix"}, {"type": "array", "items": {"$ref": "#/$defs/mix"}}]},
                "two-adults": {"type": "boolean"}
              }
            },
            "need": {
              "type": "object", "additionalProperties": false, "required": ["id", "service", "window"],
              "properties": {
                "id": {"type": "string"}, "service": {"type": "string"}, "resident": {"type": "string"},
                "place": {"type": "string"}, "days": {"$ref": "#/$defs/days"}, "window": {"$ref": "#/$defs/window"},
                "duration": {"type": "integer"}, "priority": {"type": "integer"}, "weeks-open": {"type": "integer"},
                "times": {"type": "integer"}, "minimum-days-between": {"type": "integer"},
                "portions": {"type": "integer"}, "children": {"type": "integer"}, "parties": {"$ref": "#/$defs/ids"},
                "sessions": {"type": "integer"}, "roles": {"type": "array", "items": {"$ref": "#/$defs/role"}},
                "note": {"type": "string"}
              }
            },
            "mode": {
              "anyOf": [
                {"const": "required"},
                {
                  "type": "object", "additionalProperties": false, "required": ["penalised"],
                  "properties": {"penalised": {"type": "integer"}}
                }
              ]
            },
            "duty": {
              "type": "object", "additionalProperties": false, "required": ["volunteer", "task", "start"],
              "properties": {
                "volunteer": {"type": "string"}, "task": {"type": "string"}, "service": {"type": "string"},
                "need": {"type": "string"}, "role": {"type": "string"}, "start": {"$ref": "#/$defs/instant"},
                "end": {"$ref": "#/$defs/instant"}
              }
            },
            "round": {
              "type": "object", "additionalProperties": false,
              "required": ["id", "service", "date", "stops", "minutes"],
              "properties": {
                "id": {"type": "string"}, "service": {"type": "string"}, "date": {"$ref": "#/$defs/date"},
                "stops": {"$ref": "#/$defs/ids"}, "portions": {"type": "integer"}, "minutes": {"type": "integer"}
              }
            }
          }
        }
        """#
}
