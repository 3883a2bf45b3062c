-- To which posts a duty has climbed. Empty until the case is next reckoned, which a change of what is declared brings at once.
alter table standing_line add column climbed text[] not null default '{}';
