"""Rows and panels that several pages show alike."""
