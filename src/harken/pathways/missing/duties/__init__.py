"""What is owed to a missing child, by when, by whom and on whose authority, cut by subject."""
