"""Steps that build the outbox."""
