-- Since when the disk of the database has been too full for entries.
alter table beat add full_since timestamptz;
