"""Hand-made pages in every state; everybody in them is invented."""
