-- A database of version 2: that of version 1 with hours, and with absences of whole days. All names are invented.
PRAGMA application_id = 1381192786;
BEGIN TRANSACTION;
CREATE TABLE absence (
    id INTEGER PRIMARY KEY, volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
    first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, reason TEXT, recorded_at TEXT NOT NULL,
    CHECK (first_day <= last_day), UNIQUE (volunteer, first_day, last_day)
) STRICT;
INSERT INTO "absence" VALUES(1,'V3',20790,20791,'flu','2026-11-30T09:00');
INSERT INTO "absence" VALUES(2,'V2',20801,20801,NULL,'2026-12-07T10:00');
CREATE TABLE attendance (
    week TEXT NOT NULL REFERENCES week (id), task TEXT NOT NULL,
    volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN ('came', 'no-show', 'late-cancel', 'replaced')),
    replaced_by TEXT REFERENCES volunteer (id) ON UPDATE CASCADE, minutes INTEGER, recorded_at TEXT NOT NULL,
    PRIMARY KEY (week, task, volunteer)
) STRICT, WITHOUT ROWID;
INSERT INTO "attendance" VALUES('2026-W49','N3#1','V2','came',NULL,NULL,'2026-11-27T10:00');
CREATE TABLE audit (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
    detail TEXT, why TEXT
) STRICT;
INSERT INTO "audit" VALUES(1,'2026-11-27T10:00','coordinator','import','village','{"needs added":"N1 N2 N3 N4 N5","residents added":"R1 R2 R3","setup":"changed","volunteers added":"V1 V2 V3"}',NULL);
INSERT INTO "audit" VALUES(2,'2026-11-27T10:00','coordinator','week open','2026-W49','{"carried":"0","needs":"5"}',NULL);
INSERT INTO "audit" VALUES(3,'2026-11-27T10:00','coordinator','plan','2026-W49','{"duties":"4","plan":"1"}',NULL);
INSERT INTO "audit" VALUES(4,'2026-11-27T10:00','coordinator','publish','2026-W49','{"plan":"1","version":"1"}',NULL);
INSERT INTO "audit" VALUES(5,'2026-11-27T10:00','coordinator','attend','volunteer V2','{"outcome":"came","task":"N3#1","week":"2026-W49"}',NULL);
INSERT INTO "audit" VALUES(6,'2026-12-07T09:00','coordinator','week close','2026-W49','{"duties":"4","missed":"0"}',NULL);
CREATE TABLE duty (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE, task TEXT NOT NULL,
    volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
    service TEXT NOT NULL, need TEXT, role TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (plan, task, volunteer)
) STRICT, WITHOUT ROWID;
INSERT INTO "duty" VALUES(1,'N1@2026-12-01','V1','home-visit','N1','carer',1980,2010);
INSERT INTO "duty" VALUES(1,'N2@2026-12-01','V1','canteen','N2','helper',2100,2220);
INSERT INTO "duty" VALUES(1,'N3#1','V2','mediation','N3','mediator',2280,2340);
INSERT INTO "duty" VALUES(1,'meals@2026-12-01/R1','V3','meals',NULL,'carrier',2100,2119);
CREATE TABLE face (
    volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
    resident TEXT NOT NULL REFERENCES resident (id) ON UPDATE CASCADE, last_week INTEGER NOT NULL,
    PRIMARY KEY (volunteer, resident)
) STRICT, WITHOUT ROWID;
INSERT INTO "face" VALUES('V1','R1',20787);
INSERT INTO "face" VALUES('V2','R1',20787);
INSERT INTO "face" VALUES('V2','R3',20787);
INSERT INTO "face" VALUES('V3','R2',20787);
INSERT INTO "face" VALUES('V3','R3',20787);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1');
INSERT INTO "grdb_migrations" VALUES('2');
CREATE TABLE ledger (
            id INTEGER PRIMARY KEY, volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            day INTEGER NOT NULL, week TEXT, task TEXT, kind TEXT NOT NULL CHECK (kind IN ('earned', 'spent', 'adjusted')),
            minutes INTEGER NOT NULL, reason TEXT
        ) STRICT;
INSERT INTO "ledger" VALUES(1,'V1',20793,'2026-W49',NULL,'earned',150,'carried over');
INSERT INTO "ledger" VALUES(2,'V2',20793,'2026-W49',NULL,'earned',60,'carried over');
INSERT INTO "ledger" VALUES(3,'V3',20793,'2026-W49',NULL,'earned',19,'carried over');
INSERT INTO "ledger" VALUES(4,'V1',20795,NULL,NULL,'spent',-30,NULL);
CREATE TABLE need (
    id TEXT PRIMARY KEY NOT NULL, resident TEXT REFERENCES resident (id) ON UPDATE CASCADE,
    body TEXT NOT NULL, week TEXT, cancelled_on INTEGER,
    weeks_open INTEGER NOT NULL DEFAULT 0, sessions_held INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "need" VALUES('N1','R1','{"id": "N1", "service": "home-visit", "resident": "R1", "days": "tue", "window": "09:00-12:00", "duration": 30}',NULL,NULL,0,0);
INSERT INTO "need" VALUES('N2',NULL,'{"id": "N2", "service": "canteen", "place": "hall", "days": "tue", "window": "11:00-13:00"}',NULL,NULL,0,0);
INSERT INTO "need" VALUES('N3',NULL,'{"id": "N3", "service": "mediation", "place": "hall", "days": "tue", "window": "14:00-16:00", "duration": 60, "parties": ["R1", "R3"]}',NULL,NULL,0,1);
INSERT INTO "need" VALUES('N4','R2','{"id": "N4", "service": "meals", "resident": "R2", "days": "tue", "window": "11:00-12:30"}',NULL,NULL,0,0);
INSERT INTO "need" VALUES('N5','R3','{"id": "N5", "service": "meals", "resident": "R3", "days": "tue", "window": "11:00-12:30", "portions": 2}',NULL,NULL,0,0);
CREATE TABLE permit (what TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pin (
    id INTEGER PRIMARY KEY, week TEXT NOT NULL, decision TEXT NOT NULL,
    volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
    target TEXT NOT NULL, role TEXT, start INTEGER, reason TEXT
) STRICT;
CREATE TABLE plan (
    id INTEGER PRIMARY KEY, week TEXT NOT NULL REFERENCES week (id), made_at TEXT NOT NULL,
    made_by TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', base INTEGER, now INTEGER NOT NULL,
    frozen_before INTEGER NOT NULL, rest TEXT NOT NULL
) STRICT;
INSERT INTO "plan" VALUES(1,'2026-W49','2026-11-27T10:00','coordinator','',NULL,-3720,-3720,'{"rooms":[{"room":"room-1","task":"N3#1"}],"rounds":[{"day":1,"id":"meals@2026-12-01/R1","minutes":19,"portions":3,"service":"meals","stops":["N4","N5"]}],"uncovered":[]}');
CREATE TABLE publication (
    week TEXT NOT NULL REFERENCES week (id), version INTEGER NOT NULL,
    plan INTEGER NOT NULL UNIQUE REFERENCES plan (id), published_at TEXT NOT NULL, published_by TEXT NOT NULL,
    coverage INTEGER NOT NULL, stability INTEGER NOT NULL, care INTEGER NOT NULL, changes INTEGER NOT NULL,
    PRIMARY KEY (week, version)
) STRICT, WITHOUT ROWID;
INSERT INTO "publication" VALUES('2026-W49',1,1,'2026-11-27T10:00','coordinator',10,0,204,4);
CREATE TABLE resident (
    id TEXT PRIMARY KEY NOT NULL, body TEXT, phone TEXT, address TEXT,
    since INTEGER, until INTEGER, is_erased INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "resident" VALUES('R1','{"id": "R1", "name": "秦香香", "building": "H2", "wishes": ["female required"]}',NULL,NULL,NULL,NULL,0);
INSERT INTO "resident" VALUES('R2','{"id": "R2", "building": "H2", "refused": ["V2"]}',NULL,NULL,NULL,NULL,0);
INSERT INTO "resident" VALUES('R3','{"id": "R3", "building": "H3"}',NULL,NULL,NULL,NULL,0);
CREATE TABLE setup (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL) STRICT;
INSERT INTO "setup" VALUES(1,'{
  "id": "village",
  "title": {"en": "Village", "zh-Hans": "小村"},
  "first-day": "2026-11-30",
  "days": 3,
  "community": {
    "name": {"en": "Village", "zh-Hans": "小村"},
    "branches": ["B1"],
    "grids": [
      {"id": "G1", "branch": "B1"},
      {"id": "G2", "branch": "B1"}
    ],
    "buildings": [
      {"id": "H1", "grid": "G1", "position": {"x": 0, "y": 0}},
      {"id": "H2", "grid": "G1", "position": {"x": 140, "y": 0}},
      {"id": "H3", "grid": "G2", "position": {"x": 0, "y": 280}}
    ],
    "places": [
      {"id": "hall", "position": [70, 0], "rooms": ["room-1"]}
    ]
  },
  "skills": ["care", "mediation"],
  "services": [
    {"id": "home-visit", "shape": "visit", "roles": [{"id": "carer", "skill": "care"}], "continuity": true},
    {"id": "canteen", "shape": "shift", "roles": [{"id": "helper", "desired": 2}]},
    {"id": "mediation", "shape": "session", "session": {"start-step": 30}, "roles": [{"id": "mediator", "skill": "mediation"}]},
    {"id": "meals", "shape": "round", "round": {"kitchen": "hall", "maximum-portions": 4, "hot-food-limit": 14}, "roles": [{"id": "carrier"}], "weight": 10}
  ]
}
');
CREATE TABLE volunteer (
    id TEXT PRIMARY KEY NOT NULL, body TEXT, phone TEXT, address TEXT,
    since INTEGER, until INTEGER, is_erased INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "volunteer" VALUES('V1','{"id": "V1", "name": "沈丹丹", "home": "H1", "gender": "female", "languages": ["zh"], "skills": ["care:experienced"], "availability": ["daily 08:00-18:00"], "load": {"maximum-minutes-per-day": 180, "maximum-duties-per-day": 2}}','13900001111','Plum Lane 17, room 302',NULL,NULL,0);
INSERT INTO "volunteer" VALUES('V2','{"id": "V2", "name": "祝英英", "home": "H1", "gender": "male", "skills": ["mediation"], "availability": ["daily 08:00-18:00"]}','13900001111','Plum Lane 17, room 302',NULL,NULL,0);
INSERT INTO "volunteer" VALUES('V3','{"id": "V3", "name": "Quentin Archibald", "home": "H3", "gender": "male", "skills": ["care:trainee"], "availability": ["daily 08:00-18:00"], "load": {"latest-end": "14:00"}}','13900001111','Plum Lane 17, room 302',NULL,NULL,0);
CREATE TABLE week (
    id TEXT PRIMARY KEY NOT NULL, first_day INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'expired')),
    opened_at TEXT NOT NULL, closed_at TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO "week" VALUES('2026-W49',20787,'closed','2026-11-27T10:00','2026-12-07T09:00');
CREATE TABLE week_need (
    week TEXT NOT NULL REFERENCES week (id), need TEXT NOT NULL REFERENCES need (id) ON UPDATE CASCADE,
    weeks_open INTEGER NOT NULL, body TEXT, cancelled_on INTEGER, left_open INTEGER,
    PRIMARY KEY (week, need)
) STRICT, WITHOUT ROWID;
INSERT INTO "week_need" VALUES('2026-W49','N1',0,NULL,NULL,0);
INSERT INTO "week_need" VALUES('2026-W49','N2',0,NULL,NULL,0);
INSERT INTO "week_need" VALUES('2026-W49','N3',0,NULL,NULL,0);
INSERT INTO "week_need" VALUES('2026-W49','N4',0,NULL,NULL,0);
INSERT INTO "week_need" VALUES('2026-W49','N5',0,NULL,NULL,0);
CREATE TABLE week_volunteer (
    week TEXT NOT NULL REFERENCES week (id),
    volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
    minutes_offered INTEGER NOT NULL, minutes_served INTEGER NOT NULL, duties INTEGER NOT NULL,
    came INTEGER NOT NULL, no_shows INTEGER NOT NULL, late_cancels INTEGER NOT NULL,
    days_in_row INTEGER NOT NULL, PRIMARY KEY (week, volunteer)
) STRICT, WITHOUT ROWID;
INSERT INTO "week_volunteer" VALUES('2026-W49','V1',4200,150,2,2,0,0,0);
INSERT INTO "week_volunteer" VALUES('2026-W49','V2',4200,60,1,1,0,0,0);
INSERT INTO "week_volunteer" VALUES('2026-W49','V3',4200,19,1,1,0,0,0);
CREATE INDEX plan_week ON plan (week);
CREATE TRIGGER publication_stays BEFORE UPDATE ON publication
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
CREATE TRIGGER publication_remains BEFORE DELETE ON publication
WHEN NOT EXISTS (SELECT 1 FROM permit WHERE what = 'retention')
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
CREATE TRIGGER published_duty_stays BEFORE UPDATE OF plan, task, service, need, role, start, "end" ON duty
WHEN EXISTS (SELECT 1 FROM publication WHERE plan = OLD.plan)
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
CREATE TRIGGER published_duty_remains BEFORE DELETE ON duty
WHEN EXISTS (SELECT 1 FROM publication WHERE plan = OLD.plan)
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
CREATE TRIGGER published_duty_is_complete BEFORE INSERT ON duty
WHEN EXISTS (SELECT 1 FROM publication WHERE plan = NEW.plan)
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
CREATE TRIGGER published_plan_stays BEFORE UPDATE ON plan
WHEN EXISTS (SELECT 1 FROM publication WHERE plan = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE INDEX ledger_volunteer ON ledger (volunteer, day);
COMMIT;
PRAGMA user_version = 2;
