"""What is owed in an online abuse case, by when, by whom and on whose authority, cut by subject."""
