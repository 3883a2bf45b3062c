-- Who may see which chronology, and what anybody looked at.
create table membership (
    force uuid not null,
    id uuid not null,
    chronology uuid not null,
    account uuid,
    team text,
    why text not null check (why in ('owner', 'team', 'task', 'duty', 'live_incident', 'meeting')),
    since timestamptz not null default clock_timestamp(),
    until timestamptz,
    primary key (force, id),
    check ((account is null) <> (team is null))
);
create index membership_account on membership (force, account, chronology);
create index membership_team on membership (force, team, chronology) where team is not null;
create index membership_chronology on membership (force, chronology);
comment on table membership is 'Mutable: a tie to a case ends by a date set on it. Who looked under it is in consultation.';

create table exclusion (
    force uuid not null,
    chronology uuid not null,
    account uuid not null,
    since timestamptz not null default clock_timestamp(),
    primary key (force, account, chronology)
);
comment on table exclusion is 'Insert-only at run time: a conflict of interest beats every role, and is not lifted from a desk.';

-- The chronologies the caller is tied to, by name or by team.
create function priv.joined() returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
    teams text[] := priv.my_teams();
begin
    return array(select m.chronology from priv.ctx c
                 join public.membership m on m.force = c.force and (m.account = c.account or m.team = any (teams))
                 where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
                   and c.expires > clock_timestamp() and c.idle_until > clock_timestamp()
                   and m.since <= clock_timestamp() and (m.until is null or m.until > clock_timestamp()));
end $$;

-- The chronologies the caller may never see.
create function priv.barred() returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return array(select x.chronology from priv.ctx c
                 join public.exclusion x on x.force = c.force and x.account = c.account
                 where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
                   and c.expires > clock_timestamp() and c.idle_until > clock_timestamp());
end $$;

create table consultation (
    force uuid not null,
    id uuid not null,
    at timestamptz not null default clock_timestamp(),
    verb text not null,
    actor uuid not null,
    role text not null,
    session text not null,
    object_kind text not null,
    object_id text not null,
    persons uuid[] not null,
    fields text[] not null,
    link text not null check (link in
        ('owner', 'team', 'task', 'duty', 'live_incident', 'meeting', 'search_only', 'none', 'system')),
    reason text not null default '',
    rows integer not null,
    result text not null check (result in ('ok', 'denied', 'error')),
    request text not null default '',
    xid xid8 not null default pg_current_xact_id(),
    primary key (force, id)
);
create index consultation_xid on consultation (force, xid);
create index consultation_actor on consultation (force, actor, at);
create index consultation_persons on consultation using gin (persons);

create function priv.stamp_consultation() returns trigger language plpgsql as $$
begin
    new.at := clock_timestamp();
    new.xid := pg_current_xact_id();
    return new;
end $$;
create trigger stamp before insert on consultation for each row execute function priv.stamp_consultation();

-- For everybody, the owner and the superuser too.
create function priv.only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or removed.', tg_table_name using errcode = 'HK010';
end $$;
create trigger only_grows before update or delete on consultation for each row execute function priv.only_grows();
create trigger only_grows_whole before truncate on consultation execute function priv.only_grows();
alter table consultation enable always trigger stamp;
alter table consultation enable always trigger only_grows;
alter table consultation enable always trigger only_grows_whole;

-- The strongest tie the caller has to any of these chronologies.
create function priv.tie(p_chronologies uuid[]) returns text language plpgsql stable security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    return (select m.why from priv.ctx c
            join public.membership m on m.force = c.force
            where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
              and c.expires > clock_timestamp() and c.idle_until > clock_timestamp()
              and m.chronology = any (p_chronologies)
              and (m.account = c.account or m.team = any (priv.my_teams()))
              and m.since <= clock_timestamp() and (m.until is null or m.until > clock_timestamp())
            order by array_position(
                array['owner', 'task', 'duty', 'live_incident', 'team', 'meeting'], m.why) limit 1);
end $$;

-- Nobody ties themselves to a restricted chronology from outside it, or to one they are excluded from.
create function priv.may_tie(p_force uuid, p_chronology uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return p_chronology <> all (priv.barred()) and (
        p_chronology = any (priv.joined())
        or exists (select 1 from public.chronology c
                   where c.force = p_force and c.id = p_chronology and not c.restricted));
end $$;

alter function priv.may_tie(uuid, uuid) owner to @definer@;
alter function priv.joined() owner to @definer@;
alter function priv.barred() owner to @definer@;
alter function priv.tie(uuid[]) owner to @definer@;
revoke all on function priv.joined(), priv.barred(), priv.tie(uuid[]), priv.may_tie(uuid, uuid) from public;
grant execute on function priv.joined(), priv.barred(), priv.tie(uuid[]), priv.may_tie(uuid, uuid)
    to @app@, @worker@, @definer@, @restrictor@, @disposer@;
revoke all on function priv.only_grows(), priv.stamp_consultation() from public;
grant execute on function priv.only_grows(), priv.stamp_consultation()
    to @app@, @worker@, @sealer@, @keeper@, @restrictor@, @disposer@, @definer@;

grant select, insert on consultation to @app@;
grant insert on consultation to @worker@;
grant select on consultation to @sealer@, @definer@;
grant select, insert, update (until) on membership to @app@, @worker@;
grant select, insert on exclusion to @app@;
grant select on membership, exclusion to @definer@, @restrictor@;

alter table consultation enable row level security, force row level security;
alter table membership enable row level security, force row level security;
alter table exclusion enable row level security, force row level security;
create policy mine on consultation for select to @app@
    using (force = (select priv.my_force()) and actor = (select priv.me()));
create policy write on consultation for insert to @app@ with check (priv.is_me(force, actor));
create policy write_system on consultation for insert to @worker@ with check (true);
create policy every on consultation for select to @sealer@, @definer@ using (true);
create policy own on membership for select to @app@
    using (force = (select priv.my_force()) and priv.may_tie(force, chronology));
create policy write on membership for insert to @app@
    with check (force = (select priv.my_force()) and priv.may_tie(force, chronology));
create policy until on membership for update to @app@
    using (force = (select priv.my_force()) and priv.may_tie(force, chronology))
    with check (force = (select priv.my_force()) and priv.may_tie(force, chronology));
create policy every on membership for all to @worker@, @definer@, @restrictor@ using (true) with check (true);
create policy own on exclusion for select to @app@
    using (force = (select priv.my_force()) and priv.may_tie(force, chronology));
create policy write on exclusion for insert to @app@
    with check (force = (select priv.my_force()) and priv.may_tie(force, chronology));
create policy every on exclusion for select to @definer@, @restrictor@ using (true);
