"""The index of people and places, kept as the journal says."""
