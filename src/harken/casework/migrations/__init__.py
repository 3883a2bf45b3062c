"""Steps that build what the verbs keep beside the journal."""
