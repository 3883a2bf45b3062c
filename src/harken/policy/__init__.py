"""A force's own choices beside the national standard: targets, calendars, teams, notices. Read from files."""
