-- The few things a run-time role may do only through a function that belongs to somebody else.
-- Plans of the hot ones are made once for a connection, perhaps when a table was empty: then a scan of the whole of it
-- would look cheapest, and stay until the table is next analysed. So it is ruled out there, and `lateral … offset 0`
-- has each key looked up by its index, one after the other.

-- WM/M/2611/0417: the force, the pathway's letter, London's year and month, the next number of that month.
create function priv.next_reference(p_force uuid, p_letter text) returns text language plpgsql security definer
set search_path = pg_catalog as $$
declare
    short text := to_char(clock_timestamp() at time zone 'Europe/London', 'YYMM');
    taken integer;
begin
    if not priv.reaches(p_force) then
        raise exception 'That force is not yours.' using errcode = 'HK003';
    end if;
    insert into priv.reference_counter as r (force, letter, month, last) values (p_force, p_letter, short, 1)
        on conflict (force, letter, month) do update set last = r.last + 1 returning last into taken;
    return (select f.code from public.force f where f.id = p_force) || '/' || p_letter || '/' || short || '/'
        || lpad(taken::text, greatest(4, length(taken::text)), '0');
end $$;

-- Cases first, then everybody they are about, each in order of id, so that no two callers wait for each other.
create function priv.lock(p_force uuid, p_chronologies uuid[], p_also uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    one uuid;
begin
    if not priv.reaches(p_force) then
        raise exception 'That force is not yours.' using errcode = 'HK003';
    end if;
    foreach one in array array(select distinct c from unnest(p_chronologies) c order by c) loop
        perform pg_advisory_xact_lock(priv.lock_key(p_force, one));
    end loop;
    foreach one in array array(
            select a.subject from public.about a where a.force = p_force and a.chronology = any (p_chronologies)
            union select unnest(p_also) order by 1) loop
        perform pg_advisory_xact_lock(priv.lock_key(p_force, one));
    end loop;
end $$;

-- The head of one chronology and every coded fact that matters for it, without words, restricted ones too: its own,
-- those of its subjects, and those of other chronologies about its subjects. One text, several times cheaper to hand
-- over than rows: a line for the head, one for the reading and one for each fact (parted by 0x1E), their fields parted
-- by 0x1F, neither of which JSON or a key can hold. Null where there is none, or it is another force's. Each
-- statement sees what was committed before the lock.
-- A caller who kept an earlier reading says so: with the same subjects, only facts that reading could not see come.
-- A reading is not one to keep (its snapshot is '') once this transaction writes: a snapshot does not list one's own
-- transaction as running, and what it wrote may yet be rolled back.
create function priv.facts(
    p_force uuid, p_chronology uuid, p_also uuid[], p_lock boolean, p_seen pg_snapshot, p_own uuid[]) returns text
language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    own uuid[];
    head text;
    one uuid;
begin
    if p_lock then
        perform pg_advisory_xact_lock(priv.lock_key(p_force, p_chronology));
    end if;
    select concat_ws(E'\x1f', c.belongs, c.pathway, c.reference, c.restriction,
               session_user = '@worker@' or (
                   not exists (select 1 from public.exclusion b
                               where b.force = c.force and b.account = x.account and b.chronology = c.id)
                   and (not c.restricted or c.id = any (priv.joined())))),
           array(select a.subject from public.about a where a.force = p_force and a.chronology = p_chronology
                 union select unnest(p_also) order by 1)
        into head, own
        from public.chronology c
        left join priv.ctx x on x.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
            and x.force = c.force and x.expires > clock_timestamp() and x.idle_until > clock_timestamp()
        where c.force = p_force and c.id = p_chronology and (session_user = '@worker@' or x.token is not null);
    if p_lock then
        foreach one in array coalesce(own, '{}') loop
            perform pg_advisory_xact_lock(priv.lock_key(p_force, one));
        end loop;
    end if;
    own := own || p_chronology;
    if own is distinct from p_own then
        p_seen := null;
    end if;
    return head || (
        select concat_ws(E'\x1f', E'\x1e' || case when pg_current_xact_id_if_assigned() is null
                   then pg_current_snapshot()::text else '' end, own, p_seen is null)
            || coalesce(string_agg(concat_ws(E'\x1f', E'\x1e' || e.id, e.kind, e.version, e.coded, e.about,
                   date_part('epoch', e.happened), date_part('epoch', e.recorded), e.chronology, e.by, e.role, e.root,
                   coalesce(e.replaces::text, ''), e.struck, date_part('epoch', e.root_recorded)), ''
                   order by e.happened, e.recorded, e.id), '')
        from (select m.* from unnest(own) s (one) cross join lateral (
                  select * from public.entry x where x.force = p_force and x.chronology = s.one offset 0) m
              union all
              select o.* from (
                  select distinct a.entry from unnest(own) s (one) cross join lateral (
                      select x.entry from public.about x
                      where x.force = p_force and x.subject = s.one and x.chronology <> all (own) offset 0) a) n
              cross join lateral (
                  select * from public.entry x where x.force = p_force and x.id = n.entry offset 0) o) e
        where p_seen is null or not pg_visible_in_snapshot(e.xid, p_seen));
end $$;

-- The entry that an idempotency key made, and whether the same body was sent; nothing more of it.
create function priv.made_before(p_force uuid, p_idem text, p_digest bytea)
returns table (id uuid, recorded timestamptz, root uuid, same boolean) language plpgsql security definer
set search_path = pg_catalog as $$
begin
    if not priv.reaches(p_force) then
        raise exception 'That force is not yours.' using errcode = 'HK003';
    end if;
    return query select e.id, e.recorded, e.root, e.body_hash = sha256(coalesce(w.salt, ''::bytea) || p_digest)
                        or (w.salt is null and e.commitment is not null)
        from public.entry e left join public.words w on w.force = e.force and w.entry = e.id
        where e.force = p_force and e.idem = p_idem;
end $$;

-- Why an entry that would replace another was not made: 'absent', 'struck' or 'replaced'.
create function priv.why_not_replaced(p_force uuid, p_chronology uuid, p_replaces uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    found_struck boolean;
begin
    select e.struck into found_struck from public.entry e
        where e.force = p_force and e.id = p_replaces and e.chronology = p_chronology and priv.reaches(p_force);
    return case when found_struck is null then 'absent' when found_struck then 'struck' else 'replaced' end;
end $$;

alter function priv.next_reference(uuid, text) owner to @definer@;
alter function priv.lock(uuid, uuid[], uuid[]) owner to @definer@;
alter function priv.facts(uuid, uuid, uuid[], boolean, pg_snapshot, uuid[]) owner to @definer@;
alter function priv.made_before(uuid, text, bytea) owner to @definer@;
alter function priv.why_not_replaced(uuid, uuid, uuid) owner to @definer@;
revoke all on function priv.next_reference(uuid, text), priv.lock(uuid, uuid[], uuid[]),
    priv.facts(uuid, uuid, uuid[], boolean, pg_snapshot, uuid[]), priv.made_before(uuid, text, bytea),
    priv.why_not_replaced(uuid, uuid, uuid) from public;
grant execute on function priv.next_reference(uuid, text), priv.lock(uuid, uuid[], uuid[]),
    priv.facts(uuid, uuid, uuid[], boolean, pg_snapshot, uuid[]), priv.made_before(uuid, text, bytea),
    priv.why_not_replaced(uuid, uuid, uuid) to @app@, @worker@;
