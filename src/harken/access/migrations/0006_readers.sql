-- The data protection officer reads who looked as professional standards do; and both are told which record an id is of.
-- The post in which somebody reads who looked; null for everybody else.
create function priv.reads_looks() returns text language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return case when priv.holds('professional standards') then 'professional standards'
        when priv.holds('data protection officer') then 'data protection officer' end;
end $$;

-- Who looked at a person, what an account looked at, or both; the newest first, `p_most` at most.
create or replace function priv.consultations(p_look uuid, p_person uuid, p_account uuid, p_since timestamptz,
    p_until timestamptz, p_reason text, p_most integer)
returns table (at timestamptz, account uuid, name text, collar text, role text, verb text, object_kind text,
    object_id text, persons uuid[], fields text[], link text, reason text, rows integer, result text)
language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine uuid := priv.my_force();
    reader text := priv.reads_looks();
    began timestamptz := clock_timestamp();
    found integer;
begin
    if reader is null then
        raise exception 'Only professional standards, and the data protection officer, read who looked.'
            using errcode = 'insufficient_privilege';
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
        select c.force, p_look, 'consult', c.account, reader, c.session::text, 'consultations',
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

-- The id of a record by its reference, restricted or not; it says nothing else of it.
create function priv.record_called(p_reference text) returns uuid language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return (select c.id from public.chronology c where priv.reads_looks() is not null
            and c.force = priv.my_force() and upper(c.reference) = upper(btrim(p_reference)));
end $$;

-- The references of records by their ids.
create function priv.references_of(p_records uuid[]) returns table (id uuid, reference text)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query select c.id, c.reference from public.chronology c where priv.reads_looks() is not null
        and c.force = priv.my_force() and c.id = any (p_records);
end $$;

alter function priv.reads_looks() owner to @definer@;
alter function priv.record_called(text) owner to @definer@;
alter function priv.references_of(uuid[]) owner to @definer@;
revoke all on function priv.reads_looks(), priv.record_called(text), priv.references_of(uuid[]) from public;
grant execute on function priv.reads_looks(), priv.record_called(text), priv.references_of(uuid[])
    to @app@, @definer@;
