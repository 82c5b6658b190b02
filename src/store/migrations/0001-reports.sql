-- What was taken in, and all that was made of each report on its own. Rows of these tables are added, never
-- changed: what the page said stands beside what every version of the analyser made of it.

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are added, never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create table dossier (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  policy json not null,
  -- Rises with whatever may change the findings: a report, a correction, the policy.
  revision bigint not null default 0,
  made_at timestamptz not null default now()
);

create table capture (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  media_type text not null,
  tool text not null,
  made_at timestamptz not null default now()
);

create table report (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  -- The whole report: `json` keeps every character of a hostile text, `jsonb` refuses NUL and lone surrogates.
  body json not null,
  outlet text,
  url text,
  title text,
  language text not null,
  published text,
  capture text not null references capture,
  search tsvector not null,
  made_at timestamptz not null default now()
);
create index report_search on report using gin (search);
create index report_url on report (url);

create table sighting (
  id bigint generated always as identity primary key,
  dossier text not null references dossier,
  report text not null references report,
  capture text not null references capture,
  url text,
  file text,
  seen_at timestamptz not null default now()
);
create index sighting_report on sighting (dossier, report);

create table dossier_report (
  dossier text not null references dossier,
  report text not null references report,
  place bigint generated always as identity unique,
  -- The newer version of the same page, where there is one: only the newest is compared.
  superseded_by text references report,
  added_at timestamptz not null default now(),
  primary key (dossier, report)
);
create index dossier_report_report on dossier_report (report);

create table edit (
  id bigint generated always as identity primary key,
  dossier text not null references dossier,
  older text not null references report,
  newer text not null references report,
  changes json not null,
  found_at timestamptz not null default now(),
  unique (dossier, older, newer)
);

create table analysis (
  report text not null references report,
  version text not null,
  -- Deflated JSON (pack.ts), without the report itself.
  packed bytea not null,
  milliseconds integer not null,
  made_at timestamptz not null default now(),
  primary key (report, version)
);

create table attribution (
  report text not null,
  version text not null,
  id text not null,
  stance text not null,
  kind text not null,
  hedged boolean not null,
  cue text,
  speaker text,
  speaker_key text,
  speaker_type text,
  source text not null,
  content text not null,
  spans json not null,
  search tsvector not null,
  primary key (report, version, id),
  foreign key (report, version) references analysis
);
create index attribution_search on attribution using gin (search);
create index attribution_speaker on attribution (speaker_key);

create table figure (
  report text not null,
  version text not null,
  id text not null,
  value double precision not null,
  value_max double precision,
  bound text not null,
  unit text,
  measure text,
  counted text,
  place text,
  as_of text,
  period text,
  span json not null,
  primary key (report, version, id),
  foreign key (report, version) references analysis
);
create index figure_measure on figure (measure);

create trigger capture_is_kept before update or delete on capture for each row execute function forbid_change();
create trigger report_is_kept before update or delete on report for each row execute function forbid_change();
create trigger sighting_is_kept before update or delete on sighting for each row execute function forbid_change();
create trigger edit_is_kept before update or delete on edit for each row execute function forbid_change();
create trigger analysis_is_kept before update or delete on analysis for each row execute function forbid_change();
