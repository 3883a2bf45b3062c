-- What the database itself refuses, whoever asks, and what it stamps so that nobody can claim it.

-- One key space for casework's exclusive lock, an append's shared one and a restriction's exclusive one.
create function priv.lock_key(p_force uuid, p_chronology uuid) returns bigint language sql immutable
as $$ select uuid_hash_extended(p_chronology, uuid_hash_extended(p_force, 0)) $$;

create function priv.stamp_entry() returns trigger language plpgsql security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    perform pg_advisory_xact_lock_shared(priv.lock_key(new.force, new.chronology));
    select c.restricted into new.restricted from public.chronology c where c.force = new.force and c.id = new.chronology;
    if not found then
        raise exception 'There is no such chronology.' using errcode = 'HK001';
    end if;
    new.recorded := clock_timestamp();
    new.xid := pg_current_xact_id();
    if new.replaces is null then
        new.root := new.id;
        new.root_recorded := new.recorded;
        return new;
    end if;
    select e.root, e.root_recorded into new.root, new.root_recorded from public.entry e
        where e.force = new.force and e.id = new.replaces and e.chronology = new.chronology and not e.struck;
    if not found then
        raise exception 'There is nothing in this chronology to correct.' using errcode = 'HK002';
    end if;
    return new;
end $$;

-- Subjects are named by the entry itself, in the same transaction, and by nothing else.
create function priv.name_subjects() returns trigger language plpgsql security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    insert into public.about (force, entry, subject, role, chronology, kind, happened, restricted)
        select new.force, new.id, (pair ->> 0)::uuid, pair ->> 1, new.chronology, new.kind, new.happened, new.restricted
        from jsonb_array_elements(new.about) pair;
    return null;
end $$;

-- Words come with their entry or never: nobody puts words into an entry that stands.
create function priv.stamp_words() returns trigger language plpgsql security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    select e.chronology, e.restricted into new.chronology, new.restricted from public.entry e
        where e.force = new.force and e.id = new.entry and e.xid = pg_current_xact_id() and e.commitment is not null;
    if not found then
        raise exception 'There is no entry of this transaction for these words.' using errcode = 'HK005';
    end if;
    return new;
end $$;

-- The journal only grows. Two roles that nobody connects as may each do one thing, inside one function.
create function priv.journal_grows() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and current_user = '@restrictor@' then
        old.restricted := new.restricted;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' and tg_table_name = 'words' and current_user = '@disposer@' then
        return old;
    end if;
    raise exception 'Rows of % are never changed or removed.', tg_table_name using errcode = 'HK010';
end $$;

create function priv.chronology_stays() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and current_user = '@restrictor@' then
        old.restriction := new.restriction;
        old.restricted := new.restricted;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception 'Rows of % are never changed or removed.', tg_table_name using errcode = 'HK010';
end $$;

alter function priv.lock_key(uuid, uuid) owner to @definer@;
alter function priv.stamp_entry() owner to @definer@;
alter function priv.name_subjects() owner to @definer@;
alter function priv.stamp_words() owner to @definer@;

create trigger stamp before insert on entry for each row execute function priv.stamp_entry();
create trigger subjects after insert on entry for each row execute function priv.name_subjects();
create trigger stamp before insert on words for each row execute function priv.stamp_words();
create trigger grows before update or delete on entry for each row execute function priv.journal_grows();
create trigger grows before update or delete on about for each row execute function priv.journal_grows();
create trigger grows before update or delete on words for each row execute function priv.journal_grows();
create trigger grows_whole before truncate on entry execute function priv.journal_grows();
create trigger grows_whole before truncate on about execute function priv.journal_grows();
create trigger grows_whole before truncate on words execute function priv.journal_grows();
create trigger stays before update or delete on chronology for each row execute function priv.chronology_stays();
create trigger stays_whole before truncate on chronology execute function priv.chronology_stays();

-- Always: a session that claims to be a replica is stamped and refused like any other.
alter table entry enable always trigger stamp, enable always trigger subjects,
    enable always trigger grows, enable always trigger grows_whole;
alter table about enable always trigger grows, enable always trigger grows_whole;
alter table words enable always trigger stamp, enable always trigger grows, enable always trigger grows_whole;
alter table chronology enable always trigger stays, enable always trigger stays_whole;

grant execute on function priv.lock_key(uuid, uuid) to @app@, @worker@, @sealer@, @definer@, @restrictor@, @disposer@;
