"""What is owed on this pathway, cut by what it is about."""
