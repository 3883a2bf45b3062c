"""The facts a custody case is made of, cut by subject."""
