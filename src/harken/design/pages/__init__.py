"""Pages: a frozen value for each page and part; doors fill them and templates read them."""
