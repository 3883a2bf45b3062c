-- As in 0001_functions.sql, where its words are, but for the order of its locks. A case is held before the people it
-- is about; a person's or a place's own chronology is one among those of everybody it is about, in order of id. Held
-- before them it would be waited for by whoever holds one of them: two who link the same two people, from either
-- side, would wait for each other.
-- Whom a chronology came to be about while somebody waited is held afterwards, as the last.
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
        foreach one in array array(
                select a.subject from public.about a where a.force = p_force and a.chronology = p_chronology
                union select unnest(p_also) union select p_chronology order by 1) loop
            perform pg_advisory_xact_lock(priv.lock_key(p_force, one));
        end loop;
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
