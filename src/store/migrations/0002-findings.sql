-- What is made of a dossier: remade whenever its revision rises, so its rows are replaced. And what people said
-- of it: corrections, which are added and retracted but never changed.

create table correction (
  id bigint generated always as identity primary key,
  dossier text not null references dossier,
  author text not null,
  kind text not null,
  body json not null,
  note text,
  made_at timestamptz not null default now()
);
create index correction_dossier on correction (dossier, id);

create table retraction (
  correction bigint primary key references correction,
  author text not null,
  made_at timestamptz not null default now()
);

create table findings (
  dossier text primary key references dossier,
  revision bigint not null,
  version text not null,
  -- Hash of the packed findings: the entity tag of all that is shown of them.
  tag text not null,
  packed bytea not null,
  milliseconds integer not null,
  made_at timestamptz not null default now()
);

create table claim (
  dossier text not null references dossier,
  id text not null,
  -- The order in which a desk should look at them, from 0.
  place integer not null,
  label text not null,
  language text not null,
  reports integer not null,
  independent integer not null,
  contested boolean not null,
  outlets text[] not null,
  actors text[] not null,
  measures text[] not null,
  stances text[] not null,
  grades text[] not null,
  first_published text,
  last_published text,
  body json not null,
  search tsvector not null,
  primary key (dossier, id)
);
create index claim_place on claim (dossier, place);
create index claim_search on claim using gin (search);
create index claim_outlets on claim using gin (outlets);
create index claim_actors on claim using gin (actors);
create index claim_measures on claim using gin (measures);
create index claim_grades on claim using gin (grades);

create table actor (
  dossier text not null references dossier,
  id text not null,
  name text not null,
  name_key text not null,
  type text not null,
  members integer not null,
  body json not null,
  primary key (dossier, id)
);
create index actor_name on actor (dossier, name_key);

create table series (
  dossier text not null references dossier,
  id text not null,
  measure text not null,
  counted text,
  place text,
  conflicts integer not null,
  body json not null,
  primary key (dossier, id)
);

create trigger correction_is_kept before update or delete on correction for each row execute function forbid_change();
create trigger retraction_is_kept before update or delete on retraction for each row execute function forbid_change();
