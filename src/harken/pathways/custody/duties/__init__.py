"""What is owed to a child in custody, by when, by whom and on whose authority, cut by subject."""
