-- What could not be worked out is left as it stood by the database itself: whoever records may not see all that is owed.
-- `p_case` names in `stand` the duties whose lines stay, or "*" for every one; else this is the function that it was.
create or replace function priv.put_board(p_force uuid, p_chronology uuid, p_case jsonb, p_lines jsonb, p_people uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    its public.case_line;
    each public.standing_line;
    lines public.standing_line[];
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
    lines := array(select g from jsonb_populate_recordset(each, p_lines) g);
    delete from public.standing_line s
        where s.force = p_force and s.chronology = p_chronology and not stand ?| array[s.duty, '*'] and not exists (
            select 1 from unnest(lines) g where (g.duty, g.root, g.subject, g.recipient, g.number, g)
                = (s.duty, s.root, s.subject, s.recipient, s.number, s));
    insert into public.standing_line select g.* from unnest(lines) g where not exists (
        select 1 from public.standing_line s
        where s.force = p_force and s.chronology = p_chronology
          and (s.duty, s.root, s.subject, s.recipient, s.number)
            = (g.duty, g.root, g.subject, g.recipient, g.number));
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
