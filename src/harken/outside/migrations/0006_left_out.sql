-- A line that was done before its message was sent went with no message: who was told of it was told on the desk alone.
alter table message_line add left_out timestamptz;
grant update (left_out) on message_line to @worker@;
comment on table message_line is 'Mutable: when it was sent, which of its lines were left out.';
