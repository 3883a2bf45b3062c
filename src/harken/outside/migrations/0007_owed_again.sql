-- A line that was left out because it was done goes in another message once it is owed again.
grant update (message) on message_line to @worker@;
create index message_line_left_out on message_line (force, told) where left_out is not null;
comment on table message_line is 'Mutable: which of its lines were left out when it was sent; such a line goes in another message once it is owed again.';
