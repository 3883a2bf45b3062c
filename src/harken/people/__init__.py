"""Persons, places, the links between them and the flags on them; finding and matching people."""
