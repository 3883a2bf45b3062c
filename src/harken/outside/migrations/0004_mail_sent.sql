-- Whether any mail has left since: asked every few seconds while some waits in vain.
create index outbox_mail_sent on outbox (sent) where channel = 'email' and sent is not null;
