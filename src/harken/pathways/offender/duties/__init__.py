"""What is owed of an offender and about one, by when, by whom and on whose authority, cut by subject."""
