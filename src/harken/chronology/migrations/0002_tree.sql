-- One tree a force over entries and one over consultations: what is sealed, the tree, its heads, who may grow it.

-- UTC to the microsecond, whatever the session's time zone.
create function priv.instant(p_at timestamptz) returns text language sql stable
as $$ select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- What a leaf holds of an entry. Outside it: `restricted`, which may change; `xid` and `body_hash`, which prove nothing.
create view priv.sealable with (security_invoker = true) as
    select 'entries' as tree, e.force, e.id, e.xid, e.recorded, jsonb_build_object(
            'tree', 'entries', 'force', e.force, 'id', e.id, 'chronology', e.chronology, 'kind', e.kind,
            'version', e.version, 'happened', priv.instant(e.happened), 'recorded', priv.instant(e.recorded),
            'by', e.by, 'role', e.role, 'device', e.device, 'device_seq', e.device_seq, 'idem', e.idem,
            'root', e.root, 'root_recorded', priv.instant(e.root_recorded), 'replaces', e.replaces,
            'struck', e.struck, 'about', e.about, 'words', encode(e.commitment, 'hex'),
            'answers', encode(sha256(convert_to(e.coded::text, 'UTF8')), 'hex')) as content
        from public.entry e
    union all
    select 'consultations', c.force, c.id, c.xid, c.at, jsonb_build_object(
            'tree', 'consultations', 'force', c.force, 'id', c.id, 'at', priv.instant(c.at), 'verb', c.verb,
            'actor', c.actor, 'role', c.role, 'session', c.session, 'object_kind', c.object_kind,
            'object_id', c.object_id, 'persons', c.persons, 'fields', c.fields, 'link', c.link,
            'reason', c.reason, 'rows', c.rows, 'result', c.result, 'request', c.request)
        from public.consultation c;

create function priv.leaf_hash(p_content jsonb) returns bytea language sql immutable
as $$ select sha256('\x00'::bytea || convert_to(p_content::text, 'UTF8')) $$;

create table leaf (
    force uuid not null,
    tree text not null check (tree in ('entries', 'consultations')),
    index bigint not null check (index >= 0),
    ref uuid not null,
    hash bytea not null check (length(hash) = 32),
    primary key (force, tree, index),
    unique (force, tree, ref)
);

create table node (
    force uuid not null,
    tree text not null,
    level smallint not null check (level > 0),
    index bigint not null check (index >= 0),
    hash bytea not null check (length(hash) = 32),
    primary key (force, tree, level, index)
);

-- `settled` and `cluster` are the sealer's bookmark and no part of what is signed: every row that `cluster` wrote
-- before the transaction `settled` was committed and sealed, or never will be.
create table head (
    force uuid not null,
    tree text not null,
    leaves bigint not null,
    root bytea not null check (length(root) = 32),
    made timestamptz not null,
    key bytea not null check (length(key) = 32),
    signature bytea not null check (length(signature) = 64),
    settled xid8 not null,
    cluster text not null,
    primary key (force, tree, leaves)
);

create table anchor (
    force uuid not null,
    id uuid not null default gen_random_uuid(),
    tree text not null,
    leaves bigint not null,
    means text not null check (means in ('mailed', 'printed', 'handed over', 'other force', 'write-once store', 'time-stamped')),
    whereto text not null,
    at timestamptz not null default clock_timestamp(),
    by uuid,
    primary key (force, id),
    foreign key (force, tree, leaves) references head (force, tree, leaves)
);
create index anchor_newest on anchor (force, tree, at);

do $$
declare
    one text;
begin
    foreach one in array array['leaf', 'node', 'head', 'anchor'] loop
        execute format('create trigger only_grows before update or delete on %I for each row execute function priv.only_grows()', one);
        execute format('create trigger only_grows_whole before truncate on %I execute function priv.only_grows()', one);
        execute format('alter table %I enable always trigger only_grows, enable always trigger only_grows_whole', one);
        execute format('alter table %I enable row level security, force row level security', one);
        execute format('create policy every on %I for all to @sealer@, @definer@ using (true) with check (true)', one);
    end loop;
end $$;

create policy own on head for select to @app@ using (force = (select priv.my_force()));
create policy own on anchor for select to @app@ using (force = (select priv.my_force()));
create policy sent on anchor for insert to @app@
    with check (force = (select priv.my_force()) and by = (select priv.me()));
create policy every_head on head for select to @worker@ using (true);
create policy every_anchor on anchor for all to @worker@ using (true) with check (true);

-- Below, `offset 0` keeps each look-up a look-up: a tree that has just grown has no statistics yet, and joined
-- with many places at once it would be read whole.

-- Where entries stand in the tree, for whoever knows their ids. A hash says nothing of what was hashed.
create function priv.leaves_of(p_force uuid, p_tree text, p_refs uuid[])
returns table (ref uuid, index bigint, hash bytea) language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    if not priv.reaches(p_force) then
        return;
    end if;
    return query select l.* from unnest(p_refs) as w (ref) cross join lateral (
        select l.ref, l.index, l.hash from public.leaf l
        where l.force = p_force and l.tree = p_tree and l.ref = w.ref offset 0) l;
end $$;

-- The hashes at places (level 0 is a leaf) of a force's tree, for proofs.
create function priv.hashes_at(p_force uuid, p_tree text, p_levels integer[], p_indexes bigint[])
returns table (level integer, index bigint, hash bytea) language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    if not priv.reaches(p_force) then
        return;
    end if;
    return query
        select w.level, w.index, l.hash from unnest(p_levels, p_indexes) as w (level, index) cross join lateral (
            select l.hash from public.leaf l
            where l.force = p_force and l.tree = p_tree and l.index = w.index offset 0) l where w.level = 0
        union all
        select w.level, w.index, n.hash from unnest(p_levels, p_indexes) as w (level, index) cross join lateral (
            select n.hash from public.node n where n.force = p_force and n.tree = p_tree
            and n.level = w.level and n.index = w.index offset 0) n where w.level > 0;
end $$;

-- Words spelt as the journal commits to them: keys in order, no spaces.
create function priv.spelt(p_words jsonb) returns text language sql immutable as $$
    select '{' || coalesce(string_agg(to_json(w.key)::text || ':' || case jsonb_typeof(w.value)
        when 'array' then '[' || coalesce((select string_agg(one.value::text, ',' order by one.n)
            from jsonb_array_elements(w.value) with ordinality as one (value, n)), '') || ']'
        else w.value::text end, ',' order by w.key collate "C"), '') || '}'
    from jsonb_each(p_words) w
$$;

-- Which entries have words kept, and whether those are the words committed to. Never the words.
create function priv.words_kept(p_force uuid, p_entries uuid[])
returns table (entry uuid, as_committed boolean) language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    if not priv.reaches(p_force) then
        return;
    end if;
    return query
        select a.id, coalesce(sha256(w.salt || convert_to(priv.spelt(w.words), 'UTF8')) = e.commitment, false)
        from unnest(p_entries) as a (id)
        cross join lateral (select w.salt, w.words from public.words w
                            where w.force = p_force and w.entry = a.id offset 0) w
        cross join lateral (select e.commitment from public.entry e
                            where e.force = p_force and e.id = a.id offset 0) e;
end $$;

-- How far sealing and anchoring are behind, for the health page: counts and times, nothing of what waits.
create function priv.seal_ages(p_force uuid) returns table (
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
                                 where r.tree = t.tree and r.force = p_force and r.xid >= b.xid)) w on true
        where priv.reaches(p_force);
end $$;

alter function priv.leaves_of(uuid, text, uuid[]) owner to @definer@;
alter function priv.hashes_at(uuid, text, integer[], bigint[]) owner to @definer@;
alter function priv.words_kept(uuid, uuid[]) owner to @definer@;
alter function priv.seal_ages(uuid) owner to @definer@;
revoke all on function priv.leaves_of(uuid, text, uuid[]), priv.hashes_at(uuid, text, integer[], bigint[]),
    priv.words_kept(uuid, uuid[]), priv.seal_ages(uuid) from public;
grant execute on function priv.leaves_of(uuid, text, uuid[]), priv.hashes_at(uuid, text, integer[], bigint[]),
    priv.seal_ages(uuid) to @app@, @worker@, @sealer@;
grant execute on function priv.words_kept(uuid, uuid[]) to @sealer@;

grant select on priv.sealable to @app@, @sealer@, @definer@;
grant select on leaf, node, head, anchor to @sealer@, @definer@;
grant insert on leaf, node, head to @sealer@;
grant select on head to @app@, @worker@;
grant select, insert on anchor to @app@, @worker@;
