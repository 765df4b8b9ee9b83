import GRDB

/// Version 1: the community, its people and needs, weeks, plans, publications, what happened, and the audit log.
///
/// Days are days since 1 January 1970; minutes of duties count from the week's first midnight. Bodies are JSON with
/// the keys of a scenario file. Ids of people are references, so that erasing a person renames them everywhere.
enum Migration1 {
    static let sql = """
        CREATE TABLE setup (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL) STRICT;
        CREATE TABLE volunteer (
            id TEXT PRIMARY KEY NOT NULL, body TEXT, phone TEXT, address TEXT,
            since INTEGER, until INTEGER, is_erased INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE resident (
            id TEXT PRIMARY KEY NOT NULL, body TEXT, phone TEXT, address TEXT,
            since INTEGER, until INTEGER, is_erased INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE need (
            id TEXT PRIMARY KEY NOT NULL, resident TEXT REFERENCES resident (id) ON UPDATE CASCADE,
            body TEXT NOT NULL, week TEXT, cancelled_on INTEGER,
            weeks_open INTEGER NOT NULL DEFAULT 0, sessions_held INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE week (
            id TEXT PRIMARY KEY NOT NULL, first_day INTEGER NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'expired')),
            opened_at TEXT NOT NULL, closed_at TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE week_need (
            week TEXT NOT NULL REFERENCES week (id), need TEXT NOT NULL REFERENCES need (id) ON UPDATE CASCADE,
            weeks_open INTEGER NOT NULL, body TEXT, cancelled_on INTEGER, left_open INTEGER,
            PRIMARY KEY (week, need)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE week_volunteer (
            week TEXT NOT NULL REFERENCES week (id),
            volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            minutes_offered INTEGER NOT NULL, minutes_served INTEGER NOT NULL, duties INTEGER NOT NULL,
            came INTEGER NOT NULL, no_shows INTEGER NOT NULL, late_cancels INTEGER NOT NULL,
            days_in_row INTEGER NOT NULL, PRIMARY KEY (week, volunteer)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE plan (
            id INTEGER PRIMARY KEY, week TEXT NOT NULL REFERENCES week (id), made_at TEXT NOT NULL,
            made_by TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', base INTEGER, now INTEGER NOT NULL,
            frozen_before INTEGER NOT NULL, rest TEXT NOT NULL
        ) STRICT;
        CREATE INDEX plan_week ON plan (week);
        CREATE TABLE duty (
            plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE, task TEXT NOT NULL,
            volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            service TEXT NOT NULL, need TEXT, role TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            PRIMARY KEY (plan, task, volunteer)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE publication (
            week TEXT NOT NULL REFERENCES week (id), version INTEGER NOT NULL,
            plan INTEGER NOT NULL UNIQUE REFERENCES plan (id), published_at TEXT NOT NULL, published_by TEXT NOT NULL,
            coverage INTEGER NOT NULL, stability INTEGER NOT NULL, care INTEGER NOT NULL, changes INTEGER NOT NULL,
            PRIMARY KEY (week, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE absence (
            id INTEGER PRIMARY KEY, volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, reason TEXT, recorded_at TEXT NOT NULL,
            CHECK (first_day <= last_day), UNIQUE (volunteer, first_day, last_day)
        ) STRICT;
        CREATE TABLE pin (
            id INTEGER PRIMARY KEY, week TEXT NOT NULL, decision TEXT NOT NULL,
            volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            target TEXT NOT NULL, role TEXT, start INTEGER, reason TEXT
        ) STRICT;
        CREATE TABLE attendance (
            week TEXT NOT NULL REFERENCES week (id), task TEXT NOT NULL,
            volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            outcome TEXT NOT NULL CHECK (outcome IN ('came', 'no-show', 'late-cancel', 'replaced')),
            replaced_by TEXT REFERENCES volunteer (id) ON UPDATE CASCADE, minutes INTEGER, recorded_at TEXT NOT NULL,
            PRIMARY KEY (week, task, volunteer)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE face (
            volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            resident TEXT NOT NULL REFERENCES resident (id) ON UPDATE CASCADE, last_week INTEGER NOT NULL,
            PRIMARY KEY (volunteer, resident)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
            detail TEXT, why TEXT
        ) STRICT;

        CREATE TABLE permit (what TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
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
        """
}
