-- Answers of other agencies that come later, and which message carries which telling.
alter table outbox add answered timestamptz, add answer_signed timestamptz;
comment on column outbox.answered is 'When the receipt came, by our clock.';
comment on column outbox.answer_signed is 'When the last signed answer was signed, by theirs: an answer that is not newer is a replay.';
create index outbox_notice on outbox (key) where kind = 'notice' and channel = 'webhook';
create index outbox_receipt on outbox (answered) where receipt <> '';

grant select, update on outbox to @definer@;
create policy every_definer on outbox for all to @definer@ using (true) with check (true);

-- A door that nobody has signed in at sees no notice. These two say which secret an answer is to be signed with, and keep it.
create function priv.notice_sent(p_key text, p_reference text) returns table (force uuid, id uuid, secret text)
language sql stable security definer set search_path = pg_catalog as $$
    select o.force, o.id, o.secret from public.outbox o
    where o.key = p_key and o.reference = p_reference and o.kind = 'notice' and o.channel = 'webhook' and o.attempts > 0
$$;

-- The receipt that stands afterwards, and whether it stood before; nothing for a replay. A receipt is never unsaid.
create function priv.answer_notice(p_force uuid, p_id uuid, p_receipt text, p_signed timestamptz)
returns table (receipt text, already boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
    before text;
begin
    select o.receipt into before from public.outbox o
        where o.force = p_force and o.id = p_id and (o.answer_signed is null or o.answer_signed < p_signed) for update;
    if not found then
        return;
    end if;
    update public.outbox o set answer_signed = p_signed, state = 'sent', last_error = '',
        sent = coalesce(o.sent, clock_timestamp()),
        receipt = case when before = '' then p_receipt else before end,
        answered = case when before = '' then clock_timestamp() else o.answered end
        where o.force = p_force and o.id = p_id;
    return query select case when before = '' then p_receipt else before end, before <> '';
end $$;

alter function priv.notice_sent(text, text) owner to @definer@;
alter function priv.answer_notice(uuid, uuid, text, timestamptz) owner to @definer@;
revoke all on function priv.notice_sent(text, text), priv.answer_notice(uuid, uuid, text, timestamptz) from public;
grant execute on function priv.notice_sent(text, text), priv.answer_notice(uuid, uuid, text, timestamptz) to @app@;

-- A message gathers tellings of several cases; each telling knows the one message it went into.
create table message_line (
    force uuid not null,
    told uuid not null,
    message uuid not null,
    primary key (force, told),
    foreign key (force, message) references outbox (force, id)
);
create index message_line_message on message_line (force, message);
grant select on message_line to @app@, @worker@;
grant insert on message_line to @worker@;
alter table message_line enable row level security, force row level security;
create policy own on message_line for select to @app@ using (force = (select priv.my_force()));
create policy every on message_line for all to @worker@ using (true) with check (true);
