-- What the server said with a page, each time it was seen: evidence of when and as what it was served.
alter table sighting add column headers json;
