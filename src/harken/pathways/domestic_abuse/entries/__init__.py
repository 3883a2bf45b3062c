"""The facts a domestic abuse case is made of, cut by subject."""
