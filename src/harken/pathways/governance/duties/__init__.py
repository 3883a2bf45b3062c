"""What is owed by whoever oversees: meetings, personal data, retention, inspection; each with who says so."""
