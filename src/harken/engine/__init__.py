"""Reckoning: from chronology, duties, calendars, policy and a moment to how everything stands. Pure."""
