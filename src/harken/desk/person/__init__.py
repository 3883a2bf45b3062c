"""The pages of one person or one place."""
