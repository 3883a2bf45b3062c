-- Other cases of these people are looked at again at once, in whatever part they are there: a man seen with a missing
-- child is nobody's child of that case, and what his own case learns may settle what is owed in hers.
create or replace function priv.touch(p_force uuid, p_subjects uuid[], p_besides uuid) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
    touched integer;
begin
    if not priv.reaches(p_force) then
        raise exception 'That force is not yours.' using errcode = 'HK003';
    end if;
    update public.case_line set look_at = least(look_at, clock_timestamp())
        where force = p_force and chronology <> p_besides and chronology in (
            select a.chronology from public.about a where a.force = p_force and a.subject = any (p_subjects));
    get diagnostics touched = row_count;
    return touched;
end $$;
