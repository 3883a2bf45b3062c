-- Whoever opened a record in an emergency gave their password first, and writes nothing of it: no entry, nobody let in or
-- kept out, no restriction raised, asked to be lowered or answered, and no hour made longer; whichever function is used.

-- Whether the caller reads a restricted record for an emergency and for nothing else.
create function priv.reads_only(p_chronology uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return priv.in_emergency(p_chronology) is not null and exists (
        select 1 from public.chronology c
        where c.force = priv.my_force() and c.id = p_chronology and c.restricted);
end $$;

-- Whether this very transaction opened it: what says so is put on record in it, and whoever reviews that is let in.
create function priv.opens_now(p_chronology uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return exists (
        select 1 from public.membership m
        where m.force = priv.my_force() and m.chronology = p_chronology and m.account = priv.me()
          and m.why = 'emergency' and m.since >= transaction_timestamp());
end $$;

-- What is written in a restricted record, by whoever has a part in it; and by the others, that they tried to open it.
create function priv.writes_entry() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if session_user <> '@app@' or (new.chronology = any (priv.joined()) and not priv.reads_only(new.chronology)) then
        return null;
    end if;
    if new.kind = 'every-case.emergency-refused' and new.coded ->> 'account' = priv.me()::text then
        return null;
    end if;
    if priv.opens_now(new.chronology) and (new.kind = 'every-case.opened-in-emergency'
            or (new.kind = 'every-case.restricted' and new.role = 'system')) then
        return null;
    end if;
    raise exception 'This record is not theirs to write in.' using errcode = 'HK006';
end $$;

-- Who may see it, and what was asked of that. Before it is so: afterwards it might be theirs to do.
create function priv.changes_ties() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    changed jsonb := to_jsonb(coalesce(new, old));
    record uuid := coalesce(changed ->> 'chronology', changed ->> 'id')::uuid;
begin
    if session_user <> '@app@' or not priv.reads_only(record) then
        return coalesce(new, old);
    end if;
    if tg_table_name = 'membership' and tg_op = 'INSERT' and (changed ->> 'why' = 'emergency'
            or (changed ->> 'why' = 'duty' and changed ->> 'account' <> priv.me()::text and priv.opens_now(record))) then
        return new;
    end if;
    raise exception 'This record is not theirs to change.' using errcode = 'HK006';
end $$;

alter function priv.reads_only(uuid) owner to @definer@;
alter function priv.opens_now(uuid) owner to @definer@;
alter function priv.writes_entry() owner to @definer@;
alter function priv.changes_ties() owner to @definer@;
revoke all on function priv.reads_only(uuid), priv.opens_now(uuid), priv.writes_entry(), priv.changes_ties() from public;

create trigger writes after insert on entry for each row when (new.restricted) execute function priv.writes_entry();
create trigger reads_only before insert or update on membership for each row execute function priv.changes_ties();
create trigger reads_only before insert on exclusion for each row execute function priv.changes_ties();
create trigger reads_only before update on chronology for each row execute function priv.changes_ties();
create trigger reads_only before insert or update or delete on priv.lower_proposal for each row execute function priv.changes_ties();
create trigger reads_only before insert or update or delete on priv.back_proposal for each row execute function priv.changes_ties();
alter table entry enable always trigger writes;

-- An hour is given by the function below, and by nobody else.
alter policy write on membership
    with check (force = (select priv.my_force()) and why <> 'emergency' and priv.may_tie(force, chronology));

-- As in 0010_emergency.sql, but for whoever has just given their password.
create or replace function priv.open_in_emergency(p_chronology uuid) returns timestamptz language plpgsql security definer
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
    if not priv.proved() then
        raise exception 'The password was not given again.' using errcode = 'HK007';
    end if;
    insert into public.membership (force, id, chronology, account, why, until)
        values (priv.my_force(), gen_random_uuid(), p_chronology, priv.me(), 'emergency', ends);
    return ends;
end $$;
