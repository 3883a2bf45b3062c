"""Steps that build the tables of access."""
