-- To which posts a duty has climbed. Empty until the case is next reckoned: the worker looks at all of them now.
alter table standing_line add column climbed text[] not null default '{}';
update case_line set look_at = clock_timestamp() where owed > 0;
