-- Copies of what the journal says of persons and places now. Everything here can be dropped and rebuilt from it.

create table person_line (
    force uuid not null,
    person uuid not null,
    given text not null default '',
    family text not null default '',
    known_as text not null default '',
    initials text not null default '',
    born date,
    born_about integer,
    unborn boolean not null default false,
    sex text not null default 'not known',
    identified boolean not null default true,
    photo text not null default '',
    photo_taken date,
    disability text not null default '',
    communication text not null default '',
    interpreter text not null default '',
    health text not null default '',
    medication text not null default '',
    trusted_adult text not null default '',
    looked_after_by text not null default '',
    looks text not null default '',
    area text,
    restricted boolean not null default false,
    primary key (force, person)
);
create index person_line_photo on person_line (force, photo) where photo <> '';
comment on table person_line is 'Mutable: an index of the journal, folded again at every entry of the person. `harken rebuild` proves it.';

-- One row for each form of each name of each person. Collation C: what begins so is a range that a b-tree can serve.
create table people_search (
    force uuid not null,
    person uuid not null,
    surname text collate "C" not null,
    given text collate "C" not null,
    kind text not null check (kind in ('name', 'alias', 'nickname')),
    phonetic text collate "C" not null,
    born date,
    born_year integer,
    area text collate "C",
    restricted boolean not null default false
);
create index people_search_named on people_search (force, surname, given);
create index people_search_sounding on people_search (force, phonetic, born_year);
create index people_search_born on people_search (force, born);
create index people_search_area_surname on people_search (force, area, surname);
create index people_search_area_given on people_search (force, area, given);
create index people_search_given on people_search (force, given, born_year);
create index people_search_person on people_search (force, person);
comment on table people_search is 'Mutable: an index of names, folded again at every entry of the person. `harken rebuild` proves it.';

-- The distinct parts of names a force holds, and the areas of its places, with nobody's id. `number` grows, so that a process reads only what is new.
create table name_token (
    force uuid not null,
    half text not null check (half in ('surname', 'given', 'area')),
    token text collate "C" not null,
    phonetic text collate "C" not null,
    number bigint not null generated always as identity,
    primary key (force, half, token)
);
create index name_token_number on name_token (force, number);
comment on table name_token is 'Mutable: grows with the names recorded; made anew by a rebuild.';

create table telephone_line (
    force uuid not null,
    person uuid not null,
    number text collate "C" not null,
    safe text not null,
    entry uuid not null,
    restricted boolean not null default false,
    primary key (force, person, number)
);
create index telephone_line_number on telephone_line (force, number);
comment on table telephone_line is 'Mutable: an index of the journal. `harken rebuild` proves it.';

create table place_line (
    force uuid not null,
    place uuid not null,
    name text not null default '',
    lines text not null default '',
    postcode text collate "C" not null default '',
    kind text not null default 'not known',
    grid point,
    area text,
    restricted boolean not null default false,
    primary key (force, place)
);
create index place_line_postcode on place_line (force, postcode) where postcode <> '';
create index place_line_grid on place_line using gist (grid);
comment on table place_line is 'Mutable: an index of the journal; a position is metres east and north on the British National Grid. `harken rebuild` proves it.';

-- The words a place is called and found by, one row each.
create table place_search (
    force uuid not null,
    place uuid not null,
    word text collate "C" not null,
    restricted boolean not null default false,
    primary key (force, word, place)
);
create index place_search_place on place_search (force, place);
comment on table place_search is 'Mutable: an index of the journal. `harken rebuild` proves it.';

-- From the person whose record holds it to the other; what stands is what has no end, or a later one.
create table link_line (
    force uuid not null,
    entry uuid not null,
    "from" uuid not null,
    "to" uuid not null,
    relation text not null,
    since date,
    until date,
    certain text not null default 'yes',
    detail text not null default '',
    known timestamptz not null,
    ended_by uuid,
    end_known timestamptz,
    restricted boolean not null default false,
    primary key (force, entry, "to")
);
create index link_line_from on link_line (force, "from");
create index link_line_to on link_line (force, "to");
comment on table link_line is 'Mutable: an index of the journal. `harken rebuild` proves it.';

create table flag_line (
    force uuid not null,
    subject uuid not null,
    entry uuid not null,
    flag text not null,
    why text not null default '',
    source text not null default '',
    because_of uuid,
    since timestamptz not null,
    until timestamptz,
    review_on date,
    restricted boolean not null default false,
    primary key (force, entry)
);
create index flag_line_subject on flag_line (force, subject);
create index flag_line_review on flag_line (force, review_on) where until is null and review_on is not null;
comment on table flag_line is 'Mutable: an index of the journal. `harken rebuild` proves it.';
