"""Harken: says what is owed to a person at risk, by when and by whose rule, and tells someone in time."""
