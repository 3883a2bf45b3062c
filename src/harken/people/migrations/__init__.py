"""Steps that build the tables of persons and places."""
