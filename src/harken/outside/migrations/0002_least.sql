-- A door queues, tries again what was given up, and says what was opened. To whom, and with what, is not changed.
revoke update on outbox from @app@;
grant update (state, attempts, not_before, opened) on outbox to @app@;
