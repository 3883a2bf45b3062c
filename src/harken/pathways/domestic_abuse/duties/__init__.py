"""What is owed where there is domestic abuse, by when, by whom and on whose authority, cut by subject."""
