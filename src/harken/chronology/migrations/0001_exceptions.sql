-- The two exceptions to append-only: restriction, which is outside the leaf, and lawful disposal of words.
create table priv.lower_proposal (
    force uuid not null,
    chronology uuid not null,
    level text not null,
    by uuid not null,
    at timestamptz not null default clock_timestamp(),
    primary key (force, chronology)
);
comment on table priv.lower_proposal is 'Mutable: a proposal stands until somebody else agrees, or the next one replaces it.';
alter table priv.lower_proposal owner to @restrictor@;

-- What stands now, for a caller who can see it; null for anybody else, so that hidden and absent look alike.
create function priv.restriction_of(p_chronology uuid) returns text language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return (select c.restriction from public.chronology c
        where c.force = priv.my_force() and c.id = p_chronology and c.id <> all (priv.barred())
          and (not c.restricted or c.id = any (priv.joined())));
end $$;

create function priv.rank_of(p_level text) returns integer language sql immutable
as $$ select array_position(array['open', 'team', 'named', 'sealed'], p_level) $$;

-- The journal's flags follow the chronology's, in the same transaction, under the lock that every append shares.
create function priv.flip(p_chronology uuid, p_level text) returns void language plpgsql security definer
set search_path = pg_catalog as $$
declare
    mine uuid := priv.my_force();
    hides boolean := p_level <> 'open';
begin
    update public.chronology set restriction = p_level where force = mine and id = p_chronology;
    update public.entry set restricted = hides where force = mine and chronology = p_chronology and restricted <> hides;
    update public.about set restricted = hides where force = mine and chronology = p_chronology and restricted <> hides;
    update public.words set restricted = hides where force = mine and chronology = p_chronology and restricted <> hides;
end $$;

-- Raising needs one person and acts at once. The caller joins what they restrict, so as not to lock themselves out.
create function priv.restrict(p_chronology uuid, p_level text) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
declare
    stands text;
begin
    perform pg_advisory_xact_lock(priv.lock_key(priv.my_force(), p_chronology));
    stands := priv.restriction_of(p_chronology);
    if stands is null or priv.rank_of(p_level) <= priv.rank_of(stands) then
        return false;
    end if;
    if p_chronology <> all (priv.joined()) then
        insert into public.membership (force, id, chronology, account, why)
            values (priv.my_force(), gen_random_uuid(), p_chronology, priv.me(), 'task');
    end if;
    perform priv.flip(p_chronology, p_level);
    return true;
end $$;

-- Lowering needs two: one who proposes, another who agrees.
create function priv.propose_lower(p_chronology uuid, p_level text) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
declare
    stands text := priv.restriction_of(p_chronology);
begin
    if stands is null or priv.rank_of(p_level) >= priv.rank_of(stands) then
        return false;
    end if;
    insert into priv.lower_proposal as p (force, chronology, level, by)
        values (priv.my_force(), p_chronology, p_level, priv.me())
        on conflict (force, chronology) do update
        set level = excluded.level, by = excluded.by, at = clock_timestamp();
    return true;
end $$;

create function priv.agree_lower(p_chronology uuid, p_level text) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(priv.lock_key(priv.my_force(), p_chronology));
    if priv.restriction_of(p_chronology) is null then
        return false;
    end if;
    delete from priv.lower_proposal p
        where p.force = priv.my_force() and p.chronology = p_chronology and p.level = p_level and p.by <> priv.me()
          and p.at > clock_timestamp() - interval '7 days';
    if not found then
        return false;
    end if;
    perform priv.flip(p_chronology, p_level);
    return true;
end $$;

-- The words of one entry go. The entry that says who disposed of them, and why, was appended in this same transaction.
create function priv.dispose(p_entry uuid, p_because uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
declare
    mine uuid := priv.my_force();
begin
    if not exists (
        select 1 from public.entry d join public.entry e on e.force = d.force and e.chronology = d.chronology
        where d.force = mine and d.id = p_because and e.id = p_entry and d.kind = 'every-case.words-disposed'
          and d.coded ->> 'entry' = p_entry::text and d.xid = pg_current_xact_id() and d.by = priv.me()
          and d.chronology <> all (priv.barred())
          and (not d.restricted or d.chronology = any (priv.joined()))) then
        raise exception 'Nothing says why these words go.' using errcode = 'HK004';
    end if;
    delete from public.words where force = mine and entry = p_entry;
    return found;
end $$;

alter function priv.restriction_of(uuid) owner to @definer@;
alter function priv.flip(uuid, text) owner to @restrictor@;
alter function priv.restrict(uuid, text) owner to @restrictor@;
alter function priv.propose_lower(uuid, text) owner to @restrictor@;
alter function priv.agree_lower(uuid, text) owner to @restrictor@;
alter function priv.dispose(uuid, uuid) owner to @disposer@;
revoke all on function priv.restriction_of(uuid), priv.flip(uuid, text), priv.restrict(uuid, text),
    priv.propose_lower(uuid, text), priv.agree_lower(uuid, text), priv.dispose(uuid, uuid) from public;
grant execute on function priv.restriction_of(uuid) to @restrictor@, @app@;
grant execute on function priv.restrict(uuid, text), priv.propose_lower(uuid, text),
    priv.agree_lower(uuid, text), priv.dispose(uuid, uuid) to @app@;
grant execute on function priv.flip(uuid, text) to @restrictor@;
grant insert on membership to @restrictor@;
