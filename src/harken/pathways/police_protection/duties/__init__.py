"""What is owed to a child in police protection, by when, by whom and on whose authority, cut by subject."""
