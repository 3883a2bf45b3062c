"""The facts of an online abuse case, cut by subject. Never an image: references, categories and counts."""
