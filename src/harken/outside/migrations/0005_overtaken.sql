-- A message that waited until nothing it told of was owed any more is not sent, and says so.
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check check (state in ('waiting', 'sending', 'sent', 'dead', 'overtaken'));
