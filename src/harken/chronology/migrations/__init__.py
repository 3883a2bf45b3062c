"""Steps that build the tables of the chronology."""
