/// Version 3: absences may begin and end at any minute, counted from the first midnight of 1970 by the wall clock.
enum Migration3 {
    static let sql = """
        CREATE TABLE absence_by_minutes (
            id INTEGER PRIMARY KEY, volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            starts INTEGER NOT NULL, ends INTEGER NOT NULL, reason TEXT, recorded_at TEXT NOT NULL,
            CHECK (starts < ends), UNIQUE (volunteer, starts, ends)
        ) STRICT;
        INSERT INTO absence_by_minutes
            SELECT id, volunteer, first_day * 1440, (last_day + 1) * 1440, reason, recorded_at FROM absence;
        DROP TABLE absence;
        ALTER TABLE absence_by_minutes RENAME TO absence;
        """
}
