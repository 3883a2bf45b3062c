-- Who sees which row of the index: whoever sees the record it is copied from, and nobody else.

-- Hidden when their chronology is: in the same transaction, by the same stroke.
create function priv.restrict_people() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.belongs = 'case' then
        return null;
    end if;
    update public.person_line set restricted = new.restricted where force = new.force and person = new.id;
    update public.people_search set restricted = new.restricted where force = new.force and person = new.id;
    update public.telephone_line set restricted = new.restricted where force = new.force and person = new.id;
    update public.place_line set restricted = new.restricted where force = new.force and place = new.id;
    update public.place_search set restricted = new.restricted where force = new.force and place = new.id;
    update public.link_line set restricted = new.restricted where force = new.force and "from" = new.id;
    update public.flag_line set restricted = new.restricted where force = new.force and subject = new.id;
    perform priv.put_areas(new.force, array[new.id]);
    return null;
end $$;
alter function priv.restrict_people() owner to @definer@;
revoke all on function priv.restrict_people() from public;
create trigger restrict_people after update of restriction on chronology
    for each row execute function priv.restrict_people();

grant select, insert, update, delete on person_line, people_search, telephone_line, place_line, place_search, link_line,
    flag_line to @app@, @worker@;
grant select, insert on name_token to @app@, @worker@;
grant delete on name_token to @worker@;
grant select, update on person_line, people_search, telephone_line, place_line, place_search, link_line, flag_line
    to @definer@;

alter table person_line enable row level security, force row level security;
alter table people_search enable row level security, force row level security;
alter table telephone_line enable row level security, force row level security;
alter table place_line enable row level security, force row level security;
alter table place_search enable row level security, force row level security;
alter table link_line enable row level security, force row level security;
alter table flag_line enable row level security, force row level security;
alter table name_token enable row level security, force row level security;

create policy seen on person_line for all to @app@ using (
    force = (select priv.my_force()) and person <> all ((select priv.barred())::uuid[])
    and (not restricted or person = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
create policy seen on people_search for all to @app@ using (
    force = (select priv.my_force()) and person <> all ((select priv.barred())::uuid[])
    and (not restricted or person = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
create policy seen on telephone_line for all to @app@ using (
    force = (select priv.my_force()) and person <> all ((select priv.barred())::uuid[])
    and (not restricted or person = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
create policy seen on place_line for all to @app@ using (
    force = (select priv.my_force()) and place <> all ((select priv.barred())::uuid[])
    and (not restricted or place = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
create policy seen on place_search for all to @app@ using (
    force = (select priv.my_force()) and place <> all ((select priv.barred())::uuid[])
    and (not restricted or place = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
create policy seen on link_line for all to @app@ using (
    force = (select priv.my_force()) and "from" <> all ((select priv.barred())::uuid[])
    and (not restricted or "from" = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
create policy seen on flag_line for all to @app@ using (
    force = (select priv.my_force()) and subject <> all ((select priv.barred())::uuid[])
    and (not restricted or subject = any ((select priv.joined())::uuid[])))
    with check (force = (select priv.my_force()));
-- Parts of names, with nobody's id: what a misspelling is compared with.
create policy own on name_token for all to @app@
    using (force = (select priv.my_force())) with check (force = (select priv.my_force()));

create policy every on person_line for all to @worker@, @definer@ using (true) with check (true);
create policy every on people_search for all to @worker@, @definer@ using (true) with check (true);
create policy every on telephone_line for all to @worker@, @definer@ using (true) with check (true);
create policy every on place_line for all to @worker@, @definer@ using (true) with check (true);
create policy every on place_search for all to @worker@, @definer@ using (true) with check (true);
create policy every on link_line for all to @worker@, @definer@ using (true) with check (true);
create policy every on flag_line for all to @worker@, @definer@ using (true) with check (true);
create policy every on name_token for all to @worker@ using (true) with check (true);
