-- From where a partner was let in. Fifty wrong tries under one name close that name to addresses it was never let in from, and to no other:
-- whoever types wrong codes elsewhere does not keep a school from its notices. Ten from one address close it to that address, as ever.
create table priv.partner_from (
    partner uuid not null references partner (id),
    address text not null,
    last timestamptz not null default clock_timestamp(),
    primary key (partner, address)
);
comment on table priv.partner_from is 'Mutable: where each was let in since their password and app were last set. Unreadable to every run-time role.';
alter table priv.partner_from owner to @definer@;

create or replace function priv.partner_hash(p_login text, p_address text)
returns table (partner uuid, hash text, secret bytea, limited boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
    known text := 'partner/' || p_login;
    theirs boolean;
    tries integer;
begin
    perform pg_advisory_xact_lock(hashtextextended(known || '|' || p_address, 1));
    theirs := exists (select 1 from priv.partner_from f join public.partner p on p.id = f.partner
        where p.login = p_login and f.address = p_address);
    select greatest(
        (select count(*) from priv.attempt a where a.login = known and a.address = p_address
            and a.at > clock_timestamp() - interval '15 minutes') * 10,
        case when theirs then 0 else
            (select count(*) from priv.attempt a where a.login = known
                and a.at > clock_timestamp() - interval '15 minutes') * 2 end,
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

create or replace function priv.open_partner(p_partner uuid, p_step bigint, p_token bytea, p_session uuid, p_device text, p_address text)
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
    insert into priv.partner_from (partner, address) values (who.id, p_address)
        on conflict (partner, address) do update set last = clock_timestamp();
    delete from priv.attempt t where t.login = 'partner/' || who.login and t.address = p_address;
    delete from priv.partner_ctx c where c.expires < clock_timestamp() or c.idle_until < clock_timestamp();
    return '';
end $$;

-- What was set anew is tried anew: wrong tries at the old ones close nothing, and nowhere is known yet.
create or replace function priv.set_partner_secrets(p_partner uuid, p_hash text, p_secret bytea) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into priv.partner_credential (partner, hash, secret) values (p_partner, p_hash, p_secret)
        on conflict (partner) do update
        set hash = excluded.hash, secret = excluded.secret, last_step = 0, changed = clock_timestamp();
    delete from priv.partner_ctx where partner = p_partner;
    delete from priv.partner_from where partner = p_partner;
    delete from priv.attempt t using public.partner p where p.id = p_partner and t.login = 'partner/' || p.login;
end $$;
