"""The facts that oversight is made of, cut by subject."""
