"""The clock: looks at cases when due, tells people, keeps the board true, delivers, seals."""
