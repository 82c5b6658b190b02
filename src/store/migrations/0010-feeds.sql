-- Feeds that a dossier watches, and which of their items were taken in already.

create table feed (
  dossier text not null references dossier,
  url text not null,
  -- What the server said of the version last read whole: sent back, so that it need not send the same again.
  etag text,
  last_modified text,
  checked_at timestamptz,
  -- Checks that failed since the last that did not; each makes the next wait longer.
  failures integer not null default 0,
  next_at timestamptz not null default now(),
  primary key (dossier, url)
);

create table feed_item (
  dossier text not null,
  feed text not null,
  -- The item's URL, else its title and date.
  key text not null,
  seen_at timestamptz not null default now(),
  primary key (dossier, feed, key),
  foreign key (dossier, feed) references feed
);
