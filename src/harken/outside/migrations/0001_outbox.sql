-- What must leave, queued in the transaction that made it necessary. No case text is ever in it: a reference and a link.
create table outbox (
    force uuid not null,
    id uuid not null default gen_random_uuid(),
    key text not null,
    channel text not null check (channel in ('email', 'webhook')),
    kind text not null check (kind in ('notice', 'message')),
    destination text not null,
    secret text not null default '',
    purpose text not null,
    reference text not null,
    body jsonb not null,
    chronology uuid,
    sender text not null default '',
    children uuid[] not null default '{}',
    account uuid,
    child uuid,
    interrupts boolean not null default false,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'dead')),
    attempts integer not null default 0,
    not_before timestamptz not null default clock_timestamp(),
    claimed timestamptz,
    sent timestamptz,
    opened timestamptz,
    receipt text not null default '',
    last_error text not null default '',
    made timestamptz not null default clock_timestamp(),
    primary key (force, id),
    unique (force, key)
);
create index outbox_waiting on outbox (not_before) where state in ('waiting', 'sending');
create index outbox_person on outbox (force, account, child, made) where kind = 'message';
create index outbox_dead on outbox (force, made) where state = 'dead';
create index outbox_chronology on outbox (force, chronology);
comment on table outbox is 'Mutable: a message is tried until it is sent or given up. What it told of is in the journal, and stays.';

grant select, insert, update on outbox to @app@, @worker@;
alter table outbox enable row level security, force row level security;
create policy own on outbox for all to @app@
    using (force = (select priv.my_force()) and (chronology is null or chronology <> all ((select priv.barred())::uuid[])))
    with check (force = (select priv.my_force()));
create policy every on outbox for all to @worker@ using (true) with check (true);
