-- Sign-in: only the keeper may ask for a hash or make a session, so that no injection elsewhere mints a token.
create function priv.hash_for(p_login text, p_address text) returns table (account uuid, hash text, limited boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
    tries integer;
begin
    perform pg_advisory_xact_lock(hashtextextended(p_login || '|' || p_address, 1));
    select greatest(
        (select count(*) from priv.attempt a where a.login = p_login and a.address = p_address
            and a.at > clock_timestamp() - interval '15 minutes') * 10,
        (select count(*) from priv.attempt a where a.login = p_login
            and a.at > clock_timestamp() - interval '15 minutes') * 2,
        (select count(*) from priv.attempt a where a.address = p_address
            and a.at > clock_timestamp() - interval '15 minutes'))
        into tries;
    if tries >= 100 then
        return query select null::uuid, null::text, true;
        return;
    end if;
    insert into priv.attempt (login, address) values (p_login, p_address);
    delete from priv.attempt a where a.at < clock_timestamp() - interval '1 day';
    return query select a.id, c.hash, false from public.account a join priv.credential c on c.account = a.id
        where a.login = p_login and a.is_active;
end $$;

create function priv.open_session(p_account uuid, p_token bytea, p_session uuid, p_device text, p_address text)
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into priv.ctx (token, account, force, session, kind, device, idle_until, expires)
        select p_token, a.id, a.force, p_session, 'session', p_device,
               clock_timestamp() + interval '15 minutes', clock_timestamp() + interval '10 hours'
        from public.account a where a.id = p_account and a.is_active;
    if not found then
        raise exception 'That account is closed.' using errcode = 'HK020';
    end if;
    delete from priv.attempt t using public.account a
        where a.id = p_account and t.login = a.login and t.address = p_address;
    delete from priv.ctx c where c.expires < clock_timestamp() or c.idle_until < clock_timestamp();
end $$;

create function priv.open_api(p_account uuid, p_token bytea, p_session uuid, p_label text, p_expires timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into priv.ctx (token, account, force, session, kind, label, idle_until, expires)
        select p_token, a.id, a.force, p_session, 'api', p_label, p_expires, p_expires
        from public.account a where a.id = p_account and a.is_active;
    if not found then
        raise exception 'That account is closed.' using errcode = 'HK020';
    end if;
end $$;

create function priv.close_session(p_session uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
begin
    delete from priv.ctx where session = p_session;
    return found;
end $$;

create function priv.sign_out() returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from priv.ctx where token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'));
    return found;
end $$;

create function priv.set_hash(p_account uuid, p_hash text) returns void language plpgsql security definer
set search_path = pg_catalog as $$
begin
    insert into priv.credential (account, hash) values (p_account, p_hash)
        on conflict (account) do update set hash = excluded.hash, changed = clock_timestamp();
    delete from priv.ctx where account = p_account;
end $$;

-- One row for each post held now, none for a token that leads nowhere. A page that polls does not keep a session alive.
create function priv.whoami(p_touch boolean) returns table (
    account uuid, name text, force uuid, session uuid, device text, kind text,
    role text, team text, area text, expires timestamptz, idle_until timestamptz)
language plpgsql security definer set search_path = pg_catalog as $$
declare
    key bytea := sha256(convert_to(current_setting('harken.token', true), 'UTF8'));
begin
    if p_touch then
        update priv.ctx c set idle_until = clock_timestamp() + interval '15 minutes'
            where c.token = key and c.kind = 'session' and c.expires > clock_timestamp()
              and c.idle_until > clock_timestamp() and c.idle_until < clock_timestamp() + interval '14 minutes';
    end if;
    return query
        select c.account, a.name, c.force, c.session, c.device, c.kind, p.role, p.team, p.area, c.expires, c.idle_until
        from priv.ctx c
        join public.account a on a.force = c.force and a.id = c.account and a.is_active
        left join public.posting p on p.force = c.force and p.account = c.account
            and p.starts <= clock_timestamp() and (p.ends is null or p.ends > clock_timestamp())
        where c.token = key and c.expires > clock_timestamp() and c.idle_until > clock_timestamp()
        order by p.starts desc, p.id;
end $$;

alter function priv.hash_for(text, text) owner to @definer@;
alter function priv.open_session(uuid, bytea, uuid, text, text) owner to @definer@;
alter function priv.open_api(uuid, bytea, uuid, text, timestamptz) owner to @definer@;
alter function priv.close_session(uuid) owner to @definer@;
alter function priv.sign_out() owner to @definer@;
alter function priv.set_hash(uuid, text) owner to @definer@;
alter function priv.whoami(boolean) owner to @definer@;
revoke all on function priv.hash_for(text, text), priv.open_session(uuid, bytea, uuid, text, text),
    priv.open_api(uuid, bytea, uuid, text, timestamptz), priv.close_session(uuid), priv.sign_out(),
    priv.set_hash(uuid, text), priv.whoami(boolean) from public;
grant execute on function priv.hash_for(text, text), priv.open_session(uuid, bytea, uuid, text, text),
    priv.open_api(uuid, bytea, uuid, text, timestamptz), priv.close_session(uuid), priv.set_hash(uuid, text)
    to @keeper@;
grant execute on function priv.sign_out(), priv.whoami(boolean) to @app@;
