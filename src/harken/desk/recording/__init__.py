"""Recording: what may be recorded where, its form, and what was recorded."""
