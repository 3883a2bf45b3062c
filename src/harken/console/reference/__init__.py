"""The reference pages: written from what is declared, never by hand."""
