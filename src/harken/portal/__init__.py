"""Pages for people of other agencies: the notices sent to them and their receipts, at a host of its own."""
