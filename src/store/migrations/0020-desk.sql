-- What a desk does with a dossier: hands in URLs, looks what changed, reviews, keeps views.

-- Somebody handed in URLs: each is read by whichever server holds it until then, and again by another after.
create table intake (
  id text primary key,
  dossier text not null references dossier,
  author text not null,
  made_at timestamptz not null default now()
);
create index intake_dossier on intake (dossier, made_at);

create table intake_item (
  intake text not null references intake,
  place integer not null,
  url text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  held_until timestamptz,
  reports text[] not null default '{}',
  failure json,
  primary key (intake, place)
);
create index intake_item_waiting on intake_item (intake, place) where state = 'waiting';

-- What each remaking of the findings changed in the claims: what a desk counts of them, before and after.
create table claim_change (
  id bigint generated always as identity primary key,
  dossier text not null references dossier,
  revision bigint not null,
  claim text not null,
  kind text not null check (kind in ('new', 'changed', 'gone')),
  before json,
  after json,
  made_at timestamptz not null default now()
);
create index claim_change_dossier on claim_change (dossier, revision);
create trigger claim_change_is_kept before update or delete on claim_change for each row execute function forbid_change();

-- The reports that carry a claim.
alter table claim add column carried_by text[] not null default '{}';
create index claim_carried_by on claim using gin (carried_by);

-- Which claim of today a review (accepted, commented, assigned) is of: found anew with each remaking.
create table review (
  correction bigint primary key references correction,
  dossier text not null references dossier,
  claim text not null
);
create index review_claim on review (dossier, claim);

create table saved_view (
  id text primary key,
  dossier text not null references dossier,
  account text not null,
  name text not null,
  query json not null,
  made_at timestamptz not null default now()
);
create index saved_view_dossier on saved_view (dossier, account);
