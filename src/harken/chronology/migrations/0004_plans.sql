-- Made before the tree had grown, a plan that reads the whole of it would stay: it is made once, and by the index.
alter function priv.leaves_of(uuid, text, uuid[]) set plan_cache_mode = force_generic_plan;
alter function priv.leaves_of(uuid, text, uuid[]) set enable_seqscan = off;
alter function priv.hashes_at(uuid, text, integer[], bigint[]) set plan_cache_mode = force_generic_plan;
alter function priv.hashes_at(uuid, text, integer[], bigint[]) set enable_seqscan = off;
