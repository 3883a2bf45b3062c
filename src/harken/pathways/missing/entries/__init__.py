"""The facts a missing-child case is made of, cut by subject."""
