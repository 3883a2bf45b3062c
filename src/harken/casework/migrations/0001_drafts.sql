create table draft (
    force uuid not null,
    account uuid not null,
    chronology uuid not null,
    kind text not null,
    filled jsonb not null,
    asked timestamptz not null,
    saved timestamptz not null default clock_timestamp(),
    primary key (force, account, chronology, kind)
);
comment on table draft is 'Mutable: what somebody has begun to write and not yet recorded. Seen by that person alone; gone once recorded.';

grant select, insert, update, delete on draft to @app@;
alter table draft enable row level security, force row level security;
create policy mine on draft for all to @app@
    using (force = (select priv.my_force()) and account = (select priv.me()))
    with check (force = (select priv.my_force()) and account = (select priv.me()));
