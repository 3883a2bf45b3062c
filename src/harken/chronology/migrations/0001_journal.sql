-- The journal's tables, who may touch them, and who sees which row.
create table chronology (
    force uuid not null references force,
    id uuid not null,
    belongs text not null check (belongs in ('case', 'person', 'place')),
    pathway text not null default '',
    reference text not null,
    restriction text not null default 'open' check (restriction in ('open', 'team', 'named', 'sealed')),
    restricted boolean not null generated always as (restriction <> 'open') stored,
    made timestamptz not null default clock_timestamp(),
    primary key (force, id),
    unique (force, reference)
);
comment on table chronology is 'Mutable in restriction alone, through priv.restrict and priv.lower: a case may have to be hidden, and shown again.';

create table priv.reference_counter (
    force uuid not null,
    letter text not null,
    month text not null,
    last integer not null,
    primary key (force, letter, month)
);
comment on table priv.reference_counter is 'Mutable: the last reference given out. Written by one definer function, so that nobody chooses a number.';
alter table priv.reference_counter owner to @definer@;

-- The spine: everything that is sealed. `commitment` binds the words without holding them; `restricted` is outside the leaf.
create table entry (
    force uuid not null,
    id uuid not null,
    chronology uuid not null,
    kind text not null,
    version integer not null,
    happened timestamptz not null,
    recorded timestamptz not null,
    by uuid not null,
    role text not null,
    device text not null default '',
    device_seq bigint,
    idem text not null check (length(idem) between 1 and 200),
    body_hash bytea not null,
    root uuid not null,
    root_recorded timestamptz not null,
    replaces uuid,
    struck boolean not null default false,
    xid xid8 not null,
    coded jsonb not null,
    about jsonb not null,
    commitment bytea,
    restricted boolean not null,
    primary key (force, id),
    check (not struck or replaces is not null)
);
create unique index entry_idem on entry (force, idem);
create unique index entry_replaces on entry (force, replaces) where replaces is not null;
create index entry_order on entry (force, chronology, happened, recorded, id);
create index entry_xid on entry (force, xid);

-- An index of entry.about: from a subject to every chronology that names them. Filled by a trigger, so that it cannot disagree.
create table about (
    force uuid not null,
    entry uuid not null,
    subject uuid not null,
    role text not null,
    chronology uuid not null,
    kind text not null,
    happened timestamptz not null,
    restricted boolean not null,
    primary key (force, entry, subject, role)
);
create index about_subject on about (force, subject, chronology);
create index about_chronology on about (force, chronology, subject);

create table words (
    force uuid not null,
    entry uuid not null,
    salt bytea not null check (length(salt) = 16),
    words jsonb not null,
    chronology uuid not null,
    restricted boolean not null,
    primary key (force, entry)
);
comment on table words is 'Insert-only at run time. A row goes when the law says so, through priv.dispose, and the entry that says so stays.';

grant select, insert on chronology, entry, words to @app@;
grant select on about to @app@;
grant select on chronology, entry, about to @worker@, @sealer@;
grant insert on chronology, entry, words to @worker@;
grant select on chronology, entry, about, words to @definer@;
grant insert on about to @definer@;
grant select on chronology, entry, about, words to @restrictor@, @disposer@;
grant update (restriction) on chronology to @restrictor@;
grant update (restricted) on entry, about, words to @restrictor@;
grant delete on words to @disposer@;

alter table chronology enable row level security, force row level security;
alter table entry enable row level security, force row level security;
alter table about enable row level security, force row level security;
alter table words enable row level security, force row level security;

create policy seen on chronology for select to @app@ using (
    force = (select priv.my_force()) and id <> all ((select priv.barred())::uuid[])
    and (not restricted or id = any ((select priv.joined())::uuid[])));
create policy seen on entry for select to @app@ using (
    force = (select priv.my_force()) and chronology <> all ((select priv.barred())::uuid[])
    and (not restricted or chronology = any ((select priv.joined())::uuid[])));
create policy seen on about for select to @app@ using (
    force = (select priv.my_force()) and chronology <> all ((select priv.barred())::uuid[])
    and (not restricted or chronology = any ((select priv.joined())::uuid[])));
create policy seen on words for select to @app@ using (
    force = (select priv.my_force()) and chronology <> all ((select priv.barred())::uuid[])
    and (not restricted or chronology = any ((select priv.joined())::uuid[])));

create policy made on chronology for insert to @app@ with check (force = (select priv.my_force()));
create policy made on entry for insert to @app@ with check (priv.is_me(force, by));
-- The trigger lets words in only with their entry, in the transaction that made it, so the entry's policy holds for both.
create policy made on words for insert to @app@ with check (true);

create policy every on chronology for all to @worker@, @sealer@, @definer@, @restrictor@, @disposer@ using (true) with check (true);
create policy every on entry for all to @worker@, @sealer@, @definer@, @restrictor@, @disposer@ using (true) with check (true);
create policy every on about for all to @worker@, @sealer@, @definer@, @restrictor@, @disposer@ using (true) with check (true);
create policy every on words for all to @worker@, @definer@, @restrictor@, @disposer@ using (true) with check (true);
