"""The index of names that search reads: rebuildable, one row for each form of each name of each person."""

# Collation C: tokens are folded to plain letters, and what begins so is then a range that a b-tree can serve.
PEOPLE_SEARCH = """
CREATE TABLE people_search (
    force uuid NOT NULL,
    person uuid NOT NULL,
    surname text COLLATE "C" NOT NULL,
    given text COLLATE "C" NOT NULL,
    kind text NOT NULL CHECK (kind IN ('name', 'alias', 'nickname')),
    phonetic text COLLATE "C" NOT NULL,
    born date,
    born_year integer,
    area text COLLATE "C"
);
"""

# After the rows, when there are many: b-trees, each leading with the force.
PEOPLE_SEARCH_INDEXES = """
CREATE INDEX people_search_named ON people_search (force, surname, given);
CREATE INDEX people_search_sounding ON people_search (force, phonetic, born_year);
CREATE INDEX people_search_born ON people_search (force, born);
CREATE INDEX people_search_area_surname ON people_search (force, area, surname);
CREATE INDEX people_search_area_given ON people_search (force, area, given);
CREATE INDEX people_search_given ON people_search (force, given, born_year);
CREATE INDEX people_search_person ON people_search (force, person);
"""

# Read once when a process starts, then now and again: what the dictionaries are built from.
SURNAMES_HELD = """
SELECT DISTINCT surname, phonetic FROM people_search WHERE force = %(force)s AND surname <> ''
"""
GIVENS_HELD = """
SELECT DISTINCT given FROM people_search WHERE force = %(force)s AND given <> ''
"""
