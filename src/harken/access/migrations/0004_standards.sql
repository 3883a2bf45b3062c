-- Professional standards read who looked at whom. Nobody else does, and reading is itself a look on record: the
-- only way to the rows writes one first.
create function priv.holds(p_role text) returns boolean language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return exists (select 1 from priv.ctx c
            join public.posting p on p.force = c.force and p.account = c.account
            where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
              and c.expires > clock_timestamp() and c.idle_until > clock_timestamp()
              and p.role = p_role and p.starts <= clock_timestamp()
              and (p.ends is null or p.ends > clock_timestamp()));
end $$;

-- Who looked at a person, what an account looked at, or both; the newest first, `p_most` at most.
create function priv.consultations(p_look uuid, p_person uuid, p_account uuid, p_since timestamptz,
    p_until timestamptz, p_reason text, p_most integer)
returns table (at timestamptz, account uuid, name text, collar text, role text, verb text, object_kind text,
    object_id text, persons uuid[], fields text[], link text, reason text, rows integer, result text)
language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine uuid := priv.my_force();
    began timestamptz := clock_timestamp();
    found integer;
begin
    if not priv.holds('professional standards') then
        raise exception 'Only professional standards read who looked.' using errcode = 'insufficient_privilege';
    end if;
    if coalesce(p_person, p_account) is null or btrim(p_reason) = '' then
        raise exception 'Whom, or whose, and why.' using errcode = 'check_violation';
    end if;
    select count(*) into found from (
        select 1 from public.consultation c where c.force = mine and c.at >= p_since
            and c.at < least(coalesce(p_until, began), began)
            and (p_person is null or c.persons @> array[p_person])
            and (p_account is null or c.actor = p_account) limit p_most) f;
    insert into public.consultation (force, id, verb, actor, role, session, object_kind, object_id, persons, fields,
            link, reason, rows, result)
        select c.force, p_look, 'consult', c.account, 'professional standards', c.session::text, 'consultations',
            coalesce(p_account::text, ''), case when p_person is null then '{}' else array[p_person] end,
            array['who', 'when', 'what', 'whom', 'tie', 'reason'], 'none', p_reason, found, 'ok'
        from priv.ctx c where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'));
    return query
        select c.at, c.actor, a.name, a.collar, c.role, c.verb, c.object_kind, c.object_id, c.persons, c.fields,
            c.link, c.reason, c.rows, c.result
        from public.consultation c left join public.account a on a.force = c.force and a.id = c.actor
        where c.force = mine and c.at >= p_since and c.at < least(coalesce(p_until, began), began)
            and (p_person is null or c.persons @> array[p_person])
            and (p_account is null or c.actor = p_account)
        order by c.at desc, c.id limit p_most;
end $$;

grant insert on consultation to @definer@;
create policy write_standards on consultation for insert to @definer@ with check (true);
alter function priv.holds(text) owner to @definer@;
alter function priv.consultations(uuid, uuid, uuid, timestamptz, timestamptz, text, integer) owner to @definer@;
revoke all on function priv.holds(text),
    priv.consultations(uuid, uuid, uuid, timestamptz, timestamptz, text, integer) from public;
grant execute on function priv.holds(text) to @app@, @definer@;
grant execute on function priv.consultations(uuid, uuid, uuid, timestamptz, timestamptz, text, integer) to @app@;
