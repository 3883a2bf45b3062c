-- Few entries are offers, and whoever comes on duty asks for theirs.
create index entry_offered on entry (force, (coded ->> 'to'), recorded) where kind = 'every-case.handover-offered';
