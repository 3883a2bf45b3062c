-- Whether a record that is kept back may be of whoever is looked for, and whom to ask: one at most, however many there
-- are, and nothing that is in it. Not of what is sealed, nor of what is kept from the caller, nor of what they see.
create index people_search_kept on people_search (force, given) where restricted;

create function priv.alike(p_surnames text[], p_sounds text[], p_givens text[], p_first integer, p_last integer)
returns table (chronology uuid, role text, phone text) language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
    found uuid;
begin
    select p.person into found from public.people_search p
        join public.chronology c on c.force = p.force and c.id = p.person and c.restriction in ('team', 'named')
        where p.force = priv.my_force() and p.restricted and p.given = any (p_givens)
          and (p.surname = any (p_surnames) or p.phonetic = any (p_sounds))
          and (p.born_year between p_first and p_last or p.born_year is null)
          and p.person <> all (priv.barred()) and p.person <> all (priv.joined())
        order by p.surname = any (p_surnames) desc, p.born_year is null, p.person limit 1;
    return query select a.chronology, a.role, a.phone from priv.askable(array[found]) a;
end $$;

alter function priv.alike(text[], text[], text[], integer, integer) owner to @definer@;
revoke all on function priv.alike(text[], text[], text[], integer, integer) from public;
grant execute on function priv.alike(text[], text[], text[], integer, integer) to @app@;
