-- A restricted record is opened in an emergency by whoever needs it, at once, to be read for an hour.
alter table membership drop constraint membership_why_check;
alter table membership add constraint membership_why_check
    check (why in ('owner', 'team', 'task', 'duty', 'live_incident', 'meeting', 'emergency'));
alter table membership add constraint membership_emergency_ends check (why <> 'emergency' or until is not null);
alter table consultation drop constraint consultation_link_check;
alter table consultation add constraint consultation_link_check check (link in
    ('owner', 'team', 'task', 'duty', 'live_incident', 'meeting', 'emergency', 'search_only', 'none', 'system'));

-- Until when. Null where there is nothing that the caller could open so: what is open to them already, sealed, another
-- force's or not there, and what they are kept from; nobody learns which.
create function priv.open_in_emergency(p_chronology uuid) returns timestamptz language plpgsql security definer
set search_path = pg_catalog as $$
declare
    ends timestamptz := clock_timestamp() + interval '60 minutes';
begin
    perform pg_advisory_xact_lock(priv.lock_key(priv.my_force(), p_chronology));
    if p_chronology = any (priv.joined()) or p_chronology = any (priv.barred()) or not exists (
        select 1 from public.chronology c
        where c.force = priv.my_force() and c.id = p_chronology and c.restriction in ('team', 'named')) then
        return null;
    end if;
    insert into public.membership (force, id, chronology, account, why, until)
        values (priv.my_force(), gen_random_uuid(), p_chronology, priv.me(), 'emergency', ends);
    return ends;
end $$;

-- Until when the caller reads a record for an emergency and for nothing else: then they write nothing in it.
create function priv.in_emergency(p_chronology uuid) returns timestamptz language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return (select max(m.until) from public.membership m
        where m.force = priv.my_force() and m.chronology = p_chronology
          and (m.account = priv.me() or m.team = any (priv.my_teams()))
          and m.since <= clock_timestamp() and (m.until is null or m.until > clock_timestamp())
        having bool_and(m.why = 'emergency'));
end $$;

alter function priv.open_in_emergency(uuid) owner to @restrictor@;
alter function priv.in_emergency(uuid) owner to @definer@;
revoke all on function priv.open_in_emergency(uuid), priv.in_emergency(uuid) from public;
grant execute on function priv.open_in_emergency(uuid), priv.in_emergency(uuid) to @app@;
