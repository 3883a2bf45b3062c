"""The facts a police protection case is made of, cut by subject."""
