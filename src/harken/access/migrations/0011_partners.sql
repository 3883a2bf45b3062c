-- People of other agencies who read what was sent to them, at a door of their own. They hold no post, and are no account: what
-- the portal connects as reads the portal's views and nothing else.
grant usage on schema priv, public to @portal@, @porter@;
grant execute on function priv.migrations() to @portal@, @porter@;

create table partner (
    force uuid not null references force,
    id uuid not null unique,
    login text not null unique check (login = lower(login)),
    name text not null,
    setting text not null check (setting <> ''),
    is_active boolean not null default true,
    confirmed_until date not null,
    made timestamptz not null default clock_timestamp(),
    primary key (force, id)
);
comment on table partner is 'Mutable: people change their names, are confirmed each term, and leave. Changed by the keeper only.';

-- What was done at that door: only added to, by the functions below.
create table partner_act (
    force uuid not null,
    id uuid not null default gen_random_uuid(),
    partner uuid not null,
    at timestamptz not null default clock_timestamp(),
    did text not null check (did in ('signed in', 'signed out', 'opened', 'received', 'returned', 'answered')),
    notice uuid,
    primary key (force, id),
    foreign key (force, partner) references partner (force, id)
);
create index partner_act_partner on partner_act (force, partner, at);

-- What follows is readable by the definer alone.
create table priv.partner_credential (
    partner uuid primary key references partner (id),
    hash text not null,
    secret bytea not null,
    last_step bigint not null default 0,
    changed timestamptz not null default clock_timestamp()
);
comment on table priv.partner_credential is 'Mutable: a password is changed, and no code is taken twice. Unreadable to every run-time role.';

create table priv.partner_ctx (
    token bytea primary key,
    partner uuid not null references partner (id),
    session uuid not null unique,
    device text not null default '',
    made timestamptz not null default clock_timestamp(),
    idle_until timestamptz not null,
    expires timestamptz not null
);
create index partner_ctx_partner on priv.partner_ctx (partner);
comment on table priv.partner_ctx is 'Mutable: who is signed in now. A row goes at sign-out, so that the next statement sees nothing.';

alter table priv.partner_credential owner to @definer@;
alter table priv.partner_ctx owner to @definer@;

grant select, insert, update on partner to @keeper@;
grant select on partner_act to @keeper@;
grant select on partner to @definer@;
grant select, insert on partner_act to @definer@;
alter table partner enable row level security, force row level security;
alter table partner_act enable row level security, force row level security;
create policy every on partner for all to @keeper@, @definer@ using (true) with check (true);
create policy every on partner_act for all to @keeper@, @definer@ using (true) with check (true);

-- An account that is closed or moved ends every session of it at once.
create function priv.end_partner_sessions() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not new.is_active or new.setting <> old.setting then
        delete from priv.partner_ctx where partner = new.id;
    end if;
    return null;
end $$;
alter function priv.end_partner_sessions() owner to @definer@;
revoke all on function priv.end_partner_sessions() from public;
create trigger end_partner_sessions after update on partner for each row execute function priv.end_partner_sessions();

-- Only the porter may ask for a hash and a secret, or make a session; what the pages of the portal connect as may not.
create function priv.partner_hash(p_login text, p_address text)
returns table (partner uuid, hash text, secret bytea, limited boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
    known text := 'partner/' || p_login;
    tries integer;
begin
    perform pg_advisory_xact_lock(hashtextextended(known || '|' || p_address, 1));
    select greatest(
        (select count(*) from priv.attempt a where a.login = known and a.address = p_address
            and a.at > clock_timestamp() - interval '15 minutes') * 10,
        (select count(*) from priv.attempt a where a.login = known
            and a.at > clock_timestamp() - interval '15 minutes') * 2,
        (select count(*) from priv.attempt a where a.address = p_address
            and a.at > clock_timestamp() - interval '15 minutes'))
        into tries;
    if tries >= 100 then
        return query select null::uuid, null::text, null::bytea, true;
        return;
    end if;
    insert into priv.attempt (login, address) values (known, p_address);
    return query select p.id, c.hash, c.secret, false from public.partner p
        join priv.partner_credential c on c.partner = p.id where p.login = p_login and p.is_active;
end $$;

-- Nothing where it was opened, else why not. A code is of a step of time, and each step is taken once.
create function priv.open_partner(p_partner uuid, p_step bigint, p_token bytea, p_session uuid, p_device text, p_address text)
returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
    who public.partner;
begin
    update priv.partner_credential c set last_step = p_step where c.partner = p_partner and c.last_step < p_step;
    if not found then
        return 'used';
    end if;
    select * into who from public.partner p where p.id = p_partner and p.is_active;
    if not found then
        return 'closed';
    end if;
    if who.confirmed_until < (clock_timestamp() at time zone 'Europe/London')::date then
        return 'unconfirmed';
    end if;
    insert into priv.partner_ctx (token, partner, session, device, idle_until, expires)
        values (p_token, p_partner, p_session, p_device,
                clock_timestamp() + interval '15 minutes', clock_timestamp() + interval '10 hours');
    insert into public.partner_act (force, partner, did) values (who.force, who.id, 'signed in');
    delete from priv.attempt t where t.login = 'partner/' || who.login and t.address = p_address;
    delete from priv.partner_ctx c where c.expires < clock_timestamp() or c.idle_until < clock_timestamp();
    return '';
end $$;

create function priv.set_partner_secrets(p_partner uuid, p_hash text, p_secret bytea) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into priv.partner_credential (partner, hash, secret) values (p_partner, p_hash, p_secret)
        on conflict (partner) do update
        set hash = excluded.hash, secret = excluded.secret, last_step = 0, changed = clock_timestamp();
    delete from priv.partner_ctx where partner = p_partner;
end $$;

-- Who is asking at the portal: nobody where the token leads nowhere, or whoever held it may no longer read.
create function priv.portal_self() returns table (partner uuid, force uuid, setting text, name text, session uuid)
language plpgsql stable rows 1 security definer set search_path = pg_catalog as $$
begin
    return query select p.id, p.force, p.setting, p.name, c.session from priv.partner_ctx c
        join public.partner p on p.id = c.partner and p.is_active
            and p.confirmed_until >= (clock_timestamp() at time zone 'Europe/London')::date
        where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
          and c.expires > clock_timestamp() and c.idle_until > clock_timestamp();
end $$;

create function priv.portal_stay() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    update priv.partner_ctx c set idle_until = clock_timestamp() + interval '15 minutes'
        where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
          and c.expires > clock_timestamp() and c.idle_until > clock_timestamp()
          and c.idle_until < clock_timestamp() + interval '14 minutes';
end $$;

-- End one's own session, or with `p_others` all of one's others; how many ended.
create function priv.portal_leave(p_others boolean) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    self record;
    ended integer;
begin
    select * into self from priv.portal_self();
    if self.partner is null then
        return 0;
    end if;
    delete from priv.partner_ctx c where c.partner = self.partner and (c.session <> self.session) = p_others;
    get diagnostics ended = row_count;
    insert into public.partner_act (force, partner, did) values (self.force, self.partner, 'signed out');
    return ended;
end $$;

-- Whether somebody who reads for a setting has the family name of one of these people. Who they are is not said.
create function priv.reads_for(p_force uuid, p_setting text, p_families text[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return priv.reaches(p_force) and exists (
        select 1 from public.partner p where p.force = p_force and p.setting = p_setting and p.is_active
            and lower(regexp_replace(p.name, '^.*\s', '')) = any (p_families));
end $$;
alter function priv.reads_for(uuid, text, text[]) owner to @definer@;
revoke all on function priv.reads_for(uuid, text, text[]) from public;
grant execute on function priv.reads_for(uuid, text, text[]) to @app@, @worker@;

create view portal_me with (security_barrier) as
    select m.partner, m.name, m.setting, f.name as force_name, p.login, p.confirmed_until, clock_timestamp() as now
    from priv.portal_self() m
    join public.force f on f.id = m.force
    join public.partner p on p.force = m.force and p.id = m.partner;

create view portal_session with (security_barrier) as
    select c.device, c.made, c.session = m.session as this from priv.portal_self() m
    join priv.partner_ctx c on c.partner = m.partner and c.expires > clock_timestamp() and c.idle_until > clock_timestamp();

alter function priv.partner_hash(text, text) owner to @definer@;
alter function priv.open_partner(uuid, bigint, bytea, uuid, text, text) owner to @definer@;
alter function priv.set_partner_secrets(uuid, text, bytea) owner to @definer@;
alter function priv.portal_self() owner to @definer@;
alter function priv.portal_stay() owner to @definer@;
alter function priv.portal_leave(boolean) owner to @definer@;
revoke all on function priv.partner_hash(text, text), priv.open_partner(uuid, bigint, bytea, uuid, text, text),
    priv.set_partner_secrets(uuid, text, bytea), priv.portal_self(), priv.portal_stay(), priv.portal_leave(boolean) from public;
grant execute on function priv.partner_hash(text, text), priv.open_partner(uuid, bigint, bytea, uuid, text, text) to @porter@;
grant execute on function priv.set_partner_secrets(uuid, text, bytea) to @keeper@;
-- Whoever reads a view calls the functions in it.
grant execute on function priv.portal_self(), priv.portal_stay(), priv.portal_leave(boolean) to @portal@;
grant create on schema public to @definer@;
alter view portal_me owner to @definer@;
alter view portal_session owner to @definer@;
revoke create on schema public from @definer@;
grant select on portal_me, portal_session to @portal@;
