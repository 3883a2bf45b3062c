"""Finding people and places by whatever was typed of them."""
