-- Which tables there are, so that a newer Harken does not serve from older ones.
create function priv.migrations() returns table (app text, name text) language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
    return query select m.app::text, m.name::text from public.django_migrations m;
end $$;

grant select on django_migrations to @definer@;
alter function priv.migrations() owner to @definer@;
revoke all on function priv.migrations() from public;
grant execute on function priv.migrations() to @app@, @worker@, @sealer@, @keeper@;
