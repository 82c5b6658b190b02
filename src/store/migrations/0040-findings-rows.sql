-- Rows of findings that stayed as they were are told by their hash, and not written again; null for those of before.
alter table claim add column hash text;
alter table actor add column hash text;
alter table series add column hash text;
