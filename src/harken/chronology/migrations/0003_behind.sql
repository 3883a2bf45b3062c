-- How far sealing, and sending heads outside, are behind in the whole installation: two moments and no more,
-- so that whoever watches from outside may ask without being anybody.
create function priv.seal_ages_of(p_force uuid) returns table (
    tree text, leaves bigint, made timestamptz, anchored_leaves bigint, anchored_at timestamptz, anchored_by text,
    waiting bigint, waiting_since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select t.tree, coalesce(h.leaves, 0), h.made, a.leaves, a.at, a.means, w.count, w.since
        from (values ('entries'), ('consultations')) as t (tree)
        left join lateral (select * from public.head h where h.force = p_force and h.tree = t.tree
                           order by h.leaves desc limit 1) h on true
        -- A bookmark ahead of every transaction there is says nothing of what waits.
        cross join lateral (select case when h.settled <= pg_snapshot_xmin(pg_current_snapshot()) then h.settled
                                        else '0'::xid8 end as xid) b
        left join lateral (select * from public.anchor a where a.force = p_force and a.tree = t.tree
                           order by a.at desc limit 1) a on true
        left join lateral (select count(*), min(s.recorded) as since from priv.sealable s
                           where s.tree = t.tree and s.force = p_force and s.xid >= b.xid
                             and s.id not in (
                                 select l.ref from priv.sealable r cross join lateral (
                                     select l.ref from public.leaf l where l.force = p_force
                                     and l.tree = t.tree and l.ref = r.id offset 0) l
                                 where r.tree = t.tree and r.force = p_force and r.xid >= b.xid)) w on true;
end $$;

create or replace function priv.seal_ages(p_force uuid) returns table (
    tree text, leaves bigint, made timestamptz, anchored_leaves bigint, anchored_at timestamptz, anchored_by text,
    waiting bigint, waiting_since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query select * from priv.seal_ages_of(p_force) where priv.reaches(p_force);
end $$;

-- Of one force, or of every force where it is null. `unsent_since`: since when the tree that has waited longest
-- holds leaves that no head sent outside covers.
create function priv.seals_behind(p_force uuid) returns table (unsealed_since timestamptz, unsent_since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select min(g.waiting_since),
            min(coalesce(g.anchored_at, o.first)) filter (where g.leaves > coalesce(g.anchored_leaves, 0))
        from public.force f
        cross join lateral priv.seal_ages_of(f.id) g
        left join lateral (select h.made as first from public.head h where h.force = f.id and h.tree = g.tree
                           order by h.leaves limit 1) o on true
        where p_force is null or f.id = p_force;
end $$;

alter function priv.seal_ages_of(uuid) owner to @definer@;
alter function priv.seals_behind(uuid) owner to @definer@;
revoke all on function priv.seal_ages_of(uuid), priv.seals_behind(uuid) from public;
grant execute on function priv.seal_ages_of(uuid) to @definer@;
grant execute on function priv.seals_behind(uuid) to @app@, @worker@;
