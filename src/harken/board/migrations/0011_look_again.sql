-- One chronology is looked at again at once, at the asking of somebody who may not see it: that, and no more.
create function priv.look_again(p_force uuid, p_chronology uuid) returns void language plpgsql security definer
set search_path = pg_catalog as $$
begin
    if not priv.reaches(p_force) then
        raise exception 'That force is not yours.' using errcode = 'HK003';
    end if;
    update public.case_line set look_at = least(look_at, clock_timestamp())
        where force = p_force and chronology = p_chronology;
end $$;
alter function priv.look_again(uuid, uuid) owner to @definer@;
revoke all on function priv.look_again(uuid, uuid) from public;
grant execute on function priv.look_again(uuid, uuid) to @app@;
