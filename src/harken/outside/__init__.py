"""One gateway for each outside system: mail, signed webhooks; and the outbox that nothing is lost from."""
