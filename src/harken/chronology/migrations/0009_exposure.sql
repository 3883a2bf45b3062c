-- Minutes that each of these people of the caller's force counted with traumatic material, of cases the caller may not see
-- as well: a break is owed whatever the case. No more than the sum is told. They are whose the first entry was, whoever put
-- it right; what was struck out does not count.
create index entry_exposure on entry (force, by) where kind = 'every-case.exposure-counted';
create index entry_exposure_root on entry (force, root) where kind = 'every-case.exposure-counted';

create function priv.exposure(p_accounts uuid[], p_since timestamptz, p_until timestamptz)
returns table (account uuid, minutes bigint) language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return query
        select f.by, sum((e.coded ->> 'minutes')::bigint)::bigint
        from public.entry f
        join public.entry e on e.force = f.force and e.root = f.root and e.kind = 'every-case.exposure-counted'
        where f.force = priv.my_force() and f.kind = 'every-case.exposure-counted' and f.by = any (p_accounts)
          and f.id = f.root and e.happened > p_since and e.happened <= p_until
          and not exists (select 1 from public.entry n where n.force = e.force and n.replaces = e.id)
        group by f.by;
end $$;

alter function priv.exposure(uuid[], timestamptz, timestamptz) owner to @definer@;
revoke all on function priv.exposure(uuid[], timestamptz, timestamptz) from public;
grant execute on function priv.exposure(uuid[], timestamptz, timestamptz) to @app@;
