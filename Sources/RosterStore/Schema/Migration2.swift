import GRDB

/// Version 2: the hours ledger (a time bank), filled from the weeks that were closed before.
enum Migration2 {
    static let sql = """
        CREATE TABLE ledger (
            id INTEGER PRIMARY KEY, volunteer TEXT NOT NULL REFERENCES volunteer (id) ON UPDATE CASCADE,
            day INTEGER NOT NULL, week TEXT, task TEXT, kind TEXT NOT NULL CHECK (kind IN ('earned', 'spent', 'adjusted')),
            minutes INTEGER NOT NULL, reason TEXT
        ) STRICT;
        CREATE INDEX ledger_volunteer ON ledger (volunteer, day);
        INSERT INTO ledger (volunteer, day, week, kind, minutes, reason)
            SELECT volunteer, first_day + 6, week, 'earned', minutes_served, 'carried over'
            FROM week_volunteer JOIN week ON week.id = week_volunteer.week WHERE minutes_served > 0;
        """
}
