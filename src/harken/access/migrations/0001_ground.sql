-- Forces, accounts, who holds which post and who is on duty. Every key leads with the force.
create schema priv;
grant usage on schema priv, public to @app@, @worker@, @sealer@, @keeper@, @definer@, @restrictor@, @disposer@;
grant create on schema priv to @definer@, @restrictor@, @disposer@;

create table force (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z]{2,4}$'),
    name text not null
);
comment on table force is 'Mutable: a force may be renamed. Changed by the keeper only.';

create table account (
    force uuid not null references force,
    id uuid not null unique,
    login text not null unique check (login = lower(login)),
    name text not null,
    collar text not null default '',
    email text not null default '',
    phone text not null default '',
    is_active boolean not null default true,
    made timestamptz not null default clock_timestamp(),
    primary key (force, id)
);
comment on table account is 'Mutable: people change their names and numbers, and leave. Changed by the keeper only.';

create table posting (
    force uuid not null,
    id uuid not null,
    account uuid not null,
    role text not null,
    team text not null default '',
    area text not null default '',
    starts timestamptz not null,
    ends timestamptz,
    primary key (force, id),
    foreign key (force, account) references account (force, id),
    check (ends is null or ends > starts)
);
create index posting_account on posting (force, account);
create index posting_role on posting (force, role, area);
comment on table posting is 'Mutable: a post ends by a date set on it. Changed by the keeper only.';

create table shift (
    force uuid not null,
    id uuid not null,
    account uuid not null,
    starts timestamptz not null,
    ends timestamptz not null,
    reachable boolean not null default true,
    primary key (force, id),
    foreign key (force, account) references account (force, id),
    check (ends > starts)
);
create index shift_account on shift (force, account, ends);
comment on table shift is 'Mutable: somebody books off early or cannot be reached. It steers who is told next, and proves nothing.';

-- What follows is readable by the definer alone.
create table priv.credential (
    account uuid primary key references account (id),
    hash text not null,
    changed timestamptz not null default clock_timestamp()
);
comment on table priv.credential is 'Mutable: a password is changed. Unreadable to every run-time role.';

create table priv.ctx (
    token bytea primary key,
    account uuid not null,
    force uuid not null,
    session uuid not null unique,
    kind text not null check (kind in ('session', 'api')),
    device text not null default '',
    label text not null default '',
    made timestamptz not null default clock_timestamp(),
    idle_until timestamptz not null,
    expires timestamptz not null,
    foreign key (force, account) references account (force, id)
);
create index ctx_account on priv.ctx (account);
comment on table priv.ctx is 'Mutable: who is signed in now. A row goes at sign-out, so that the next statement sees nothing.';

create table priv.attempt (
    login text not null,
    address text not null,
    at timestamptz not null default clock_timestamp()
);
create index attempt_login on priv.attempt (login, at);
create index attempt_address on priv.attempt (address, at);
comment on table priv.attempt is 'Mutable: failed sign-ins of the last hours, for the rate limit; cleared as they age.';

alter table priv.credential owner to @definer@;
alter table priv.ctx owner to @definer@;
alter table priv.attempt owner to @definer@;

-- Who is asking. The token is known to the door alone; nobody can forge what it leads to.
create function priv.me() returns uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return (select c.account from priv.ctx c
            where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
              and c.expires > clock_timestamp() and c.idle_until > clock_timestamp());
end $$;

create function priv.my_force() returns uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return (select c.force from priv.ctx c
            where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
              and c.expires > clock_timestamp() and c.idle_until > clock_timestamp());
end $$;

-- One look-up where a row claims a force and a person at once.
create function priv.is_me(p_force uuid, p_account uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    return exists (select 1 from priv.ctx c
            where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
              and c.force = p_force and c.account = p_account
              and c.expires > clock_timestamp() and c.idle_until > clock_timestamp());
end $$;

-- The force is the caller's own, or the caller is the worker or the sealer, who serve every force.
create function priv.reaches(wanted uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return session_user in ('@worker@', '@sealer@') or wanted = priv.my_force();
end $$;

-- The teams of every post the caller holds now.
create function priv.my_teams() returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return coalesce((select array_agg(distinct p.team) from priv.ctx c
            join public.posting p on p.force = c.force and p.account = c.account
            where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
              and c.expires > clock_timestamp() and c.idle_until > clock_timestamp()
              and p.team <> '' and p.starts <= clock_timestamp()
              and (p.ends is null or p.ends > clock_timestamp())), '{}');
end $$;

alter function priv.me() owner to @definer@;
alter function priv.my_force() owner to @definer@;
alter function priv.is_me(uuid, uuid) owner to @definer@;
alter function priv.reaches(uuid) owner to @definer@;
alter function priv.my_teams() owner to @definer@;
revoke all on function priv.me(), priv.my_force(), priv.is_me(uuid, uuid), priv.reaches(uuid), priv.my_teams() from public;
grant execute on function priv.me(), priv.my_force(), priv.is_me(uuid, uuid), priv.reaches(uuid), priv.my_teams()
    to @app@, @worker@, @sealer@, @keeper@, @definer@, @restrictor@, @disposer@;

grant select on force, account, posting, shift to @app@, @worker@, @definer@;
grant select on force to @sealer@;
grant select, insert, update on force, account, posting, shift to @keeper@;
grant insert, update on shift to @app@;

alter table force enable row level security, force row level security;
alter table account enable row level security, force row level security;
alter table posting enable row level security, force row level security;
alter table shift enable row level security, force row level security;

create policy own on force for select to @app@ using (id = (select priv.my_force()));
create policy own on account for select to @app@ using (force = (select priv.my_force()));
create policy own on posting for select to @app@ using (force = (select priv.my_force()));
create policy own on shift for all to @app@
    using (force = (select priv.my_force())) with check (force = (select priv.my_force()));
create policy every on force for all to @keeper@, @worker@, @sealer@, @definer@ using (true) with check (true);
create policy every on account for all to @keeper@, @worker@, @definer@ using (true) with check (true);
create policy every on posting for all to @keeper@, @worker@, @definer@ using (true) with check (true);
create policy every on shift for all to @keeper@, @worker@, @definer@ using (true) with check (true);

-- A changed post, or an account that is closed, ends every session of that account at once.
create function priv.end_sessions() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
    if tg_table_name = 'posting' then
        delete from priv.ctx where account = new.account;
    elsif old.is_active and not new.is_active then
        delete from priv.ctx where account = new.id;
    end if;
    return null;
end $$;
alter function priv.end_sessions() owner to @definer@;
revoke all on function priv.end_sessions() from public;
create trigger end_sessions after insert or update on posting
    for each row execute function priv.end_sessions();
create trigger end_sessions after update on account
    for each row execute function priv.end_sessions();
