"""One folder for each kind of work. Declarations only; found by walking, never imported by name."""
