-- Who is trained for what, from when until when, and where the certificate is kept. Never the certificate itself.
create table training (
    force uuid not null,
    id uuid not null,
    account uuid not null,
    skill text not null check (skill <> ''),
    starts timestamptz not null,
    ends timestamptz,
    evidence text not null default '',
    primary key (force, id),
    unique (force, account, skill, starts),
    foreign key (force, account) references account (force, id),
    check (ends is null or ends > starts)
);
comment on table training is 'Mutable: training is cut short, or its end put right, by a date set on it. Changed by the keeper only.';

grant select on training to @app@, @worker@, @definer@;
grant select, insert, update on training to @keeper@;
alter table training enable row level security, force row level security;
create policy own on training for select to @app@ using (force = (select priv.my_force()));
create policy every on training for all to @keeper@, @worker@, @definer@ using (true) with check (true);
