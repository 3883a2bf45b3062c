-- A digest of the words in which a row was last written. Said again in the same words, the row is left alone, and the words are
-- not even read. Null until it is next written, and of a row that anybody changed in any other way.
alter table standing_line add column said bytea;

create function priv.said_otherwise() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    new.said := null;
    return new;
end $$;
alter function priv.said_otherwise() owner to @definer@;
revoke all on function priv.said_otherwise() from public;
create trigger said_otherwise before update on standing_line for each row execute function priv.said_otherwise();

-- Make the board say of one chronology what was just reckoned: rows that read so already are left alone. `p_lines` are one
-- JSON object for each duty owed, parted by 0x1E, which JSON cannot hold. Other open cases about `p_people` are looked at
-- again. What could not be worked out is left as it stood by the database itself, for whoever records may not see all that is
-- owed: `p_case` names in `stand` the duties whose lines stay, or "*" for every one. For whoever may see the chronology, and the
-- worker; the caller holds its lock.
create function priv.put_board(p_force uuid, p_chronology uuid, p_case jsonb, p_lines text, p_people uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    its public.case_line;
    each public.standing_line;
    lines text[] := string_to_array(p_lines, E'\x1e');
    saying bytea[] := array(select sha256(convert_to(l, 'UTF8')) from unnest(lines) l);
    stand jsonb := coalesce(p_case -> 'stand', '[]');
begin
    select c.force, c.id, c.belongs, c.pathway, c.reference, c.restricted
        into its.force, its.chronology, its.belongs, its.pathway, its.reference, its.restricted
        from public.chronology c
        left join priv.ctx x on x.token = sha256(convert_to(current_setting('harken.token', true), 'UTF8'))
            and x.force = c.force and x.expires > clock_timestamp() and x.idle_until > clock_timestamp()
        where c.force = p_force and c.id = p_chronology and (session_user = '@worker@' or (
            x.token is not null
            and not exists (select 1 from public.exclusion b
                            where b.force = c.force and b.account = x.account and b.chronology = c.id)
            and (not c.restricted or c.id = any (priv.joined()))));
    if not found then
        raise exception 'There is no such chronology.' using errcode = 'HK001';
    end if;
    its.failed := '';
    its := jsonb_populate_record(its, p_case);
    its.failed_by := coalesce(its.failed_by, '');
    its.failing_since := case when its.failed <> '' then clock_timestamp() end;
    each.force := its.force;
    each.chronology := its.chronology;
    each.pathway := its.pathway;
    each.team := its.team;
    each.area := its.area;
    each.restricted := its.restricted;
    delete from public.standing_line s
        where s.force = p_force and s.chronology = p_chronology and not stand ?| array[s.duty, '*'] and (
            s.said is null or s.said <> all (saying)
            or (s.pathway, s.team, s.area, s.restricted)
                is distinct from (its.pathway, its.team, its.area, its.restricted));
    insert into public.standing_line
        select g.* from unnest(lines, saying) l (line, said)
        cross join lateral jsonb_populate_record(each, l.line::jsonb || jsonb_build_object('said', l.said)) g
        where l.said <> all (array(
            select s.said from public.standing_line s where s.force = p_force and s.chronology = p_chronology));
    insert into public.case_line select its.*
        on conflict (force, chronology) do update set
        opened = its.opened, closed = its.closed, level = its.level, missing_since = its.missing_since,
        last_seen = its.last_seen,
        last_enquiry = its.last_enquiry, last_enquiry_entry = its.last_enquiry_entry, in_charge = its.in_charge,
        team = its.team, area = its.area, children = its.children, overdue = its.overdue, owed = its.owed,
        look_at = its.look_at, digest = its.digest, reckoned = its.reckoned, failed = its.failed,
        failed_by = its.failed_by,
        failing_since = case when its.failed <> '' then coalesce(case_line.failing_since, its.failing_since) end;
    if p_people is not null then
        perform priv.touch(p_force, p_people, p_chronology);
    end if;
    perform pg_notify('harken_changed', p_force::text);
end $$;
alter function priv.put_board(uuid, uuid, jsonb, text, uuid[]) owner to @definer@;
revoke all on function priv.put_board(uuid, uuid, jsonb, text, uuid[]) from public;
grant execute on function priv.put_board(uuid, uuid, jsonb, text, uuid[]) to @app@, @worker@;

-- As a process of an earlier Harken says it.
create or replace function priv.put_board(p_force uuid, p_chronology uuid, p_case jsonb, p_lines jsonb, p_people uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform priv.put_board(p_force, p_chronology, p_case,
        (select coalesce(string_agg(l::text, E'\x1e'), '') from jsonb_array_elements(p_lines) l), p_people);
end $$;
