-- Raising ends a request to lower: whoever made it did not know what is known now.
create function priv.forget_proposal() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
    delete from priv.lower_proposal p where p.force = new.force and p.chronology = new.id;
    return null;
end $$;

-- Requests of the last seven days, of chronologies that the caller can see; of one of them, or of all with null.
create function priv.lowerings(p_chronology uuid)
returns table (chronology uuid, reference text, belongs text, stands text, level text, by uuid, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select c.id, c.reference, c.belongs, c.restriction, p.level, p.by, p.at
        from priv.lower_proposal p
        join public.chronology c on c.force = p.force and c.id = p.chronology
        where p.force = priv.my_force() and (p_chronology is null or p.chronology = p_chronology)
          and p.at > clock_timestamp() - interval '7 days'
          and priv.restriction_of(c.id) is not null
        order by p.at;
end $$;

-- Somebody else says no, or whoever asked takes it back.
create function priv.refuse_lower(p_chronology uuid, p_level text) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(priv.lock_key(priv.my_force(), p_chronology));
    if priv.restriction_of(p_chronology) is null then
        return false;
    end if;
    delete from priv.lower_proposal p
        where p.force = priv.my_force() and p.chronology = p_chronology and p.level = p_level;
    return found;
end $$;

alter function priv.forget_proposal() owner to @restrictor@;
alter function priv.lowerings(uuid) owner to @restrictor@;
alter function priv.refuse_lower(uuid, text) owner to @restrictor@;
revoke all on function priv.forget_proposal(), priv.lowerings(uuid), priv.refuse_lower(uuid, text) from public;
grant execute on function priv.lowerings(uuid), priv.refuse_lower(uuid, text) to @app@;
create trigger forget_proposal after update of restriction on chronology
    for each row execute function priv.forget_proposal();
