-- What could not be done, who works, and who may look.

create table quarantine (
  id bigint generated always as identity primary key,
  dossier text not null references dossier,
  stage text not null check (stage in ('ingest', 'analyse', 'compare')),
  -- The file, URL or report at fault, as messages name it.
  name text not null,
  report text references report,
  code text not null,
  failure json not null,
  -- How the input was to be read, so that it can be tried again.
  options json not null,
  attempts integer not null default 1,
  added_at timestamptz not null default now(),
  resolved_at timestamptz
);
create unique index quarantine_open on quarantine (dossier, stage, name) where resolved_at is null;

create table worker (
  id text primary key,
  host text not null,
  process integer not null,
  slots text[] not null,
  started_at timestamptz not null default now(),
  beat_at timestamptz not null default now()
);

create table account (
  name text primary key check (name ~ '^[^\s/]{1,64}$'),
  role text not null check (role in ('reader', 'reviewer', 'admin')),
  -- scrypt$N$r$p$salt$key, base64url
  password text not null,
  is_active boolean not null default true,
  made_at timestamptz not null default now()
);

create table session (
  -- SHA-256 of the cookie's secret: a copy of the database opens no session.
  id text primary key,
  account text not null references account,
  csrf text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create table token (
  id text primary key,
  account text not null references account,
  name text not null,
  secret text not null unique,
  scope text not null check (scope in ('read', 'review', 'admin')),
  made_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account text,
  action text not null,
  target text,
  address text
);
create trigger audit_is_kept before update or delete on audit for each row execute function forbid_change();
