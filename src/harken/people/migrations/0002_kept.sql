-- Make the index say of one person or place what was just folded. The caller's own rights hold. Of a table that is not
-- among the lines nothing could be worked out: it goes on saying what it said.
create or replace function priv.put_lines(p_force uuid, p_chronology uuid, p_lines jsonb) returns void
language plpgsql set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    hidden boolean;
begin
    select c.restricted into hidden from public.chronology c where c.force = p_force and c.id = p_chronology;
    if not found then
        raise exception 'There is no such chronology.' using errcode = 'HK001';
    end if;
    delete from public.person_line where force = p_force and person = p_chronology
        and p_lines ? 'person';
    delete from public.people_search where force = p_force and person = p_chronology
        and p_lines ? 'names';
    delete from public.telephone_line where force = p_force and person = p_chronology
        and p_lines ? 'telephones';
    delete from public.place_line where force = p_force and place = p_chronology
        and p_lines ? 'place';
    delete from public.place_search where force = p_force and place = p_chronology
        and p_lines ? 'place_words';
    delete from public.link_line where force = p_force and "from" = p_chronology
        and p_lines ? 'links';
    delete from public.flag_line where force = p_force and subject = p_chronology
        and p_lines ? 'flags';
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
