-- A copy of standings, for finding and sorting. Everything here but `told` and `beat` can be dropped and rebuilt.

create table case_line (
    force uuid not null,
    chronology uuid not null,
    belongs text not null,
    pathway text not null,
    reference text not null,
    opened timestamptz,
    closed timestamptz,
    level text not null default '',
    missing_since timestamptz,
    last_enquiry timestamptz,
    last_enquiry_entry uuid,
    in_charge uuid,
    team text not null default '',
    area text not null default '',
    children uuid[] not null default '{}',
    overdue integer not null default 0,
    owed integer not null default 0,
    look_at timestamptz,
    digest text not null,
    reckoned timestamptz not null,
    failed text not null default '',
    restricted boolean not null default false,
    primary key (force, chronology),
    foreign key (force, chronology) references chronology (force, id)
);
create index case_line_look on case_line (look_at) where look_at is not null;
create index case_line_children on case_line using gin (children);
create index case_line_missing on case_line (force, missing_since) where missing_since is not null;
create index case_line_digest on case_line (force, digest);
create index case_line_in_charge on case_line (force, in_charge) where closed is null;
comment on table case_line is 'Mutable: an index of the journal, reckoned again at every entry and by the worker. `harken rebuild` proves it.';

create table standing_line (
    force uuid not null,
    chronology uuid not null,
    duty text not null,
    root uuid not null,
    subject text not null,
    recipient text not null,
    number integer not null,
    state text not null,
    started timestamptz not null,
    late_from timestamptz,
    local_late_from timestamptz,
    alert_from timestamptz,
    due timestamptz,
    life_safety boolean not null,
    owed_by text[] not null,
    has_it uuid,
    has_it_since timestamptz,
    by_when timestamptz,
    pathway text not null,
    team text not null default '',
    area text not null default '',
    restricted boolean not null default false,
    primary key (force, chronology, duty, root, subject, recipient, number)
);
create index standing_line_due on standing_line (force, area, due);
create index standing_line_whole on standing_line (force, due);
create index standing_line_team on standing_line (force, team, due);
create index standing_line_has_it on standing_line (force, has_it, due) where has_it is not null;
create index standing_line_subject on standing_line (force, subject);
comment on table standing_line is 'Mutable: what is owed now, copied from the last reckoning. The truth is reckoned again before anybody is told.';

-- What was told is a fact and stays. The unique key is what makes one telling one, however often the worker runs.
create table told (
    force uuid not null,
    id uuid not null,
    chronology uuid not null,
    duty text not null,
    root uuid not null,
    subject text not null,
    recipient text not null,
    number integer not null,
    rung integer not null,
    role text not null,
    warning boolean not null,
    due timestamptz not null,
    at timestamptz not null default clock_timestamp(),
    account uuid,
    passed_over text not null default '',
    restricted boolean not null default false,
    primary key (force, id),
    unique (force, duty, root, subject, recipient, number, rung, role)
);
create index told_chronology on told (force, chronology, at);
create index told_account on told (force, account, at);
create index told_at on told (force, at);

-- When the clock process last beat, and what it saw then.
create table beat (
    name text primary key,
    at timestamptz not null,
    oldest_untold timestamptz
);
comment on table beat is 'Mutable: one row for each clock process, written every few seconds.';

create function priv.told_grows() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and current_user = '@definer@' then
        old.restricted := new.restricted;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception 'Rows of % are never changed or removed.', tg_table_name using errcode = 'HK010';
end $$;
create trigger grows before update or delete on told for each row execute function priv.told_grows();
create trigger grows_whole before truncate on told execute function priv.told_grows();
alter table told enable always trigger grows, enable always trigger grows_whole;

-- The board is hidden when its case is: in the same transaction, by the same stroke.
create function priv.restrict_board() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    update public.case_line set restricted = new.restricted where force = new.force and chronology = new.id;
    update public.standing_line set restricted = new.restricted where force = new.force and chronology = new.id;
    update public.told set restricted = new.restricted where force = new.force and chronology = new.id;
    return null;
end $$;
alter function priv.restrict_board() owner to @definer@;
create trigger restrict_board after update of restriction on chronology
    for each row execute function priv.restrict_board();

-- Other open cases of these people are looked at again at once: what was learned here may change what is owed there.
create function priv.touch(p_force uuid, p_subjects uuid[], p_besides uuid) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
    touched integer;
begin
    if not priv.reaches(p_force) then
        raise exception 'That force is not yours.' using errcode = 'HK003';
    end if;
    update public.case_line set look_at = least(look_at, clock_timestamp())
        where force = p_force and children && p_subjects and chronology <> p_besides;
    get diagnostics touched = row_count;
    return touched;
end $$;
alter function priv.touch(uuid, uuid[], uuid) owner to @definer@;
revoke all on function priv.touch(uuid, uuid[], uuid), priv.restrict_board() from public;
grant execute on function priv.touch(uuid, uuid[], uuid) to @app@, @worker@;

grant select, insert, update, delete on case_line, standing_line to @app@, @worker@;
grant select on told to @app@, @worker@;
grant insert on told to @worker@;
grant select on beat to @app@;
grant select, insert, update on beat to @worker@;
grant select, update on case_line, standing_line, told to @definer@;

alter table case_line enable row level security, force row level security;
alter table standing_line enable row level security, force row level security;
alter table told enable row level security, force row level security;

create policy seen on case_line for all to @app@ using (
    force = (select priv.my_force()) and chronology <> all ((select priv.barred())::uuid[])
    and (not restricted or chronology = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
create policy seen on standing_line for all to @app@ using (
    force = (select priv.my_force()) and chronology <> all ((select priv.barred())::uuid[])
    and (not restricted or chronology = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
create policy seen on told for select to @app@ using (
    force = (select priv.my_force()) and chronology <> all ((select priv.barred())::uuid[])
    and (not restricted or chronology = any ((select priv.joined())::uuid[])));
create policy every on case_line for all to @worker@, @definer@ using (true) with check (true);
create policy every on standing_line for all to @worker@, @definer@ using (true) with check (true);
create policy every on told for all to @worker@, @definer@ using (true) with check (true);
