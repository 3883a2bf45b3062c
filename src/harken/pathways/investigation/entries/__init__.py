"""The facts of this pathway, cut by what they are about."""
