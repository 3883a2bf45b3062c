-- Where something fell due and nobody who may hear of it was on duty: since when. The worker alone says so, and unsays it.
alter table case_line add untold timestamptz;
create index case_line_untold on case_line (force, untold) where untold is not null;
create index case_line_failed on case_line (force) where failed <> '';

-- It tells nobody of what they may never see.
grant select on exclusion to @worker@;
create policy every_clock on exclusion for select to @worker@ using (true);

-- What the clock saw when it last beat, of all forces together.
alter table beat add nobody_since timestamptz, add failing integer not null default 0, add unsent_since timestamptz;
