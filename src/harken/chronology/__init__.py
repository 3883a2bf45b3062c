"""The journal: append, read, verify, dispose. Nothing else touches its tables."""
