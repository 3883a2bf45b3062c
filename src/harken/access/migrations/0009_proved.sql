-- Whoever is signed in gives their password again before what is graver than the rest: when, by their session. Beside the
-- session and not in it: a page keeps its session awake in a transaction of its own, and what it does would wait for it.
create table priv.proof (
    session uuid primary key,
    at timestamptz not null default clock_timestamp()
);
comment on table priv.proof is 'Mutable: a password given again, until it was used for one act. Unreadable to every run-time role.';
alter table priv.proof owner to @definer@;

-- By the keeper alone, once the password was compared: tries that were wrong before it count no more.
create function priv.prove(p_session uuid, p_address text) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
begin
    delete from priv.proof p where p.at < clock_timestamp() - interval '1 hour';
    insert into priv.proof as p (session)
        select c.session from priv.ctx c
        where c.session = p_session and c.expires > clock_timestamp() and c.idle_until > clock_timestamp()
        on conflict (session) do update set at = clock_timestamp();
    if not found then
        return false;
    end if;
    delete from priv.attempt t using priv.ctx c join public.account a on a.force = c.force and a.id = c.account
        where c.session = p_session and t.login = a.login and t.address = p_address;
    return true;
end $$;

-- Whether the caller gave it in the last five minutes: said once, for one act.
create function priv.proved() returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from priv.proof p using priv.ctx c
        where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
          and p.session = c.session and p.at > clock_timestamp() - interval '5 minutes';
    return found;
end $$;

alter function priv.prove(uuid, text) owner to @definer@;
alter function priv.proved() owner to @definer@;
revoke all on function priv.prove(uuid, text), priv.proved() from public;
grant execute on function priv.prove(uuid, text) to @keeper@;
grant execute on function priv.proved() to @restrictor@;
