"""Steps that build the board's tables."""
