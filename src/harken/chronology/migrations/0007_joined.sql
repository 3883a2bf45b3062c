-- Reckoning reads every record that was ever said to be of one person with somebody a chronology is about. Whether
-- they are taken for one at the moment asked is for the engine to say: a merge can be undone, and what stood before
-- it is asked about, too.

-- An index of the entries that say so, from either record to the other. Filled by a trigger, so that it cannot disagree.
-- The kinds are those that `joins` in their declaration.
create table priv.same_record (
    force uuid not null,
    record uuid not null,
    other uuid not null,
    primary key (force, record, other)
);
comment on table priv.same_record is 'Mutable: an index of the journal, filled by a trigger and by nothing else.';
alter table priv.same_record owner to @definer@;

-- What names no record leads nowhere.
create function priv.keep_same() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    named text := translate(coalesce(new.coded ->> 'other', new.coded ->> 'same_as'), '{}-', '');
begin
    if named ~* '^[0-9a-f]{32}$' then
        insert into priv.same_record (force, record, other)
            values (new.force, new.chronology, named::uuid), (new.force, named::uuid, new.chronology)
            on conflict do nothing;
    end if;
    return null;
end $$;
alter function priv.keep_same() owner to @definer@;
create trigger keep_same after insert on entry for each row
    when (new.kind in ('person.merged', 'person.identified')) execute function priv.keep_same();
alter table entry enable always trigger keep_same;

-- Those recorded before there was this index: of entries that whoever migrates may not see for themselves.
create function priv.fill_same() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    with said as materialized (
        select e.force, e.chronology, translate(coalesce(e.coded ->> 'other', e.coded ->> 'same_as'), '{}-', '') as named
        from public.entry e where e.kind in ('person.merged', 'person.identified')),
    pairs as materialized (
        select s.force, s.chronology, s.named::uuid as other from said s where s.named ~* '^[0-9a-f]{32}$')
    insert into priv.same_record (force, record, other)
        select p.force, p.chronology, p.other from pairs p union select p.force, p.other, p.chronology from pairs p;
end $$;
alter function priv.fill_same() owner to @definer@;
select priv.fill_same();
drop function priv.fill_same();

-- These and all of the same people, in order of id. Where nobody was merged one look at an index is all it takes.
-- Settings and rights are those of the two functions below, which alone call it.
create function priv.same_as(p_force uuid, p_records uuid[]) returns uuid[] language plpgsql as $$
declare
    more uuid[] := p_records;
begin
    loop
        more := array(
            select r.other from unnest(more) s (one) cross join lateral (
                select x.other from priv.same_record x where x.force = p_force and x.record = s.one offset 0) r
            except select unnest(p_records));
        exit when more = '{}';
        p_records := p_records || more;
    end loop;
    return array(select distinct unnest(p_records) order by 1);
end $$;

-- As in 0005_order.sql, but that whoever a chronology is about is held and read with all their records.
create or replace function priv.facts(
    p_force uuid, p_chronology uuid, p_also uuid[], p_lock boolean, p_seen pg_snapshot, p_own uuid[]) returns text
language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    own uuid[];
    head text;
    one uuid;
begin
    if p_lock and exists (
            select 1 from public.chronology c
            where c.force = p_force and c.id = p_chronology and c.belongs = 'case') then
        perform pg_advisory_xact_lock(priv.lock_key(p_force, p_chronology));
    elsif p_lock then
        foreach one in array priv.same_as(p_force, array(
                select a.subject from public.about a where a.force = p_force and a.chronology = p_chronology
                union select unnest(p_also) union select p_chronology)) loop
            perform pg_advisory_xact_lock(priv.lock_key(p_force, one));
        end loop;
    end if;
    select concat_ws(E'\x1f', c.belongs, c.pathway, c.reference, c.restriction,
               session_user = '@worker@' or (
                   not exists (select 1 from public.exclusion b
                               where b.force = c.force and b.account = x.account and b.chronology = c.id)
                   and (not c.restricted or c.id = any (priv.joined())))),
           array(select a.subject from public.about a where a.force = p_force and a.chronology = p_chronology
                 union select unnest(p_also))
        into head, own
        from public.chronology c
        left join priv.ctx x on x.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
            and x.force = c.force and x.expires > clock_timestamp() and x.idle_until > clock_timestamp()
        where c.force = p_force and c.id = p_chronology and (session_user = '@worker@' or x.token is not null);
    if head is null then
        return null;
    end if;
    own := priv.same_as(p_force, own || p_chronology);
    if p_lock then
        foreach one in array own loop
            perform pg_advisory_xact_lock(priv.lock_key(p_force, one));
        end loop;
        -- Merged by whoever was waited for: read, and not held, for it is not their turn. Whoever holds them now has
        -- this chronology looked at again.
        own := priv.same_as(p_force, own);
    end if;
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

-- As in 0001_functions.sql, and the same of all records.
create or replace function priv.lock(p_force uuid, p_chronologies uuid[], p_also uuid[]) returns void
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
    foreach one in array priv.same_as(p_force, array(
            select a.subject from public.about a where a.force = p_force and a.chronology = any (p_chronologies)
            union select unnest(p_also))) loop
        perform pg_advisory_xact_lock(priv.lock_key(p_force, one));
    end loop;
end $$;

alter function priv.same_as(uuid, uuid[]) owner to @definer@;
revoke all on function priv.keep_same(), priv.same_as(uuid, uuid[]) from public;
