-- Whom to ask of records whose existence is said and which the caller may not see: the post of somebody who may, on duty
-- before off it, and the number they are rung on. Not who they are. Null where nobody is let in who still works here.
create function priv.askable(p_chronologies uuid[]) returns table (chronology uuid, role text, phone text)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select distinct on (c.id) c.id, p.role, a.phone
        from public.chronology c
        left join public.membership m on m.force = c.force and m.chronology = c.id
            and m.since <= clock_timestamp() and (m.until is null or m.until > clock_timestamp())
        left join public.posting p on p.force = m.force and (p.account = m.account or p.team = m.team)
            and p.starts <= clock_timestamp() and (p.ends is null or p.ends > clock_timestamp())
            and not exists (select 1 from public.exclusion x
                            where x.force = c.force and x.chronology = c.id and x.account = p.account)
            and exists (select 1 from public.account w where w.id = p.account and w.is_active)
        left join public.account a on a.force = p.force and a.id = p.account
        where c.force = priv.my_force() and c.id = any (p_chronologies) and c.restriction in ('team', 'named')
        order by c.id, p.role is null, exists (select 1 from public.shift s
            where s.force = p.force and s.account = p.account and s.reachable
              and s.starts <= clock_timestamp() and s.ends > clock_timestamp()) desc,
            a.phone = '', p.role, p.account;
end $$;

alter function priv.askable(uuid[]) owner to @definer@;
revoke all on function priv.askable(uuid[]) from public;
grant execute on function priv.askable(uuid[]) to @app@, @definer@;
