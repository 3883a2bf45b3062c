-- What the index is made from, and how it is written: one round trip to read, one to write.

-- What stands in persons' and places' chronologies, words with it: for whoever may see the chronology, and the worker.
create function priv.people_facts(p_force uuid, p_chronologies uuid[])
returns table (chronology uuid, belongs text, entry uuid, kind text, version integer, answers jsonb, about jsonb,
               happened timestamptz, recorded timestamptz)
language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    return query
        select c.id, c.belongs, e.id, e.kind, e.version, coalesce(w.words, '{}') || e.coded, e.about, e.happened, e.root_recorded
        from public.chronology c
        left join public.entry e on e.force = c.force and e.chronology = c.id and not e.struck and not exists (
            select 1 from public.entry newer where newer.force = e.force and newer.replaces = e.id)
        left join public.words w on w.force = e.force and w.entry = e.id
        where c.force = p_force and c.id = any (p_chronologies) and c.belongs in ('person', 'place')
          and (session_user = '@worker@' or (
              c.force = priv.my_force() and c.id <> all (priv.barred())
              and (not c.restricted or c.id = any (priv.joined()))))
        order by c.id, e.happened, e.recorded, e.id;
end $$;

-- Make the index say of one person or place what was just folded. The caller's own rights hold.
create function priv.put_lines(p_force uuid, p_chronology uuid, p_lines jsonb) returns void
language plpgsql set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    hidden boolean;
begin
    select c.restricted into hidden from public.chronology c where c.force = p_force and c.id = p_chronology;
    if not found then
        raise exception 'There is no such chronology.' using errcode = 'HK001';
    end if;
    delete from public.person_line where force = p_force and person = p_chronology;
    delete from public.people_search where force = p_force and person = p_chronology;
    delete from public.telephone_line where force = p_force and person = p_chronology;
    delete from public.place_line where force = p_force and place = p_chronology;
    delete from public.place_search where force = p_force and place = p_chronology;
    delete from public.link_line where force = p_force and "from" = p_chronology;
    delete from public.flag_line where force = p_force and subject = p_chronology;
    insert into public.person_line (force, person, given, family, known_as, initials, born, born_about, unborn, sex,
            identified, photo, photo_taken, disability, communication, interpreter, health, medication,
            trusted_adult, looked_after_by, looks, area, restricted)
        select p_force, p_chronology, g.given, g.family, g.known_as, g.initials, g.born, g.born_about, g.unborn, g.sex,
            g.identified, g.photo, g.photo_taken, g.disability, g.communication, g.interpreter, g.health, g.medication,
            g.trusted_adult, g.looked_after_by, g.looks, null, hidden
        from jsonb_populate_recordset(null::public.person_line, p_lines -> 'person') g;
    insert into public.people_search (force, person, surname, given, kind, phonetic, born, born_year, area, restricted)
        select p_force, p_chronology, g.surname, g.given, g.kind, g.phonetic, g.born, g.born_year, null, hidden
        from jsonb_populate_recordset(null::public.people_search, p_lines -> 'names') g;
    insert into public.name_token (force, half, token, phonetic)
        select p_force, t.half, t.token, t.phonetic from (
            select distinct 'surname' as half, g.surname as token, g.phonetic
            from jsonb_populate_recordset(null::public.people_search, p_lines -> 'names') g
            union select distinct 'given', g.given, ''
            from jsonb_populate_recordset(null::public.people_search, p_lines -> 'names') g
            union select 'area', coalesce(g.area, ''), ''
            from jsonb_populate_recordset(null::public.place_line, p_lines -> 'place') g) t
        where t.token <> '' and not exists (
            select 1 from public.name_token o where o.force = p_force and o.half = t.half and o.token = t.token)
        order by t.half, t.token
        on conflict do nothing;
    insert into public.telephone_line (force, person, number, safe, entry, restricted)
        select p_force, p_chronology, g.number, g.safe, g.entry, hidden
        from jsonb_populate_recordset(null::public.telephone_line, p_lines -> 'telephones') g;
    insert into public.place_line (force, place, name, lines, postcode, kind, grid, area, restricted)
        select p_force, p_chronology, g.name, g.lines, g.postcode, g.kind, g.grid, g.area, hidden
        from jsonb_populate_recordset(null::public.place_line, p_lines -> 'place') g;
    insert into public.place_search (force, place, word, restricted)
        select p_force, p_chronology, g.word, hidden
        from jsonb_populate_recordset(null::public.place_search, p_lines -> 'place_words') g;
    insert into public.link_line (force, entry, "from", "to", relation, since, until, certain, detail, known,
            ended_by, end_known, restricted)
        select p_force, g.entry, p_chronology, g."to", g.relation, g.since, g.until, g.certain, g.detail, g.known,
            g.ended_by, g.end_known, hidden
        from jsonb_populate_recordset(null::public.link_line, p_lines -> 'links') g;
    insert into public.flag_line (force, subject, entry, flag, why, source, because_of, since, until, review_on, restricted)
        select p_force, p_chronology, g.entry, g.flag, g.why, g.source, g.because_of, g.since, g.until, g.review_on, hidden
        from jsonb_populate_recordset(null::public.flag_line, p_lines -> 'flags') g;
    perform priv.put_areas(p_force, array[p_chronology]);
end $$;

-- Where people live, for search: the area of the open place they live at. A hidden place gives its area to nobody.
create function priv.put_areas(p_force uuid, p_chronologies uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    one record;
begin
    for one in
        select w.who, (
            select p.area from public.link_line l
            join public.place_line p on p.force = l.force and p.place = l."to" and not p.restricted
            where l.force = p_force and l."from" = w.who and l.until is null
              and l.relation in ('lives at', 'stays at')
            order by l.relation, l.since desc nulls last, l.known desc, l.entry limit 1) as area
        from (
            select unnest(p_chronologies) as who
            union select l."from" from public.link_line l
            where l.force = p_force and l."to" = any (p_chronologies) and l.relation in ('lives at', 'stays at')) w
        where priv.reaches(p_force)
        order by w.who
    loop
        update public.person_line p set area = one.area
            where p.force = p_force and p.person = one.who and p.area is distinct from one.area;
        update public.people_search p set area = one.area
            where p.force = p_force and p.person = one.who and p.area is distinct from one.area;
    end loop;
end $$;

alter function priv.people_facts(uuid, uuid[]) owner to @definer@;
alter function priv.put_areas(uuid, uuid[]) owner to @definer@;
revoke all on function priv.people_facts(uuid, uuid[]), priv.put_lines(uuid, uuid, jsonb), priv.put_areas(uuid, uuid[])
    from public;
grant execute on function priv.people_facts(uuid, uuid[]), priv.put_lines(uuid, uuid, jsonb), priv.put_areas(uuid, uuid[])
    to @app@, @worker@;
