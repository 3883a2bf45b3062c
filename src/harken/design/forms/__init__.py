"""Forms: questions from any entry, answers back into one, refusals in the field's words."""
