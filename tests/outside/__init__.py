"""Tests of what leaves: mail, webhooks, and the outbox that nothing is lost from."""
