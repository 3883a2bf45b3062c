"""The verbs: the only way to write. Each asks, locks, appends, reckons and writes the board at once."""
