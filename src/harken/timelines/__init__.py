"""Timelines: reads a story (table row or YAML), reckons it, says what was flagged, to whom, when. Pure."""
