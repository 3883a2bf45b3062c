-- Keeping somebody from a record ends when two agree: one who asks, another who agrees within seven days.
create table priv.back_proposal (
    force uuid not null,
    chronology uuid not null,
    account uuid not null,
    by uuid not null,
    at timestamptz not null default clock_timestamp(),
    primary key (force, chronology, account)
);
comment on table priv.back_proposal is 'Mutable: a proposal stands until somebody else agrees, or the next one replaces it.';
alter table priv.back_proposal owner to @restrictor@;
comment on table exclusion is 'Mutable: by priv.agree_back alone. A conflict of interest beats every role, until two say that it is over.';

create function priv.propose_back(p_chronology uuid, p_account uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
begin
    if priv.restriction_of(p_chronology) is null or not exists (
        select 1 from public.exclusion x
        where x.force = priv.my_force() and x.chronology = p_chronology and x.account = p_account) then
        return false;
    end if;
    insert into priv.back_proposal as p (force, chronology, account, by)
        values (priv.my_force(), p_chronology, p_account, priv.me())
        on conflict (force, chronology, account) do update set by = excluded.by, at = clock_timestamp();
    return true;
end $$;

create function priv.agree_back(p_chronology uuid, p_account uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(priv.lock_key(priv.my_force(), p_chronology));
    if priv.restriction_of(p_chronology) is null then
        return false;
    end if;
    delete from priv.back_proposal p
        where p.force = priv.my_force() and p.chronology = p_chronology and p.account = p_account
          and p.by <> priv.me() and p.at > clock_timestamp() - interval '7 days';
    if not found then
        return false;
    end if;
    delete from public.exclusion x
        where x.force = priv.my_force() and x.chronology = p_chronology and x.account = p_account;
    return found;
end $$;

-- Requests of the last seven days of one chronology that the caller can see; the oldest first.
create function priv.backs(p_chronology uuid) returns table (account uuid, name text, by uuid, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select p.account, a.name, p.by, p.at from priv.back_proposal p
        join public.account a on a.force = p.force and a.id = p.account
        where p.force = priv.my_force() and p.chronology = p_chronology
          and p.at > clock_timestamp() - interval '7 days' and priv.restriction_of(p_chronology) is not null
        order by p.at;
end $$;

-- Keeping somebody out once more ends a request that they be let back: whoever made it did not know what is known now.
create function priv.forget_back() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from priv.back_proposal p
        where p.force = new.force and p.chronology = new.chronology and p.account = new.account;
    return null;
end $$;

grant delete on exclusion to @restrictor@;
create policy let_back on exclusion for delete to @restrictor@ using (true);
grant select on account to @restrictor@;
create policy every_restrictor on account for select to @restrictor@ using (true);
alter function priv.propose_back(uuid, uuid) owner to @restrictor@;
alter function priv.agree_back(uuid, uuid) owner to @restrictor@;
alter function priv.backs(uuid) owner to @restrictor@;
alter function priv.forget_back() owner to @restrictor@;
revoke all on function priv.propose_back(uuid, uuid), priv.agree_back(uuid, uuid), priv.backs(uuid),
    priv.forget_back() from public;
grant execute on function priv.propose_back(uuid, uuid), priv.agree_back(uuid, uuid), priv.backs(uuid) to @app@;
create trigger forget_back after insert on exclusion for each row execute function priv.forget_back();
