-- A case, or a place, is looked at as what it is, and not only as whom it is about.
create index consultation_object on consultation (force, object_id, at);

-- As in 0006_readers.sql, from where the page before it ended: who looked at a person, what an account looked at, or both;
-- the newest first, `p_most` at most. Each page is a reading of its own, and on record as one.
drop function priv.consultations(uuid, uuid, uuid, timestamptz, timestamptz, text, integer);
create function priv.consultations(p_look uuid, p_person uuid, p_account uuid, p_since timestamptz,
    p_until timestamptz, p_reason text, p_most integer, p_after timestamptz, p_after_id uuid)
returns table (at timestamptz, account uuid, name text, collar text, role text, verb text, object_kind text,
    object_id text, persons uuid[], fields text[], link text, reason text, rows integer, result text, id uuid)
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
            and (p_person is null or c.persons @> array[p_person] or c.object_id = p_person::text)
            and (p_account is null or c.actor = p_account)
            and (p_after is null or (c.at, c.id) < (p_after, p_after_id)) limit p_most) f;
    insert into public.consultation (force, id, verb, actor, role, session, object_kind, object_id, persons, fields,
            link, reason, rows, result)
        select c.force, p_look, 'consult', c.account, reader, c.session::text, 'consultations',
            coalesce(p_account::text, ''), case when p_person is null then '{}' else array[p_person] end,
            array['who', 'when', 'what', 'whom', 'tie', 'reason'], 'none', p_reason, found, 'ok'
        from priv.ctx c where c.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'));
    return query
        select c.at, c.actor, a.name, a.collar, c.role, c.verb, c.object_kind, c.object_id, c.persons, c.fields,
            c.link, c.reason, c.rows, c.result, c.id
        from public.consultation c left join public.account a on a.force = c.force and a.id = c.actor
        where c.force = mine and c.at >= p_since and c.at < least(coalesce(p_until, began), began)
            and (p_person is null or c.persons @> array[p_person] or c.object_id = p_person::text)
            and (p_account is null or c.actor = p_account)
            and (p_after is null or (c.at, c.id) < (p_after, p_after_id))
        order by c.at desc, c.id desc limit p_most;
end $$;

alter function priv.consultations(uuid, uuid, uuid, timestamptz, timestamptz, text, integer, timestamptz, uuid)
    owner to @definer@;
revoke all on function
    priv.consultations(uuid, uuid, uuid, timestamptz, timestamptz, text, integer, timestamptz, uuid) from public;
grant execute on function
    priv.consultations(uuid, uuid, uuid, timestamptz, timestamptz, text, integer, timestamptz, uuid) to @app@;
