-- Minutes with traumatic material are a colleague's own affair: on the case they are seen by them, by whoever leads them and
-- by welfare, and so is the duty that follows. What is owed is reckoned from all the same.
-- The kinds of entry, the duties and the posts are those of the declarations; a test holds them to that.
create function priv.of_staff() returns text[] language sql immutable as $$ select array[
        'every-case.exposure-counted', 'every-case.exposure-over-limit', 'every-case.exposure-relieved'] $$;
create function priv.owed_to_staff() returns text[] language sql immutable as $$ select array[
        'every-case.arrange-a-break'] $$;
create function priv.leading_roles() returns text[] language sql immutable as $$ select array[
        'MASH manager', 'MOSOVO detective inspector', 'MOSOVO sergeant', 'chief officer', 'custody inspector',
        'custody officer', 'demand hub inspector', 'demand hub supervisor', 'designated officer',
        'detective chief inspector', 'detective inspector', 'detective sergeant', 'duty inspector',
        'force incident manager', 'neighbourhood inspector', 'superintendent', 'supervisor'] $$;

-- Whose minutes the caller reads: their own; those of their team, of their area where they have no team, of the force where
-- they have neither, in each post in which they lead; for welfare everybody's.
create function priv.cares_for() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    mine uuid := priv.my_force();
begin
    if priv.holds('welfare officer') then
        return array(select a.id from public.account a where a.force = mine);
    end if;
    return array(
        select distinct t.account from public.posting m
        join public.posting t on t.force = m.force and case when m.team <> '' then t.team = m.team
            else m.area in ('', t.area) end
        where m.force = mine and m.account = priv.me() and m.role = any (priv.leading_roles())
          and m.starts <= clock_timestamp() and (m.ends is null or m.ends > clock_timestamp())
          and t.starts <= clock_timestamp() and (t.ends is null or t.ends > clock_timestamp())
        union select priv.me());
end $$;

-- Whether the caller reads an entry of these kinds, and what follows from it, by the first of its chain. Whoever was told of
-- the duty does, too; and of a break that was arranged, whoever counted minutes in that case.
create function priv.reads_of_staff(p_force uuid, p_root uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
    whose uuid[] := priv.cares_for();
begin
    return p_force = priv.my_force() and (exists (
        select 1 from public.entry f where f.force = p_force and f.id = p_root and (f.by = any (whose)
            or (f.kind = 'every-case.exposure-relieved' and exists (
                select 1 from public.entry x where x.force = p_force and x.kind = 'every-case.exposure-counted'
                    and x.chronology = f.chronology and x.by = any (whose)))))
        or exists (select 1 from public.told t where t.force = p_force and t.root = p_root and t.account = priv.me()));
end $$;

-- As in 0009_exposure.sql, of those whose minutes the caller reads.
create or replace function priv.exposure(p_accounts uuid[], p_since timestamptz, p_until timestamptz)
returns table (account uuid, minutes bigint) language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
    whose uuid[] := priv.cares_for();
begin
    return query
        select f.by, sum((e.coded ->> 'minutes')::bigint)::bigint
        from public.entry f
        join public.entry e on e.force = f.force and e.root = f.root and e.kind = 'every-case.exposure-counted'
        where f.force = priv.my_force() and f.kind = 'every-case.exposure-counted' and f.by = any (p_accounts)
          and f.by = any (whose)
          and f.id = f.root and e.happened > p_since and e.happened <= p_until
          and not exists (select 1 from public.entry n where n.force = e.force and n.replaces = e.id)
        group by f.by;
end $$;

alter function priv.cares_for() owner to @definer@;
alter function priv.reads_of_staff(uuid, uuid) owner to @definer@;
revoke all on function priv.cares_for(), priv.reads_of_staff(uuid, uuid) from public;
grant execute on function priv.cares_for(), priv.reads_of_staff(uuid, uuid) to @app@;

-- Beside the policies there are. An entry as it is made is read back by whoever makes it.
create policy of_staff on entry as restrictive for select to @app@ using (
    (kind <> all (priv.of_staff()) and (kind <> 'every-case.told' or coded ->> 'duty' <> all (priv.owed_to_staff())))
    or by = (select priv.me())
    or priv.reads_of_staff(force, case when kind = 'every-case.told' then (coded ->> 'root')::uuid else root end));
create policy of_staff on standing_line as restrictive for select to @app@
    using (duty <> all (priv.owed_to_staff()) or priv.reads_of_staff(force, root));
create policy of_staff on told as restrictive for select to @app@
    using (duty <> all (priv.owed_to_staff()) or priv.reads_of_staff(force, root));
